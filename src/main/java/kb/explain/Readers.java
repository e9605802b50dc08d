package kb.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Function;
import kb.index.CodeView;
import kb.index.Manifest;
import kb.index.Scope;

/// Understands things at the revisions that count, and what those do not say at the others that are
/// indexed.
///
/// Safe for many threads.
final class Readers {
  private final Reader counting;
  private final List<Reader> others;
  private final Set<String> elsewhere = new ConcurrentSkipListSet<>();

  private Readers(Reader counting, List<Reader> others) {
    this.counting = counting;
    this.others = others;
  }

  /// @param reading makes a reader of a scope
  /// @param alone whether nothing but the scope is to be read: its revision was asked for
  static Readers of(CodeView code, Scope scope, boolean alone, Function<Scope, Reader> reading) {
    List<Scope> others = alone ? List.of() : others(code, scope);
    return new Readers(reading.apply(scope), others.stream().map(reading).toList());
  }

  /// The other whole revisions of the projects in a scope, in as few scopes as they fit in.
  private static List<Scope> others(CodeView code, Scope scope) {
    List<Map<String, Manifest.Indexed>> scopes = new ArrayList<>();
    scope
        .revisions()
        .forEach((project, counting) -> {
          List<Manifest.Indexed> whole =
              code.manifest(project).stream()
                  .flatMap(manifest -> manifest.revisions().stream())
                  .filter(Manifest.Indexed::whole)
                  .filter(it -> !it.revision().equals(counting.revision()))
                  .toList();
          for (int i = 0; i < whole.size(); i++) {
            if (i == scopes.size()) {
              scopes.add(new LinkedHashMap<>());
            }
            scopes.get(i).put(project, whole.get(i));
          }
        });
    return scopes.stream().map(Scope::new).toList();
  }

  Understood understood(Pasting.Thing thing) {
    Understood understood = thing.understood(counting);
    if (understood.found()) {
      return understood;
    }
    for (Reader other : others) {
      Understood there = thing.understood(other);
      if (there.found()) {
        Finding first = there.findings().getFirst();
        elsewhere.add(first.project() + "@" + first.revision().name());
        return there;
      }
    }
    return understood;
  }

  /// The same with the lines of source that hold its text, for what no statement explains.
  Understood lookedUp(Understood understood) {
    return counting.lookedUp(understood);
  }

  /// That something was found at another revision only, when it was.
  Optional<String> remark() {
    return elsewhere.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "not said at the revision that is followed first, but at "
                + String.join(", ", elsewhere));
  }
}
