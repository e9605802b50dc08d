package kb.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kb.model.Explanation;
import kb.model.Hit;
import kb.model.NoteHit;
import kb.model.Revision;
import kb.model.Statement;

/// Explanations as lines for a terminal: the statement first, then why, then what else it may be.
public final class ExplanationLines {
  /// Other places named for a thing; `-n` and `--json` show more.
  private static final int ALTERNATIVES = 4;

  /// What is less likely than this share of the first is no alternative to it.
  private static final double NEAR = 0.5;

  /// Characters of a pasted text, a value or a guard on the screen.
  private static final int WIDE = 160;

  private static final int VALUE = 60;

  /// Commands shown of a note.
  private static final int COMMANDS = 4;

  /// Things shown that nothing was found for; the rest is counted.
  private static final int UNKNOWN = 5;

  /// Places named that use a metric, a flag or a key.
  private static final int USES = 5;

  /// Columns of the words in front of what is said of a statement.
  private static final int LABELS = 9;

  private static final List<String> DETAILS =
      List.of("help", "default", "type", "labels", "value", "unit", "code");

  private final boolean colour;

  public ExplanationLines(boolean colour) {
    this.colour = colour;
  }

  public String of(Explanation explanation) {
    List<String> lines = new ArrayList<>();
    boolean many = explanation.items().size() > 1;
    explanation.root().ifPresent(root -> root(root, lines));
    explanation.items().stream()
        .filter(Explanation.Item::found)
        .forEach(it -> item(it, many, lines));
    unknown(explanation.items().stream().filter(it -> !it.found()).toList(), many, lines);
    explanation.notes().forEach(note -> note(note, lines));
    explanation.misses().forEach(miss -> lines.add(paint(Paint.DIM, "· " + miss)));
    return TerminalRenderer.text(lines);
  }

  private void root(Explanation.Root root, List<String> lines) {
    lines.add(
        paint(Paint.BOLD, "Likely root")
            + ", line "
            + root.line()
            + ": "
            + place(root.statement()));
    lines.add("  " + paint(Paint.DIM, root.reason()));
    lines.add("");
  }

  private void item(Explanation.Item item, boolean many, List<String> lines) {
    if (many) {
      lines.add(paint(Paint.BOLD, cut(item.text(), WIDE)) + times(item));
    }
    item.meanings().forEach(meaning -> lines.add("  " + paint(Paint.YELLOW, meaning)));
    statement(item.hits().getFirst(), lines);
    layers(item, lines);
    alternatives(item, lines);
    lines.add("");
  }

  private String times(Explanation.Item item) {
    return paint(
        Paint.DIM,
        item.count() > 1
            ? "  " + item.count() + " times, first in line " + item.line()
            : "  line " + item.line());
  }

  private void statement(Statement statement, List<String> lines) {
    Hit hit = statement.hit();
    lines.add("  " + place(statement) + "  " + paint(Paint.BOLD, hit.symbol()));
    lines.add("    " + paint(Paint.DIM, score(hit) + "  " + hit.reason()));
    int number = hit.excerptLine();
    for (String line : hit.excerpt().split("\n", -1)) {
      lines.add("  " + paint(Paint.DIM, Columns.gutter(number++)) + line.replace("\t", "    "));
    }
    said(statement, lines);
  }

  private void said(Statement statement, List<String> lines) {
    if (!statement.guard().isEmpty()) {
      fact("when", cut(statement.guard(), WIDE), lines);
    }
    String values =
        statement.values().stream()
            .filter(value -> !value.text().isEmpty())
            .map(value ->
                (value.name().isEmpty() ? "_" : cut(value.name(), VALUE))
                    + " = "
                    + cut(value.text(), VALUE))
            .collect(Collectors.joining(", "));
    if (!values.isEmpty()) {
      fact("with", values, lines);
    }
    for (String key : DETAILS) {
      String detail = statement.details().getOrDefault(key, "");
      if (!detail.isEmpty()) {
        fact(key, cut(detail, WIDE), lines);
      }
    }
    callers(statement, lines);
    uses(statement, lines);
    if (statement.revisions().size() > 1
        || (!statement.revisions().isEmpty()
            && !statement.revisions().contains(statement.hit().revision()))) {
      fact(
          "said in",
          statement.revisions().stream().map(Revision::name).collect(Collectors.joining(", ")),
          lines);
    }
    if (!statement.copies().isEmpty()) {
      fact("copied to", String.join(", ", statement.copies()), lines);
    }
  }

