package kb.code;

import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kb.model.Reference;
import kb.model.Signal;
import kb.model.Symbol;

/// A reading as lines for people to review.
final class Printed {
  private Printed() {}

  static String reading(Reading reading) {
    String head = reading.file().language() + " " + reading.role().word();
    return switch (reading.analysis()) {
      case Analysis.Read(var symbols, var references, var signals) ->
          Stream.of(
                  Stream.of(head),
                  symbols.stream().map(Printed::symbol),
                  references.stream().map(Printed::reference),
                  signals.stream().map(Printed::signal))
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

  private static String signal(Signal signal) {
    String level = signal.level().isEmpty() ? "" : " " + signal.level();
    String in = signal.enclosing().isEmpty() ? "" : " in " + signal.enclosing();
    String guard = signal.guard().isEmpty() ? "" : "\n    if " + signal.guard();
    return "%d-%d says %s%s by %s%s: %s%s%s"
        .formatted(
            signal.lines().first(),
            signal.lines().last(),
            signal.kind().word(),
            level,
            signal.callee(),
            in,
            signal.template().shown(),
            guard,
            new TreeMap<>(signal.details())
                .entrySet().stream()
                    .map(detail -> "\n    " + detail.getKey() + " " + detail.getValue())
                    .collect(Collectors.joining()));
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
