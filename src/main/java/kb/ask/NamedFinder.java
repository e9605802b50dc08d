package kb.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kb.index.CodeView;
import kb.index.FoundSignal;
import kb.index.FoundSymbol;
import kb.index.Scope;
import kb.link.Evidence;
import kb.model.FileRole;
import kb.model.Hit;
import kb.model.Symbol;

/// Finds what a question names and source shows under that name: metrics, flags, variables, keys;
/// and who calls a definition, when that is asked.
final class NamedFinder {
  /// A name is found or it is not; the definition of the same name goes before it.
  private static final double EXACT = 0.97;

  private static final double CALLER = 0.96;

  /// Callers beyond these are in `kb show`.
  private static final int CALLERS = 8;

  private final CodeView code;
  private final Scope scope;
  private final Evidence evidence;

  NamedFinder(CodeView code, Scope scope, Evidence evidence) {
    this.code = code;
    this.scope = scope;
    this.evidence = evidence;
  }

  /// Best first.
  List<Hit> find(Question question) {
    List<Hit> hits = new ArrayList<>();
    for (String name : question.names()) {
      if (question.shape() == Shape.CALLERS) {
        hits.addAll(callers(name));
      }
      signals(name, question.named()).forEach(hits::add);
    }
    return hits;
  }

  private List<Hit> callers(String name) {
    return code.callers(Symbol.bareName(name), scope, CALLERS).stream()
        .sorted((a, b) -> Boolean.compare(isAside(a.role()), isAside(b.role())))
        .flatMap(caller -> caller(caller, name).stream())
        .toList();
  }

  private Optional<Hit> caller(FoundSymbol caller, String name) {
    double score = isAside(caller.role()) ? CALLER / 2 : CALLER;
    return evidence.of(caller, score, "calls " + name + ", by name");
  }

  private Stream<Hit> signals(String name, Set<String> projects) {
    List<FoundSignal> found = code.signals().named(name, scope);
    boolean anyNamed = found.stream().anyMatch(it -> projects.contains(it.project()));
    return found.stream()
        .filter(it -> !anyNamed || projects.contains(it.project()))
        .flatMap(it ->
            evidence
                .of(it, isAside(it.role()) ? EXACT / 2 : EXACT, "the " + it.signal().kind().word())
                .stream());
  }

  private static boolean isAside(FileRole role) {
    return role != FileRole.SOURCE;
  }
}
