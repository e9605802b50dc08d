package kb.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Several things pasted together are one incident: what they share lifts the candidates that
/// agree, and one of them is likely its root.
final class Incident {
  /// A candidate this far behind may be lifted over the first.
  private static final double LIFT = 0.08;

  /// Things understood in a project before others are thought to be of it.
  private static final int SHARED = 2;

  /// Near things are said near to each other.
  private static final double SAME_FILE = 0.1;

  private static final double SAME_FOLDER = 0.09;

  private Incident() {}

  /// The root of an incident.
  record Root(Understood item, Finding finding, String reason) {}

  /// The same things, lifted what agrees with the others: candidates of a file that another thing
  /// is of, or of the project that most are of.
  static List<Understood> agreed(List<Understood> items) {
    if (items.size() < SHARED) {
      return items;
    }
    Map<String, Integer> byProject = byProject(items);
    Map<String, Integer> byPlace = new HashMap<>();
    items.forEach(item -> near(item).forEach(place -> byPlace.merge(place, 1, Integer::sum)));
    return items.stream().map(item -> agreed(item, byProject, byPlace)).toList();
  }

  private static Understood agreed(
      Understood item, Map<String, Integer> byProject, Map<String, Integer> byPlace) {
    Set<String> own = near(item);
    List<Finding> lifted = new ArrayList<>();
    for (Finding finding : item.findings()) {
      boolean first = item.found() && project(item).equals(finding.project());
      int ofFile = others(finding.file(), byPlace, own);
      int ofFolder = others(folder(finding), byPlace, own);
      int ofProject = byProject.getOrDefault(finding.project(), 0) - (first ? 1 : 0);
      lifted.add(
          ofFile > 0
              ? finding.lifted(SAME_FILE, "something else here is of the same file")
              : ofFolder > 0
                  ? finding.lifted(SAME_FOLDER, "something else here is of the same folder")
                  : ofProject >= SHARED
                      ? finding.lifted(
                          LIFT, ofProject + " other things here are of " + finding.project())
                      : finding);
    }
    lifted.sort(Comparator.comparingDouble(Finding::score).reversed());
    return item.with(lifted);
  }

  private static int others(String place, Map<String, Integer> byPlace, Set<String> own) {
    return byPlace.getOrDefault(place, 0) - (own.contains(place) ? 1 : 0);
  }

  /// The files that a thing may be of, and the folder that it most likely is of.
  private static Set<String> near(Understood item) {
    if (!item.found()) {
      return Set.of();
    }
    Stream<String> files =
        item.findings().stream()
            .filter(it -> it.score() >= item.score() - SAME_FILE)
            .map(Finding::file);
    return Stream.concat(files, Stream.of(folder(item.findings().getFirst())))
        .collect(Collectors.toSet());
  }

  private static String folder(Finding finding) {
    return finding.file().substring(0, finding.file().lastIndexOf('/') + 1);
  }

  private static Map<String, Integer> byProject(List<Understood> items) {
    Map<String, Integer> byProject = new HashMap<>();
    items.stream()
        .filter(Understood::found)
        .forEach(item -> byProject.merge(project(item), 1, Integer::sum));
    return byProject;
  }

  /// The innermost layer of the gravest thing, of the project that most things are of when it has
  /// one. Where nothing went wrong there is none.
  static Optional<Root> root(List<Understood> items) {
    List<Understood> found = items.stream().filter(Understood::found).toList();
    if (found.size() < SHARED) {
      return Optional.empty();
    }
    Map<String, Integer> byProject = byProject(items);
    return found.stream()
        .filter(item -> Grade.of(item) != Grade.NOTHING)
        .min(
            Comparator.comparing(Grade::of)
                .thenComparingInt(item -> -byProject.getOrDefault(project(item), 0))
                .thenComparingInt(item -> item.message().line()))
        .map(item -> root(item, byProject, found.size()));
  }

  private static Root root(Understood item, Map<String, Integer> byProject, int found) {
    Finding cause =
        item.layers().stream()
            .filter(layer -> layer.score() >= Understood.CONFIDENT)
            .findFirst()
            .orElse(item.findings().getFirst());
    return new Root(
        item,
        cause,
        Grade.of(item).reason
            + (item.layers().size() > 1 ? ", its innermost layer" : "")
            + "; "
            + byProject.getOrDefault(cause.project(), 0)
            + " of "
            + found
            + " things here are of "
            + cause.project());
  }

  private static String project(Understood item) {
    return item.findings().getFirst().project();
  }

  /// How likely a thing is what the others follow from.
  private enum Grade {
    /// A trace, or an error of the system: where it came in.
    SOURCE("the first error with a cause of its own"),
    ERROR("the first error"),
    WARNING("the first warning"),
    NOTHING("");

    private static final Set<String> QUIET = Set.of("trace", "debug", "info");

    /// Fewer words are a bare code, as `Exit Code: 137`: what came of it.
    private static final int SENTENCE = 4;

    private static final Set<String> GRAVE = Set.of("error", "fatal", "panic");

    private final String reason;

    Grade(String reason) {
      this.reason = reason;
    }

    static Grade of(Understood item) {
      // What the envelope does not tell, the statement may.
      String level =
          item.message().level().isEmpty()
              ? item.findings().getFirst().level()
              : item.message().level();
      if (item.shape().equals("trace")) {
        return SOURCE;
      }
      if (QUIET.contains(level)) {
        return NOTHING;
      }
      if (!item.meanings().isEmpty()) {
        String said = String.join(" ", item.message().texts()).strip();
        return said.split("\\s+").length >= SENTENCE ? SOURCE : NOTHING;
      }
      if (GRAVE.contains(level)) {
        return ERROR;
      }
      return level.equals("warn") || item.shape().equals("chain") ? WARNING : NOTHING;
    }
  }
}
