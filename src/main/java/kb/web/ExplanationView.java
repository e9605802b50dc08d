package kb.web;

import java.util.List;
import kb.model.Explanation;
import kb.model.Statement;

/// An explanation to read.
public record ExplanationView(Explanation explanation) {
  /// Things nothing was found for that are shown at once; the rest is folded away.
  private static final int UNKNOWN = 5;

  public List<Explanation.Item> found() {
    return explanation.items().stream().filter(Explanation.Item::found).toList();
  }

  /// The first of those that nothing was found for.
  public List<Explanation.Item> unknown() {
    return unfound().stream().limit(UNKNOWN).toList();
  }

  public List<Explanation.Item> moreUnknown() {
    return unfound().stream().skip(UNKNOWN).toList();
  }

  private List<Explanation.Item> unfound() {
    return explanation.items().stream().filter(item -> !item.found()).toList();
  }

  /// A heading for what nothing was found for.
  public String nothing() {
    boolean near = unfound().stream().anyMatch(item -> !item.hits().isEmpty());
    String many = explanation.items().size() > 1 ? " for " + unfound().size() + " of them" : "";
    return "No match" + many + (near ? "; the nearest is:" : ".");
  }

  /// How much was explained, for a line above it.
  public String summary() {
    int items = explanation.items().size();
    return items
        + (items == 1 ? " thing, " : " distinct things, ")
        + found().size()
        + " explained, "
        + explanation.tookMs()
        + " ms";
  }

  /// Where a thing stands in the paste.
  public static String where(Explanation.Item item) {
    return item.count() > 1
        ? item.count() + " times, first in line " + item.line()
        : "line " + item.line();
  }

  /// What the layers of a thing are called.
  public static String layers(Explanation.Item item) {
    return (item.shape().equals("trace") ? "Frames" : "Layers") + ", the innermost first";
  }

  /// What else may have said it: what is no layer of it either.
  public static List<Statement> others(Explanation.Item item) {
    return item.hits().stream().skip(1).filter(it -> !item.layers().contains(it)).toList();
  }

  /// What a statement says; the symbol of one that says nothing.
  public static String said(Statement statement) {
    return statement.template().isEmpty() ? statement.hit().symbol() : statement.template();
  }
}
