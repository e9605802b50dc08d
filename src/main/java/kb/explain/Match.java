package kb.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import kb.index.FoundSignal;
import kb.model.Statement.Value;

/// A signal that fits a piece of a text.
///
/// @param alignment how it lies over the text
/// @param text what it lies over
/// @param exact whether letter by letter, else word by word
/// @param evidence how much its constant words say, in nats
/// @param support how much else speaks for it: level, caller, fields, project
/// @param coverage how much of its piece of the text it accounts for, 0 to 1
/// @param reasons what speaks for it, for people
record Match(
    FoundSignal signal,
    Alignment alignment,
    Folded text,
    boolean exact,
    double evidence,
    double support,
    double coverage,
    List<String> reasons) {
  /// The likeliest first; of two that are alike the one nearer to the root of its project, where
  /// what is common stands, and the one that stands first in source.
  static final Comparator<Match> LIKELIEST =
      Comparator.comparingDouble(Match::score)
          .reversed()
          .thenComparingLong(it -> it.signal().path().chars().filter(c -> c == '/').count())
          .thenComparing(it -> it.signal().project())
          .thenComparing(it -> it.signal().path())
          .thenComparingInt(it -> it.signal().signal().lines().first());

  /// Where as much speaks for a match as for an accident. Two rare words, or a sentence of common
  /// ones.
  private static final double EVEN = 9;

  /// A message that stands alone is worth twice one that is lost in a longer text.
  private static final double LEAST_COVERAGE = 0.5;

  private static final Pattern CONTINUATION = Pattern.compile("[,.;] ");

  Match {
    reasons = List.copyOf(reasons);
  }

  /// 0 to 1: how sure it is that this statement said the text.
  double score() {
    double all = Math.max(0, evidence + support);
    return all / (all + EVEN) * fit() * Roles.factor(signal.role());
  }

  private double fit() {
    return LEAST_COVERAGE + (1 - LEAST_COVERAGE) * coverage;
  }

  /// What it contributes to a chain: its evidence as far as it fits.
  double worth() {
    return Math.max(0, evidence + support) * fit() * Roles.factor(signal.role());
  }

  Span core() {
    return alignment.core();
  }

  List<Value> values() {
    return exact ? alignment.values(text) : List.of();
  }

  Match with(double moreSupport, String reason) {
    List<String> all = new ArrayList<>(reasons);
    all.add(reason);
    return new Match(
        signal, alignment, text, exact, evidence, support + moreSupport, coverage, all);
  }

  /// Whether it goes on with a text that another statement began: `, check duration: %dms`.
  boolean goesOn() {
    return CONTINUATION.matcher(signal.signal().template().shown()).lookingAt();
  }

  /// The place in source, apart from its revision.
  String place() {
    return signal.project() + ":" + signal.path() + ":" + signal.signal().lines().first();
  }
}
