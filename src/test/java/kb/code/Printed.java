package kb.code;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import kb.model.Reference;
import kb.model.Symbol;

/// A reading as lines for people to review.
final class Printed {
  private Printed() {}

  static String reading(Reading reading) {
    String head = reading.file().language() + " " + reading.role().word();
    return switch (reading.analysis()) {
      case Analysis.Read(var symbols, var references) ->
          Stream.of(
                  Stream.of(head),
                  symbols.stream().map(Printed::symbol),
                  references.stream().map(Printed::reference))
              .flatMap(lines -> lines)
              .collect(Collectors.joining("\n", "", "\n"));
      case Analysis.Skipped(var reason) -> head + "\nskipped: " + reason.word() + "\n";
    };
  }

  private static String symbol(Symbol symbol) {
    String scope = symbol.scope().isEmpty() ? "" : " in " + symbol.scope();
    String lines = symbol.lines().first() + "-" + symbol.lines().last();
    String line =
        "%s%s %s%s %s\n    %s"
            .formatted(
                symbol.exported() ? "exported " : "",
                symbol.kind().word(),
                symbol.qualified(),
                scope,
                lines,
                symbol.signature());
    return symbol.doc().isEmpty() ? line : line + "\n" + symbol.doc().indent(8).stripTrailing();
  }

  private static String reference(Reference reference) {
    return "%d %s %s%s%s"
        .formatted(
            reference.line(),
            reference.use() == Reference.Use.CALL ? "calls" : "mentions",
            reference.name(),
            reference.resolved() ? " of this file" : "",
            reference.enclosing().isEmpty() ? "" : " in " + reference.enclosing());
  }
}