  private void callers(Statement statement, List<String> lines) {
    Map<Integer, List<String>> byDepth =
        statement.callers().stream()
            .collect(
                Collectors.groupingBy(
                    Statement.Caller::depth,
                    TreeMap::new,
                    Collectors.mapping(Statement.Caller::symbol, Collectors.toList())));
    if (!byDepth.isEmpty()) {
      String way =
          byDepth.values().stream()
              .map(names -> String.join(" | ", names))
              .collect(Collectors.joining(" ← "));
      fact("called", "by name from " + way, lines);
    }
  }

  private void uses(Statement statement, List<String> lines) {
    int more = statement.uses().size() - USES;
    if (!statement.uses().isEmpty()) {
      String places =
          statement.uses().stream()
              .limit(USES)
              .map(use -> use.symbol() + " (" + use.path() + ":" + use.line() + ")")
              .collect(Collectors.joining(", "));
      fact("used", "by name in " + places + (more > 0 ? " and " + more + " more" : ""), lines);
    }
  }

  private void fact(String word, String text, List<String> lines) {
    lines.add("    " + paint(Paint.CYAN, Columns.left(word, LABELS)) + " " + text);
  }

  private void layers(Explanation.Item item, List<String> lines) {
    if (item.layers().size() < 2) {
      return;
    }
    lines.add(
        "    "
            + paint(Paint.CYAN, item.shape().equals("trace") ? "frames" : "layers")
            + ", the innermost first");
    for (Statement layer : item.layers()) {
      String said = layer.template().isEmpty() ? layer.hit().symbol() : layer.template();
      lines.add("      " + place(layer) + "  " + cut(said, WIDE));
    }
  }

  private void alternatives(Explanation.Item item, List<String> lines) {
    List<Statement> others =
        item.hits().stream()
            .skip(1)
            .filter(it -> !item.layers().contains(it))
            .filter(it -> it.hit().score() >= NEAR * item.hits().getFirst().hit().score())
            .limit(ALTERNATIVES)
            .toList();
    if (!others.isEmpty()) {
      lines.add("    " + paint(Paint.CYAN, "or"));
    }
    for (Statement other : others) {
      String said = other.template().isEmpty() ? other.hit().symbol() : other.template();
      lines.add(
          "      "
              + paint(Paint.DIM, score(other.hit()))
              + " "
              + place(other)
              + "  "
              + cut(said, WIDE));
    }
  }

  private void unknown(List<Explanation.Item> items, boolean many, List<String> lines) {
    if (items.isEmpty()) {
      return;
    }
    lines.add(
        paint(Paint.YELLOW, many ? "No match for " + items.size() + " of them" : "No match")
            + (items.stream().allMatch(it -> it.hits().isEmpty()) ? "." : "; the nearest is:"));
    for (Explanation.Item item : items.subList(0, Math.min(UNKNOWN, items.size()))) {
      if (many) {
        lines.add("  " + cut(item.text(), WIDE) + times(item));
      }
      item.meanings().forEach(meaning -> lines.add("    " + paint(Paint.YELLOW, meaning)));
      item.hits().stream()
          .limit(many ? 1 : ALTERNATIVES)
          .forEach(it -> {
            String said = it.template().isEmpty() ? it.hit().symbol() : it.template();
            lines.add(
                "    "
                    + paint(Paint.DIM, score(it.hit()))
                    + " "
                    + place(it)
                    + "  "
                    + cut(said, WIDE));
          });
    }
    if (items.size() > UNKNOWN) {
      lines.add("  and " + (items.size() - UNKNOWN) + " more");
    }
    lines.add("");
  }

  private void note(NoteHit note, List<String> lines) {
    String section = note.section().equals(note.title()) ? "" : " › " + note.section();
    lines.add(
        paint(Paint.BOLD, note.title() + section)
            + "  "
            + paint(Paint.DIM, "notes/" + note.note() + ":" + note.line()));
    lines.add("  " + paint(Paint.DIM, note.reason()));
    lines.addAll(CommandLines.of(note.commands(), COMMANDS, colour));
    lines.add("");
  }

  private String place(Statement statement) {
    Hit hit = statement.hit();
    return paint(
        Paint.CYAN,
        hit.project() + "@" + hit.revision().name() + " " + hit.path() + ":" + hit.lines().first());
  }

  /// On one line, and not longer than that.
  private static String cut(String text, int most) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() <= most ? line : line.substring(0, most - 1) + "…";
  }

  private static String score(Hit hit) {
    return Columns.score(hit.score());
  }

  private String paint(Paint paint, String text) {
    return paint.on(text, colour);
  }
}
