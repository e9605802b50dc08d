package kb.truth;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kb.Sources;
import kb.app.Kb;
import kb.app.Workspace;
import kb.json.Json.Malformed;
import kb.model.ProjectStatus;

/// The peer of [ExplainTruth]: what a patient person does with `git grep`, as a script: `GrepTruth
/// HOME`.
///
/// It is told what kb is not: the project and the revision. Of the text it takes the longest run of
/// words without digits and signs, and greps for it as it stands, in any casing; where nothing has
/// it, the next longest. What `git grep` gives first is its first answer.
public final class GrepTruth {
  private static final Path SET = Sources.root().resolve("src/test/truth/explain.jsonl");

  /// Answers looked at, as many as of kb.
  private static final int DEPTH = 10;

  private static final int THREE = 3;

  /// Runs tried, one after the other.
  private static final int RUNS = 12;

  /// A shorter run is in every other file.
  private static final int SHORTEST = 6;

  /// Lines of a statement on either side of its first.
  private static final int SLACK = 3;

  private static final Pattern RUN =
      Pattern.compile("[A-Za-z][A-Za-z_.-]*(?: [A-Za-z][A-Za-z_.-]*)*");
  private static final Pattern FOUND = Pattern.compile("^[^:]+:([^:]+):(\\d+):");

  private GrepTruth() {}

  public static void main(String[] arguments) throws IOException, Malformed {
    Path home = Path.of(arguments[0]).toAbsolutePath();
    Workspace workspace =
        Workspace.find(Optional.of(home), Optional.empty(), home, Optional.empty());
    Map<String, List<Integer>> byKind = new TreeMap<>();
    try (Kb kb = Kb.open(workspace)) {
      List<ProjectStatus> synced =
          kb.projects().stream().filter(it -> it.state() == ProjectStatus.State.SYNCED).toList();
      for (ExplainCase asked : ExplainCase.read(SET)) {
        Optional<ProjectStatus> told =
            synced.stream().filter(it -> isOf(asked, it.project().name())).findFirst();
        if (told.isPresent()) {
          String project = told.get().project().name();
          String commit = told.get().revisions().getFirst().commit();
          int rank = rank(asked, project, answers(workspace.clone(project), commit, asked.text()));
          byKind.computeIfAbsent(asked.kind(), _ -> new ArrayList<>()).add(rank);
          byKind.computeIfAbsent("all", _ -> new ArrayList<>()).add(rank);
        }
      }
    }
    System.out.println("kind      cases  at 1  at 3 at 10");
    byKind.forEach((kind, ranks) -> System.out.println(line(kind, ranks)));
  }

  private static boolean isOf(ExplainCase asked, String project) {
    return asked.gold().stream().anyMatch(gold -> gold.project().equals(project));
  }

  /// The first places that hold one of the longest runs of words, `path:line`.
  private static List<String> answers(Path clone, String commit, String text) throws IOException {
    for (String run : runs(text)) {
      List<String> found = grep(clone, commit, run);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private static List<String> runs(String text) {
    return RUN.matcher(text)
        .results()
        .map(found -> found.group().strip())
        .filter(run -> run.length() >= SHORTEST)
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .limit(RUNS)
        .toList();
  }

  private static List<String> grep(Path clone, String commit, String run) throws IOException {
    Path out = Files.createTempFile("grep", ".out");
    try {
      List<String> command =
          Arrays.asList(
              "git", "-C", clone.toString(), "grep", "-n", "-i", "-I", "-F", "-e", run, commit);
      new ProcessBuilder(command)
          .redirectOutput(out.toFile())
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
      String found = new String(Files.readAllBytes(out), UTF_8);
      return found
          .lines()
          .limit(DEPTH)
          .map(FOUND::matcher)
          .filter(Matcher::find)
          .map(it -> it.group(1) + ":" + it.group(2))
          .toList();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      Files.delete(out);
    }
  }

  private static int rank(ExplainCase asked, String project, List<String> answers) {
    for (int i = 0; i < answers.size(); i++) {
      String answer = answers.get(i);
      String path = answer.substring(0, answer.lastIndexOf(':'));
      int line = Integer.parseInt(answer.substring(answer.lastIndexOf(':') + 1));
      boolean right =
          asked.gold().stream()
              .filter(gold -> gold.project().equals(project) && gold.path().equals(path))
              .anyMatch(gold -> Math.abs(gold.line() - line) <= SLACK);
      if (right) {
        return i + 1;
      }
    }
    return 0;
  }

  private static String line(String kind, List<Integer> ranks) {
    return String.format(
        Locale.ROOT,
        "%-9s %5d %5.2f %5.2f %5.2f",
        kind,
        ranks.size(),
        at(ranks, 1),
        at(ranks, THREE),
        at(ranks, DEPTH));
  }

  private static double at(List<Integer> ranks, int depth) {
    return (double) ranks.stream().filter(rank -> rank > 0 && rank <= depth).count() / ranks.size();
  }
}
