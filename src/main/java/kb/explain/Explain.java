package kb.explain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kb.ask.Ask;
import kb.ask.NoteFinder;
import kb.explain.paste.Redaction;
import kb.index.Words;
import kb.link.Evidence;
import kb.link.Projects;
import kb.link.Snapshot;
import kb.model.Explanation;
import kb.model.NoteHit;
import kb.model.Project;
import kb.model.Request;
import kb.model.Statement;

/// Explains what was pasted: each distinct thing in it once, with the statements that said it.
public final class Explain {
  /// Distinct things explained: who pastes more is told how many were left.
  private static final int MOST_THINGS = 1000;

  /// Hits shown of each thing when there are many: the first, and what it may be confused with.
  private static final int HITS_OF_MANY = 3;

  /// Of more things than these only the first hit is opened, and none is looked up in all source.
  private static final int MANY = 20;

  /// Things of a paste whose callers and revisions are looked up.
  private static final int WHOLE = 12;

  /// Things that no statement explains and that are looked up in the text of all source, where
  /// there are not many: each takes as long as a hundred others.
  private static final int LOOKED_UP = 8;

  /// Things whose notes are looked for, and notes shown.
  private static final int NOTED = 20;

  private static final int NOTES = 5;

  /// A text of so few words is what a note is about only when the note says just that: `default` is
  /// not `default route`.
  private static final int FEW_WORDS = 2;

  private static final double SAYS_JUST_THAT = 0.95;

  /// Lines of descriptions that are named when they are left out.
  private static final int ASIDES = 5;

  private final Snapshot snapshot;

  public Explain(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /// @param redact whether secrets are masked in what is given back
  public Explanation explain(Request request, boolean redact) {
    long start = System.nanoTime();
    // Masked before it is read: what is not there can't come back in a value or an excerpt.
    String text = redact ? new Redaction().mask(request.text()) : request.text();
    Pasting pasted = Pasting.of(text);
    Ask.Scoped scoped = Ask.Scoped.of(request, snapshot);
    Told told = Told.of(text, scoped.scope(), snapshot);
    boolean chosen = request.revision().isPresent();
    boolean lonely = pasted.things().size() == 1;
    Readers readers =
        Readers.of(
            snapshot.code(),
            chosen ? scoped.scope() : told.scope(),
            chosen,
            scope -> new Reader(snapshot.code(), scope, told.named(), runtimes(), lonely));
    List<String> misses = new ArrayList<>(scoped.misses());
    misses.addAll(chosen ? List.of() : told.remarks());
    aside(pasted.asides()).ifPresent(misses::add);
    Copies copies = new Copies();
    List<Understood> items =
        Incident.agreed(understood(pasted, readers, misses).stream().map(copies::apart).toList());
    readers.remark().ifPresent(misses::add);
    Opened opened = new Opened(request.count(), items.size(), copies);
    List<Explanation.Item> open = opened.items(items);
    Optional<Explanation.Root> root = Incident.root(items).flatMap(opened::root);
    List<NoteHit> about = notes(items, open, opened.evidence);
    opened.dropped().ifPresent(misses::add);
    return new Explanation(
        request.id(),
        text,
        open.size() == 1 ? open.getFirst().shape() : "paste",
        open,
        about,
        misses,
        root,
        (System.nanoTime() - start) / 1_000_000);
  }

  private Set<String> runtimes() {
    return snapshot.projects().all().values().stream()
        .filter(Project::runtime)
        .map(Project::name)
        .collect(Collectors.toSet());
  }

  private static Optional<String> aside(List<String> lines) {
    String named = String.join(", ", lines.subList(0, Math.min(ASIDES, lines.size())));
    int more = lines.size() - ASIDES;
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "not looked at, for they say what something is and not what happened: "
                + named
                + (more > 0 ? " and " + more + " more lines" : ""));
  }

  private static List<Understood> understood(Pasting pasted, Readers readers, List<String> misses) {
    List<Pasting.Thing> things = pasted.things();
    if (things.size() > MOST_THINGS) {
      misses.add(
          (things.size() - MOST_THINGS)
              + " of "
              + things.size()
              + " distinct things not explained: give fewer at once");
    }
    List<Understood> understood =
        things.stream().limit(MOST_THINGS).parallel().map(readers::understood).toList();
    Set<Understood> unsaid = Collections.newSetFromMap(new IdentityHashMap<>());
    if (things.size() <= MANY) {
      understood.stream().filter(it -> !it.found()).limit(LOOKED_UP).forEach(unsaid::add);
    }
    return understood.stream()
        .parallel()
        .map(it -> unsaid.contains(it) ? readers.lookedUp(it) : it)
        .toList();
  }

