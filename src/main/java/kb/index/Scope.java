package kb.index;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Where to look: each project with the one revision of it that counts.
public record Scope(Map<String, Manifest.Indexed> revisions) {
  public Scope {
    revisions = Map.copyOf(revisions);
  }

  public Optional<Manifest.Indexed> of(String project) {
    return Optional.ofNullable(revisions.get(project));
  }

  /// The same revision of one project alone.
  public Scope only(String project) {
    return new Scope(of(project).map(it -> Map.of(project, it)).orElse(Map.of()));
  }

  public boolean isEmpty() {
    return revisions.isEmpty();
  }

  /// The same revisions of some projects.
  public Scope only(Set<String> projects) {
    Map<String, Manifest.Indexed> kept = new LinkedHashMap<>(revisions);
    kept.keySet().retainAll(projects);
    return new Scope(kept);
  }
}
