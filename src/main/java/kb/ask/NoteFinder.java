package kb.ask;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kb.index.FoundSection;
import kb.index.NoteEntry;
import kb.link.Evidence;
import kb.link.Snapshot;
import kb.model.Anchor;
import kb.model.AnchorReport;
import kb.model.Command;
import kb.model.Hit;
import kb.model.NoteHit;
import kb.model.Request;
import kb.model.Section;
import kb.model.Symbol;

/// Finds the notes about a text: the sections that fit, each with the source it is anchored to.
public final class NoteFinder {
  /// Notes in an answer: the right one is among the first, more would be a list of notes.
  private static final int NOTES = 3;

  /// A note this far behind the best one is not worth the reader's time.
  private static final double WORTH = 0.6;

  /// Sections opened for a name that links lead to; more hold a name of many things.
  private static final int LINKING = 20;

  /// A link to the very definition, and one into its file.
  private static final double CITES = 0.9;

  private static final double CITES_FILE = 0.6;

  /// From this score on a note is about the text, not only near to it.
  public static final double CONFIDENT = Ask.CONFIDENT;

  private final Snapshot snapshot;

  public NoteFinder(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /// A section that fits, opened when it is one of those to show: opening it opens the source it
  /// cites.
  ///
  /// @param note the path of its note
  /// @param opening with its commands and the source it cites
  public record Fitting(String note, double score, Supplier<NoteHit> opening) {
    public NoteHit open() {
      return opening.get();
    }
  }

  /// The sections about a text, best first.
  public List<Fitting> fitting(Request request, Evidence evidence) {
    return fitting(Question.of(request, snapshot.projects()), evidence);
  }

  List<NoteHit> find(Question question, Evidence evidence) {
    return fitting(question, evidence).stream().map(Fitting::open).toList();
  }

  private List<Fitting> fitting(Question question, Evidence evidence) {
    Weights weights =
        Weights.of(question.words(), snapshot.notes().size(), snapshot.notes()::frequency);
    List<SectionRanker.Ranked> ranked =
        new SectionRanker(snapshot.notes()).rank(question, weights, NOTES);
    double best = ranked.isEmpty() ? 0 : ranked.getFirst().score();
    return ranked.stream()
        .filter(each -> each.score() >= WORTH * best)
        .map(each ->
            new Fitting(
                each.section().note(), each.score(), () -> noteHit(question, each, evidence)))
        .toList();
  }

  /// The sections that link to a place: to its definition, else into its file.
  public List<Fitting> citing(Hit place, Evidence evidence) {
    Stream<String> names =
        Stream.of(Symbol.bareName(place.symbol()), place.path().replaceFirst(".*/", ""));
    return names
        .filter(name -> !name.isEmpty())
        .flatMap(name -> snapshot.notes().linking(name, LINKING).stream())
        .distinct()
        .flatMap(section -> citing(section, place, evidence).stream())
        .sorted(Comparator.comparingDouble(Fitting::score).reversed())
        .limit(NOTES)
        .toList();
  }

  private Optional<Fitting> citing(FoundSection section, Hit place, Evidence evidence) {
    String name = Symbol.bareName(place.symbol());
    double likeness =
        snapshot.anchors().read(section).stream()
            .filter(anchor -> leadsInto(anchor, place))
            .mapToDouble(
                anchor -> Symbol.bareName(anchor.symbol()).equals(name) ? CITES : CITES_FILE)
            .max()
            .orElse(0);
    String what = likeness == CITES ? place.symbol() : place.path();
    return likeness == 0
        ? Optional.empty()
        : Optional.of(
            new Fitting(
                section.note(),
                likeness,
                () -> noteHit(section, List.of(), likeness, "links to " + what, evidence)));
  }

  private static boolean leadsInto(Anchor anchor, Hit place) {
    return anchor.path().equals(place.path())
        && anchor.project().filter(it -> it.name().equals(place.project())).isPresent();
  }

  /// Whether the commands of other sections are wanted: something was asked to be done, or the note
  /// is about a failure.
  private static boolean tellsWhatToDo(Question question, NoteEntry note) {
    return question.wantsCommands() || !note.values("symptoms").isEmpty();
  }

  /// A section as evidence. What it lacks (commands, anchors) is taken from the rest of its note.
  private NoteHit noteHit(Question question, SectionRanker.Ranked ranked, Evidence evidence) {
    List<Command> more =
        tellsWhatToDo(question, ranked.note())
            ? snapshot.notes().sections(ranked.section().note()).stream()
                .flatMap(each -> each.section().commands().stream())
                .toList()
            : List.of();
    return noteHit(ranked.section(), more, ranked.score(), ranked.reason(), evidence);
  }

  private NoteHit noteHit(
      FoundSection found, List<Command> more, double score, String reason, Evidence evidence) {
    Section section = found.section();
    List<AnchorReport> reports = snapshot.anchors().of(found, evidence);
    if (reports.isEmpty()) {
      reports =
          snapshot.notes().sections(found.note()).stream()
              .flatMap(each -> snapshot.anchors().of(each, evidence).stream())
              .toList();
    }
    return new NoteHit(
        found.note(),
        found.title(),
        section.heading(),
        section.lines().first(),
        score,
        reason,
        Prose.of(section),
        section.commands().isEmpty() ? more : section.commands(),
        reports);
  }
}
