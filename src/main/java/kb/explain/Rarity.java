package kb.explain;

import kb.index.CodeView;

/// How much a word says by being in a message: rare ones much, common ones little.
///
/// Inverse document frequency as in BM25 (Robertson and Spärck Jones): ln(1 + (N - n + 0.5) / (n +
/// 0.5)).
final class Rarity {
  /// Weights are told as if there were so many messages: what is sure must not depend on how many
  /// projects are followed. In a smaller index every word would be common.
  private static final double MESSAGES = 100_000;

  private final CodeView code;
  private final double scale;

  Rarity(CodeView code) {
    this.code = code;
    this.scale = Math.min(1, MESSAGES / Math.max(1, (double) code.signals().messages()));
  }

  /// In how many messages a word stands.
  long frequency(String word) {
    return code.signals().frequency(word);
  }

  boolean isKnown(String word) {
    return frequency(word) > 0;
  }

  /// The weight of a word, in nats.
  double of(String word) {
    double holding = scale * frequency(word);
    return Math.log(1 + (MESSAGES - holding + 0.5) / (holding + 0.5));
  }
}
