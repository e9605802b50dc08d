package kb.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Several things pasted together are one incident: what they share lifts the candidates that
/// agree, and one of them is likely its root.
final class Incident {
  /// A candidate this far behind may be lifted over the first.
  private static final double LIFT = 0.08;

  /// Things understood in a project before others are thought to be of it.
  private static final int SHARED = 2;

  private static final Set<String> GRAVE = Set.of("error", "fatal", "panic");

  private Incident() {}

  /// The root of an incident.
  record Root(Understood item, Finding finding, String reason) {}

  /// The same things, candidates of the projects that most of them are of lifted.
  static List<Understood> agreed(List<Understood> items) {
    Map<String, Integer> byProject = byProject(items);
    if (items.size() < SHARED) {
      return items;
    }
    return items.stream().map(item -> agreed(item, byProject)).toList();
  }

  private static Understood agreed(Understood item, Map<String, Integer> byProject) {
    List<Finding> lifted = new ArrayList<>();
    for (Finding finding : item.findings()) {
      boolean own = item.found() && item.findings().getFirst().project().equals(finding.project());
      int others = byProject.getOrDefault(finding.project(), 0) - (own ? 1 : 0);
      lifted.add(
          others >= SHARED
              ? finding.lifted(LIFT, others + " other things here are of " + finding.project())
              : finding);
    }
    lifted.sort(Comparator.comparingDouble(Finding::score).reversed());
    return item.with(lifted);
  }

  private static Map<String, Integer> byProject(List<Understood> items) {
    Map<String, Integer> byProject = new HashMap<>();
    items.stream()
        .filter(Understood::found)
        .forEach(item -> byProject.merge(item.findings().getFirst().project(), 1, Integer::sum));
    return byProject;
  }

  /// The innermost layer of the first grave thing, of the project that most things are of when it
  /// has one.
  static Optional<Root> root(List<Understood> items) {
    List<Understood> found = items.stream().filter(Understood::found).toList();
    if (found.size() < 2) {
      return Optional.empty();
    }
    Map<String, Integer> byProject = byProject(items);
    Understood first =
        found.stream()
            .min(
                Comparator.comparingInt(Incident::rank)
                    .thenComparingInt(item -> -byProject.getOrDefault(project(item), 0))
                    .thenComparingInt(item -> item.message().line()))
            .orElseThrow();
    Finding cause =
        first.layers().stream()
            .filter(layer -> layer.score() >= Understood.CONFIDENT)
            .findFirst()
            .orElse(first.findings().getFirst());
    int shared = byProject.getOrDefault(cause.project(), 0);
    return Optional.of(
        new Root(
            first,
            cause,
            (rank(first) == 0 ? "the first error" : "the first thing")
                + (first.layers().size() > 1 ? ", its innermost layer" : "")
                + "; "
                + shared
                + " of "
                + found.size()
                + " things here are of "
                + cause.project()));
  }

  private static String project(Understood item) {
    return item.findings().getFirst().project();
  }

  /// Traces and errors first, warnings then.
  private static int rank(Understood item) {
    if (item.shape().equals("trace") || GRAVE.contains(item.message().level())) {
      return 0;
    }
    return item.message().level().equals("warn") || item.shape().equals("chain") ? 1 : 2;
  }
}
