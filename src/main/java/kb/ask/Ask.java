package kb.ask;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kb.index.AskedWords;
import kb.index.CodeView;
import kb.index.Scope;
import kb.link.Evidence;
import kb.link.Projects;
import kb.link.Snapshot;
import kb.model.Answer;
import kb.model.Hit;
import kb.model.NoteHit;
import kb.model.Request;

/// Answers a question: the sections that fit with the source they are anchored to, then source
/// found directly.
public final class Ask {
  /// Below this share of the question's weight an answer is a guess, and is said to be one.
  static final double CONFIDENT = 0.42;

  /// Among millions of definitions one holds much of any question by chance.
  private static final double CONFIDENT_IN_SOURCE = 0.5;

  /// From this score on a note lifts what it links to, although it may be a guess itself.
  private static final double LIFTING = 0.35;

  /// A hit this far behind the best one is not worth the reader's time.
  private static final double WORTH = 0.4;

  /// Projects that are named as not synced; more are counted.
  private static final int NAMED = 5;

  private final Snapshot snapshot;
  private final Mix mix;

  public Ask(Snapshot snapshot) {
    this(snapshot, Mix.USUAL);
  }

  Ask(Snapshot snapshot, Mix mix) {
    this.snapshot = snapshot;
    this.mix = mix;
  }

  public Answer answer(Request request) {
    long start = System.nanoTime();
    Scoped scoped = Scoped.of(request, snapshot);
    Question question = Question.of(request, snapshot.projects());
    Evidence evidence = new Evidence(snapshot.code());
    Beside<AskedWords> words =
        Beside.start(() ->
            snapshot
                .code()
                .asked(question.words(), ShortForms.of(question.words()), scoped.scope()));
    List<NoteHit> noteHits = new NoteFinder(snapshot).find(question, evidence);
    Asked asked =
        Asked.of(question, noteHits, words.result(), snapshot.code().size(), scoped.scope());
    SymbolRanker.Ranking ranking =
        new SymbolRanker(snapshot.code(), snapshot.projects().homes(), mix)
            .rank(asked, scoped.scope(), request.count());
    List<Hit> found = hits(question, scoped.scope(), ranking, evidence);
    List<Hit> hits = withLinked(asked.projects(), noteHits, found, ranking, request.count());
    boolean sure = top(noteHits) >= CONFIDENT || topHit(found) >= CONFIDENT_IN_SOURCE;
    List<String> misses = new ArrayList<>(scoped.misses());
    if (!evidence.dropped().isEmpty()) {
      misses.add(
          evidence.dropped().size()
              + " places dropped: their content is not what git says: "
              + String.join(", ", evidence.dropped()));
    }
    return new Answer(
        request.id(),
        request.text(),
        question.shape().word(),
        question.written().of(question.words()),
        noteHits,
        hits,
        misses,
        sure,
        (System.nanoTime() - start) / 1_000_000);
  }

  private List<Hit> hits(
      Question question, Scope scope, SymbolRanker.Ranking ranking, Evidence evidence) {
    List<Hit> hits =
        new ArrayList<>(new NamedFinder(snapshot.code(), scope, evidence).find(question));
    ranking.best().forEach(each -> open(each, evidence).ifPresent(hits::add));
    hits.sort((a, b) -> Double.compare(b.score(), a.score()));
    return hits;
  }

  /// A section lifts its symbols: what a fitting note links to stands among what was found
  /// directly, higher where its file fits the question by itself.
  private List<Hit> withLinked(
      LikelyProjects projects,
      List<NoteHit> notes,
      List<Hit> found,
      SymbolRanker.Ranking ranking,
      int count) {
    Map<String, Hit> hits = new LinkedHashMap<>();
    found.forEach(hit -> hits.put(place(hit), hit));
    notes.stream()
        .filter(note -> note.score() >= LIFTING)
        .flatMap(note -> linked(projects, note, ranking))
        .forEach(hit -> hits.merge(place(hit), hit, Ask::better));
    double best = hits.values().stream().mapToDouble(Hit::score).max().orElse(0);
    return hits.values().stream()
        .filter(hit -> hit.score() >= WORTH * best)
        .sorted((a, b) -> Double.compare(b.score(), a.score()))
        .limit(count)
        .toList();
  }

  private static Hit better(Hit one, Hit other) {
    return one.score() >= other.score() ? one : other;
  }

  private Stream<Hit> linked(LikelyProjects projects, NoteHit note, SymbolRanker.Ranking ranking) {
    return note.anchors().stream()
        .flatMap(anchor -> anchor.evidence().stream())
        .map(hit -> {
          double score =
              mix.linked() * note.score() * mix.ofProject(projects.share(hit.project()))
                  + mix.linkedFile() * ranking.file(hit.project(), hit.path());
          return hit.withScore(Math.min(1, score)).withReason("linked from " + note.note());
        });
  }

  private static String place(Hit hit) {
    return hit.project() + ":" + hit.path() + ":" + hit.lines().first();
  }

  private static Optional<Hit> open(SymbolRanker.Ranked ranked, Evidence evidence) {
    return ranked
        .found()
        .fold(
            symbol -> evidence.of(symbol, ranked.score(), ranked.reason()),
            file -> evidence.of(file, ranked.score(), ranked.reason()));
  }

  private static double top(List<NoteHit> notes) {
    return notes.isEmpty() ? 0 : notes.getFirst().score();
  }

  private static double topHit(List<Hit> hits) {
    return hits.isEmpty() ? 0 : hits.getFirst().score();
  }

  /// Where to look for a request, and what can't be looked at.
  public record Scoped(Scope scope, List<String> misses) {
    public static Scoped of(Request request, Snapshot snapshot) {
      Projects projects = snapshot.projects();
      CodeView code = snapshot.code();
      Optional<String> project = request.project().map(word -> projects.called(word).name());
      Scope scope = code.scope(project, request.revision());
      List<String> misses = new ArrayList<>();
      List<String> absent =
          projects.all().keySet().stream()
              .filter(name -> project.isEmpty() || project.get().equals(name))
              .filter(name -> scope.of(name).isEmpty())
              .toList();
      if (!absent.isEmpty()) {
        String at = request.revision().map(it -> " at " + it).orElse("");
        misses.add("source not searched, not synced" + at + ": " + named(absent));
      }
      code.unusable()
          .forEach((name, why) -> misses.add("source of " + name + " not searched: " + why));
      return new Scoped(scope, misses);
    }

    private static String named(List<String> names) {
      String first = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
      return names.size() <= NAMED
          ? first
          : first + " and " + (names.size() - NAMED) + " more (kb project list)";
    }
  }
}
