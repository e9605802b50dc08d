package kb.ask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kb.index.FoundSection;
import kb.index.NoteEntry;
import kb.index.NotesView;
import kb.index.SectionCandidate;

/// Finds the sections that answer: one a note, the notes by how much of the question they hold.
final class SectionRanker {
  /// Sections to weigh: enough that a note whose words are common is not lost.
  private static final int CANDIDATES = 80;

  /// Notes whose front matter is read line by line: the best by coverage.
  private static final int FINALISTS = 12;

  /// A word counts in full where the author put it to be found, less where it only occurs.
  private static final Map<String, Double> PLACES =
      Map.of(
          "question",
          1.0,
          "title",
          1.0,
          "alias",
          1.0,
          "symptom",
          1.0,
          "heading",
          0.95,
          "tag",
          0.9,
          "text",
          0.75);

  /// How much the best single line of the front matter counts against the coverage of the whole
  /// note.
  private static final double LINE_SHARE = 0.45;

  /// A section that says what to do goes before its equals when that was asked.
  private static final double COMMANDS_BONUS = 0.15;

  /// A table of everything holds the words of every question and answers none: its front matter
  /// says `answers: no`.
  private static final String ANSWERS = "answers";

  private final NotesView notes;

  SectionRanker(NotesView notes) {
    this.notes = notes;
  }

  /// A section with its calibrated score and the reason.
  record Ranked(FoundSection section, NoteEntry note, double score, String reason) {}

  List<Ranked> rank(Question question, Weights weights, int count) {
    Map<String, List<SectionCandidate>> byNote = new LinkedHashMap<>();
    for (SectionCandidate candidate : notes.candidates(question.words(), CANDIDATES)) {
      byNote.computeIfAbsent(candidate.note(), _ -> new ArrayList<>()).add(candidate);
    }
    return byNote.values().stream()
        .map(sections -> Covered.of(sections, weights))
        .sorted((a, b) -> Double.compare(b.share(), a.share()))
        .limit(FINALISTS)
        .flatMap(covered -> scored(covered, weights).stream())
        .sorted((a, b) -> Double.compare(b.score(), a.score()))
        .limit(count)
        .map(scored -> ranked(scored, question, weights))
        .toList();
  }

  /// A note's sections with the share of the question they hold together.
  private record Covered(List<SectionCandidate> sections, Map<String, Double> words, double share) {
    static Covered of(List<SectionCandidate> sections, Weights weights) {
      Map<String, Double> words = new HashMap<>();
      for (SectionCandidate section : sections) {
        places(section).forEach((word, share) -> words.merge(word, share, Math::max));
      }
      return new Covered(sections, words, weights.share(words));
    }
  }

  private record Scored(Covered covered, NoteEntry note, double score, Optional<Line> line) {}

  private Optional<Scored> scored(Covered covered, Weights weights) {
    return notes
        .note(covered.sections().getFirst().note())
        .filter(note -> !note.values(ANSWERS).contains("no"))
        .map(note -> {
          Optional<Line> line = bestLine(note, weights);
          double likeness = line.map(Line::likeness).orElse(0.0);
          double score = (1 - LINE_SHARE) * covered.share() + LINE_SHARE * likeness;
          return new Scored(covered, note, Math.min(1, score), line);
        });
  }

  private static Ranked ranked(Scored scored, Question question, Weights weights) {
    SectionCandidate section =
        scored.covered().sections().stream()
            .max((a, b) -> Double.compare(own(a, question, weights), own(b, question, weights)))
            .orElseThrow();
    return new Ranked(
        section.found(),
        scored.note(),
        scored.score(),
        reason(scored.line(), scored.covered().words(), question.written(), weights));
  }

  /// What a section holds by itself, apart from what all sections of its note share.
  private static double own(SectionCandidate section, Question question, Weights weights) {
    Map<String, Double> words = new HashMap<>();
    section
        .matched()
        .forEach((word, fields) -> {
          if (fields.contains("text") || fields.contains("heading")) {
            words.put(word, 1.0);
          }
        });
    boolean does = question.wantsCommands() && !section.found().section().commands().isEmpty();
    return weights.share(words) + (does ? COMMANDS_BONUS : 0);
  }

  private static Map<String, Double> places(SectionCandidate section) {
    Map<String, Double> places = new HashMap<>();
    section
        .matched()
        .forEach((word, fields) -> places.put(word, PLACES.getOrDefault(fields.getFirst(), 0.0)));
    return places;
  }

  private record Line(String text, double likeness) {}

  private static Optional<Line> bestLine(NoteEntry note, Weights weights) {
    return note.lines().stream()
        .map(line -> new Line(line.text(), weights.likeness(line.words())))
        .max((a, b) -> Double.compare(a.likeness(), b.likeness()));
  }

  /// Above this a line of the front matter is worth naming as the reason.
  private static final double ALIKE = 0.6;

  /// Words named as the reason: those that say most.
  private static final int NAMED = 8;

  private static String reason(
      Optional<Line> line, Map<String, Double> found, Written written, Weights weights) {
    if (line.isPresent() && line.get().likeness() > ALIKE) {
      return "the note says: " + line.get().text();
    }
    List<String> words =
        found.keySet().stream()
            .sorted(
                Comparator.comparingDouble((String word) -> weights.of(word))
                    .reversed()
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    return "holds " + String.join(", ", written.of(words).stream().limit(NAMED).toList());
  }
}
