package kb.explain;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kb.index.CodeView;

/// How much a word says by being in a message: rare ones much, common ones little.
///
/// Inverse document frequency as in BM25 (Robertson and Spärck Jones): ln(1 + (N - n + 0.5) / (n +
/// 0.5)).
///
/// Safe for many threads; each word is looked up once.
final class Rarity {
  /// Weights are told as if there were so many messages: what is sure must not depend on how many
  /// projects are followed. In a smaller index every word would be common.
  private static final double MESSAGES = 100_000;

  private record Known(long frequency, double weight) {}

  private final CodeView code;
  private final double scale;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  Rarity(CodeView code) {
    this.code = code;
    this.scale = Math.min(1, MESSAGES / Math.max(1, (double) code.signals().messages()));
  }

  /// In how many messages a word stands.
  long frequency(String word) {
    return known(word).frequency();
  }

  boolean isKnown(String word) {
    return frequency(word) > 0;
  }

  /// The weight of a word, in nats.
  double of(String word) {
    return known(word).weight();
  }

  private Known known(String word) {
    return known.computeIfAbsent(
        word,
        _ -> {
          long frequency = code.signals().frequency(word);
          double holding = scale * frequency;
          return new Known(frequency, Math.log(1 + (MESSAGES - holding + 0.5) / (holding + 0.5)));
        });
  }
}
