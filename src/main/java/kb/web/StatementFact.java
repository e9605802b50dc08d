package kb.web;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kb.model.Revision;
import kb.model.Statement;

/// Something told of a statement beside its source.
///
/// @param word what it is
public record StatementFact(String word, String text) {
  /// The condition, the values, the details, the versions, the copies: those there are.
  public static List<StatementFact> of(Statement statement) {
    List<StatementFact> facts = new ArrayList<>();
    facts.add(new StatementFact("when", statement.guard()));
    facts.add(new StatementFact("with", values(statement)));
    new TreeMap<>(statement.details())
        .forEach((word, text) -> facts.add(new StatementFact(word, text)));
    facts.add(new StatementFact("said in", versions(statement)));
    facts.add(new StatementFact("copied to", String.join(", ", statement.copies())));
    return facts.stream().filter(fact -> !fact.text().isBlank()).toList();
  }

  private static String values(Statement statement) {
    return statement.values().stream()
        .filter(value -> !value.text().isEmpty())
        .map(value -> (value.name().isEmpty() ? "_" : value.name()) + " = " + value.text())
        .collect(Collectors.joining(", "));
  }

  /// The versions, unless the only one is that of the place itself.
  private static String versions(Statement statement) {
    List<Revision> revisions = statement.revisions();
    return revisions.equals(List.of(statement.hit().revision()))
        ? ""
        : revisions.stream().map(Revision::name).collect(Collectors.joining(", "));
  }
}
