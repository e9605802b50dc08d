package kb.ask;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kb.index.Candidate;

/// What a candidate holds of a question.
///
/// @param places the words it holds, each with what its best place is worth
/// @param coverage the share of the question's weight that they carry, 0 to 1
/// @param strength Lucene's score against the weight of the question
/// @param order Lucene's score against the best one's, 0 to 1
record Held(
    Candidate candidate,
    Map<String, Double> places,
    double coverage,
    double strength,
    double order) {
  /// A word in a name says what the thing is; in a body only what it touches.
  private static final Map<String, Double> PLACES =
      Map.of("names", 1.0, "doc", 0.85, "shown", 0.85, "signature", 0.8, "paths", 0.7, "body", 0.6);

  /// How much the coverage counts by itself.
  private static final double COVERAGE = 0.7;

  /// @param top Lucene's score of the best candidate
  static Held of(Candidate candidate, Weights weights, double top, Mix mix) {
    Map<String, Double> places = new HashMap<>();
    for (String word : weights.byWord().keySet()) {
      place(candidate, word).ifPresent(share -> places.put(word, share));
      for (String shortened : ShortForms.of(word)) {
        place(candidate, shortened)
            .ifPresent(share -> places.merge(word, mix.shortened() * share, Math::max));
      }
    }
    double strength = Math.min(1, candidate.score() / Math.max(1, weights.all()));
    return new Held(candidate, places, weights.share(places), strength, candidate.score() / top);
  }

  /// What the best place of a word is worth; empty when the candidate does not hold it.
  private static Optional<Double> place(Candidate candidate, String word) {
    return Optional.ofNullable(candidate.matched().get(word))
        .map(fields -> PLACES.getOrDefault(fields.getFirst(), 0.0));
  }

  /// How well it fits by itself.
  double own(Mix mix) {
    return COVERAGE * coverage + mix.order() * strength;
  }
}
