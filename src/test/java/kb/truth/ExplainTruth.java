package kb.truth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kb.Sources;
import kb.app.Kb;
import kb.app.Workspace;
import kb.json.Json.Malformed;
import kb.model.Explanation;
import kb.model.Progress;
import kb.model.ProjectStatus;
import kb.model.Request;
import kb.model.Statement;

/// Runs `explain` over a set and writes where the truth came out: `ExplainTruth HOME [SET]`.
///
/// A set is `SET.jsonl` and `SET-foreign.jsonl`; without one it is `src/test/truth/explain`, the
/// open set. The home has the projects synced that the set is about; cases of other projects are
/// counted apart. Prints recall and mean reciprocal rank by kind, and how many foreign texts got no
/// match; writes `SET.ranks`, whose diff shows what a change does.
public final class ExplainTruth {
  /// Hits looked at.
  private static final int DEPTH = 10;

  /// What came out for a case.
  ///
  /// @param rank of the first right hit, 0 when there is none
  /// @param found whether anything was above the line of confidence
  /// @param first the first hit, empty when there is none
  private record Outcome(ExplainCase asked, int rank, boolean found, String first, long tookMs) {
    double reciprocal() {
      return rank == 0 ? 0 : 1.0 / rank;
    }

    String line() {
      return asked.id()
          + "\t"
          + (asked.gold().isEmpty() ? (found ? "match" : "no match") : rank == 0 ? "-" : rank)
          + "\t"
          + (found || !asked.gold().isEmpty() ? first : "");
    }
  }

  private ExplainTruth() {}

  public static void main(String[] arguments) throws IOException, Malformed {
    Path home = Path.of(arguments[0]).toAbsolutePath();
    Path set =
        arguments.length > 1
            ? Path.of(arguments[1]).toAbsolutePath()
            : Sources.root().resolve("src/test/truth/explain");
    List<ExplainCase> cases = new ArrayList<>(ExplainCase.read(file(set, ".jsonl")));
    cases.addAll(ExplainCase.read(file(set, "-foreign.jsonl")));
    try (Kb kb =
        Kb.open(Workspace.find(Optional.of(home), Optional.empty(), home, Optional.empty()))) {
      kb.refresh(Progress.SILENT);
      Set<String> synced =
          kb.projects().stream()
              .filter(it -> it.state() == ProjectStatus.State.SYNCED)
              .map(it -> it.project().name())
              .collect(Collectors.toSet());
      List<Outcome> outcomes =
          cases.stream()
              .filter(it ->
                  it.gold().isEmpty()
                      || it.gold().stream().anyMatch(gold -> synced.contains(gold.project())))
              .map(it -> run(kb, it))
              .toList();
      System.out.println((cases.size() - outcomes.size()) + " cases of projects not synced");
      System.out.print(report(outcomes));
      Files.write(file(set, ".ranks"), outcomes.stream().map(Outcome::line).toList());
    }
  }

  private static Path file(Path set, String end) {
    return set.resolveSibling(set.getFileName() + end);
  }

  private static Outcome run(Kb kb, ExplainCase asked) {
    Request request =
        new Request(asked.id(), asked.text(), Optional.empty(), Optional.empty(), DEPTH);
    Explanation explanation = kb.explain(request, true);
    List<Statement> hits = explanation.hits();
    int rank = 0;
    for (int i = 0; i < Math.min(DEPTH, hits.size()) && rank == 0; i++) {
      rank = asked.isRight(hits.get(i).hit()) ? i + 1 : 0;
    }
    String first = hits.isEmpty() ? "" : shown(hits.getFirst());
    return new Outcome(asked, rank, explanation.found(), first, explanation.tookMs());
  }

  private static String shown(Statement statement) {
    return String.format(
        Locale.ROOT,
        "%.2f %s %s:%d %s",
        statement.hit().score(),
        statement.hit().project(),
        statement.hit().path(),
        statement.hit().lines().first(),
        statement.hit().symbol());
  }

  private static String report(List<Outcome> outcomes) {
    Map<String, List<Outcome>> byKind =
        outcomes.stream()
            .filter(it -> !it.asked().gold().isEmpty())
            .collect(
                Collectors.groupingBy(it -> it.asked().kind(), TreeMap::new, Collectors.toList()));
    StringBuilder report = new StringBuilder("kind      cases  at 1  at 3 at 10   MRR  found\n");
    byKind.forEach((kind, of) -> report.append(line(kind, of)));
    report.append(
        line("all", outcomes.stream().filter(it -> !it.asked().gold().isEmpty()).toList()));
    List<Outcome> foreign = outcomes.stream().filter(it -> it.asked().gold().isEmpty()).toList();
    report.append(
        String.format(
            Locale.ROOT,
            "foreign texts without a match: %d of %d%n",
            foreign.stream().filter(it -> !it.found()).count(),
            foreign.size()));
    report.append(
        String.format(
            Locale.ROOT,
            "milliseconds: median %d, most %d%n",
            outcomes.stream()
                .mapToLong(Outcome::tookMs)
                .sorted()
                .skip(outcomes.size() / 2)
                .findFirst()
                .orElse(0),
            outcomes.stream().mapToLong(Outcome::tookMs).max().orElse(0)));
    return report.toString();
  }

  private static String line(String kind, List<Outcome> outcomes) {
    double count = Math.max(1, outcomes.size());
    return String.format(
        Locale.ROOT,
        "%-9s %5d %5.2f %5.2f %5.2f %5.2f %5.2f%n",
        kind,
        outcomes.size(),
        at(outcomes, 1) / count,
        at(outcomes, 3) / count,
        at(outcomes, DEPTH) / count,
        outcomes.stream().mapToDouble(Outcome::reciprocal).sum() / count,
        outcomes.stream().filter(Outcome::found).count() / count);
  }

  private static long at(List<Outcome> outcomes, int depth) {
    return outcomes.stream().filter(it -> it.rank() > 0 && it.rank() <= depth).count();
  }
}
