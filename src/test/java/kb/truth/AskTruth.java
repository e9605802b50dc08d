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
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kb.Sources;
import kb.app.Kb;
import kb.app.Workspace;
import kb.json.Json.Malformed;
import kb.model.Answer;
import kb.model.Hit;
import kb.model.NoteHit;
import kb.model.ProjectStatus;
import kb.model.Request;

/// Runs `ask` over the three sets and writes where the truth came out: `AskTruth HOME`.
///
/// The home has the projects synced that the sets are about; cases of other projects are counted
/// apart. Prints recall and mean reciprocal rank by shape; writes `src/test/truth/ask.ranks`, whose
/// diff shows what a change does.
public final class AskTruth {
  private static final Path FOLDER = Sources.root().resolve("src/test/truth");

  /// Hits looked at.
  private static final int DEPTH = 10;

  /// What came out for a case.
  ///
  /// @param rank of the first right hit or note, 0 when there is none
  /// @param fileRank of the first hit in a file to blame, 0 when there is none
  /// @param facts the share of the facts that the first right note's answer holds
  private record Outcome(
      AskCase asked,
      int rank,
      int fileRank,
      double facts,
      boolean found,
      String first,
      long tookMs) {
    String line(String set) {
      return String.join(
          "\t",
          set,
          asked.id(),
          rank == 0 ? "-" : Integer.toString(rank),
          asked.files().isEmpty() ? "" : fileRank == 0 ? "-" : Integer.toString(fileRank),
          found ? "found" : "miss",
          first);
    }
  }

  private AskTruth() {}

  public static void main(String[] arguments) throws IOException, Malformed {
    Path home = Path.of(arguments[0]).toAbsolutePath();
    List<String> ranks = new ArrayList<>();
    try (Kb kb =
        Kb.open(Workspace.find(Optional.of(home), Optional.empty(), home, Optional.empty()))) {
      Set<String> synced =
          kb.projects().stream()
              .filter(it -> it.state() == ProjectStatus.State.SYNCED)
              .map(it -> it.project().name())
              .collect(Collectors.toSet());
      List<AskCase> source = AskCase.read(FOLDER.resolve("ask-source.jsonl"));
      List<Outcome> toSource =
          source.stream()
              .filter(it -> it.gold().stream().anyMatch(gold -> synced.contains(gold.project())))
              .map(it -> run(kb, it))
              .toList();
      System.out.println((source.size() - toSource.size()) + " cases of projects not synced");
      report("source", toSource, Outcome::rank, ranks);
      List<Outcome> blamed = toSource.stream().filter(it -> !it.asked().files().isEmpty()).toList();
      System.out.print(line("file to blame", blamed, Outcome::fileRank));
      List<Outcome> toNotes = all(kb, "ask-notes.jsonl");
      report("notes", toNotes, Outcome::rank, ranks);
      System.out.printf(
          Locale.ROOT,
          "facts in the answer: %.2f%n",
          toNotes.stream().mapToDouble(Outcome::facts).average().orElse(0));
      List<Outcome> unknown = all(kb, "ask-unknown.jsonl");
      unknown.forEach(it -> ranks.add(it.line("unknown")));
      System.out.printf(
          "honest misses: %d of %d%n",
          unknown.stream().filter(it -> !it.found()).count(), unknown.size());
      System.out.printf(
          Locale.ROOT,
          "answers above the line: source %.2f, notes %.2f%n",
          share(toSource, Outcome::found),
          share(toNotes, Outcome::found));
      long[] times =
          Stream.of(toSource, toNotes, unknown)
              .flatMap(List::stream)
              .mapToLong(Outcome::tookMs)
              .sorted()
              .toArray();
      System.out.printf(
          "milliseconds: median %d, 95th %d, most %d%n",
          times[times.length / 2], times[times.length * 95 / 100], times[times.length - 1]);
    }
    Files.write(arguments.length > 1 ? Path.of(arguments[1]) : FOLDER.resolve("ask.ranks"), ranks);
  }