  /// The notes about the things that were understood best, and about what stands where they were
  /// said.
  private List<NoteHit> notes(
      List<Understood> items, List<Explanation.Item> open, Evidence evidence) {
    NoteFinder finder = new NoteFinder(snapshot);
    Map<String, NoteFinder.Fitting> found = new LinkedHashMap<>();
    IntStream.range(0, Math.min(items.size(), NOTED))
        .parallel()
        .mapToObj(i -> notes(items.get(i), open.get(i), finder, evidence).toList())
        .toList()
        .forEach(notes -> notes.forEach(note -> found.merge(note.note(), note, Explain::better)));
    return found.values().stream()
        .sorted((a, b) -> Double.compare(b.score(), a.score()))
        .limit(NOTES)
        .map(NoteFinder.Fitting::open)
        .toList();
  }

  private static Stream<NoteFinder.Fitting> notes(
      Understood item, Explanation.Item open, NoteFinder finder, Evidence evidence) {
    String text = item.message().text();
    double least = Words.of(text).size() <= FEW_WORDS ? SAYS_JUST_THAT : NoteFinder.CONFIDENT;
    Stream<NoteFinder.Fitting> fitting =
        finder.fitting(Request.of(text), evidence).stream()
            .filter(note -> note.score() >= least)
            .filter(note -> !note.note().startsWith(Projects.FOLDER));
    return open.found()
        ? Stream.concat(fitting, finder.citing(open.hits().getFirst().hit(), evidence).stream())
        : fitting;
  }

  private static NoteFinder.Fitting better(NoteFinder.Fitting one, NoteFinder.Fitting other) {
    return one.score() >= other.score() ? one : other;
  }

  /// Findings opened one after the other, as far as they are shown.
  private final class Opened {
    private final Evidence evidence = new Evidence(snapshot.code());
    private final Statements statements;
    private final Copies copies;
    private final int hits;

    Opened(int count, int items, Copies copies) {
      this.copies = copies;
      this.statements = new Statements(snapshot.code(), evidence);
      this.hits = items > MANY ? 1 : items > 1 ? Math.min(count, HITS_OF_MANY) : count;
    }

    List<Explanation.Item> items(List<Understood> items) {
      Set<Understood> whole = Collections.newSetFromMap(new IdentityHashMap<>());
      items.stream().filter(Understood::found).limit(WHOLE).forEach(whole::add);
      return items.stream().parallel().map(item -> item(item, whole.contains(item))).toList();
    }

    private Explanation.Item item(Understood item, boolean whole) {
      List<Statement> opened = new ArrayList<>();
      for (Finding finding : item.findings()) {
        if (opened.size() < hits) {
          boolean all = whole && opened.isEmpty();
          open(finding, copies.of(finding), all).ifPresent(opened::add);
        }
      }
      return new Explanation.Item(
          item.message().text(),
          item.count(),
          item.message().line(),
          item.shape(),
          item.found() && !opened.isEmpty(),
          opened,
          item.layers().stream().flatMap(it -> open(it, List.of(), false).stream()).toList(),
          item.meanings());
    }

    Optional<Explanation.Root> root(Incident.Root root) {
      return open(root.finding(), List.of(), true)
          .map(it -> new Explanation.Root(it, root.item().message().line(), root.reason()));
    }

    private Optional<Statement> open(Finding finding, List<String> copies, boolean all) {
      Optional<Statement> opened =
          switch (finding) {
            case Finding.Said(var match, var _) -> statements.of(match, copies, all);
            case Finding.Called(var named, var _) -> statements.of(named, all);
            case Finding.Defined(var symbol, var score) ->
                statements.of(symbol, score, "is called so");
            case Finding.Passed(var framed, var _) -> statements.of(framed);
            case Finding.Written(var written, var _) -> statements.of(written);
          };
      return opened.map(it -> it.withHit(it.hit().withScore(Math.min(1, finding.score()))));
    }

    Optional<String> dropped() {
      return evidence.dropped().isEmpty()
          ? Optional.empty()
          : Optional.of(
              evidence.dropped().size()
                  + " places dropped: their content is not what git says: "
                  + String.join(", ", evidence.dropped()));
    }
  }
}