  private static List<Outcome> all(Kb kb, String file) throws IOException, Malformed {
    return AskCase.read(FOLDER.resolve(file)).stream().map(it -> run(kb, it)).toList();
  }

  private static Outcome run(Kb kb, AskCase asked) {
    Answer answer =
        kb.ask(
            new Request(asked.id(), asked.question(), Optional.empty(), Optional.empty(), DEPTH));
    List<String> notes = answer.notes().stream().map(it -> it.note().replace(".md", "")).toList();
    int rank =
        asked.gold().isEmpty()
            ? first(notes, asked.notes()::contains)
            : first(answer.hits(), asked::isRight);
    return new Outcome(
        asked,
        rank,
        first(answer.hits(), asked::isToBlame),
        facts(asked, answer),
        answer.found(),
        asked.gold().isEmpty() ? shownNote(answer) : shownHit(answer),
        answer.tookMs());
  }

  private static <T> int first(List<T> list, Predicate<T> right) {
    for (int i = 0; i < Math.min(DEPTH, list.size()); i++) {
      if (right.test(list.get(i))) {
        return i + 1;
      }
    }
    return 0;
  }

  private static double facts(AskCase asked, Answer answer) {
    String shown =
        answer.notes().stream()
            .map(note ->
                note.excerpt()
                    + note.commands().stream().map(it -> it.text()).collect(Collectors.joining()))
            .collect(Collectors.joining("\n"))
            .toLowerCase(Locale.ROOT)
            .replaceAll("[*`]", "");
    return asked.facts().stream()
        .mapToInt(fact -> shown.contains(fact.toLowerCase(Locale.ROOT)) ? 1 : 0)
        .average()
        .orElse(1);
  }

  private static String shownNote(Answer answer) {
    if (answer.notes().isEmpty()) {
      return "";
    }
    NoteHit note = answer.notes().getFirst();
    return String.format(Locale.ROOT, "%.2f %s › %s", note.score(), note.note(), note.section());
  }

  private static String shownHit(Answer answer) {
    if (answer.hits().isEmpty()) {
      return "";
    }
    Hit hit = answer.hits().getFirst();
    return String.format(
        Locale.ROOT, "%.2f %s %s#%s", hit.score(), hit.project(), hit.path(), hit.symbol());
  }

  private static void report(
      String set, List<Outcome> outcomes, Function<Outcome, Integer> rank, List<String> ranks) {
    Map<String, List<Outcome>> byShape =
        outcomes.stream()
            .collect(
                Collectors.groupingBy(it -> it.asked().shape(), TreeMap::new, Collectors.toList()));
    System.out.printf("%-14s cases  at 1  at 3  at 5 at 10   MRR%n", set);
    byShape.forEach((shape, of) -> System.out.print(line(shape, of, rank)));
    System.out.print(line("all", outcomes, rank));
    outcomes.forEach(it -> ranks.add(it.line(set)));
  }

  private static String line(String name, List<Outcome> outcomes, Function<Outcome, Integer> rank) {
    List<Integer> ranks = outcomes.stream().map(rank).toList();
    return String.format(
        Locale.ROOT,
        "%-14s %5d %5.2f %5.2f %5.2f %5.2f %5.2f%n",
        name,
        ranks.size(),
        at(ranks, 1),
        at(ranks, 3),
        at(ranks, 5),
        at(ranks, DEPTH),
        ranks.stream().mapToDouble(it -> it == 0 ? 0 : 1.0 / it).average().orElse(0));
  }

  private static double at(List<Integer> ranks, int depth) {
    return ranks.stream().mapToInt(it -> it > 0 && it <= depth ? 1 : 0).average().orElse(0);
  }

  private static double share(List<Outcome> outcomes, Predicate<Outcome> of) {
    return outcomes.stream().mapToInt(it -> of.test(it) ? 1 : 0).average().orElse(0);
  }
}
