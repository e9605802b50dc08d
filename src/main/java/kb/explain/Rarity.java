package kb.explain;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kb.index.CodeView;

/// How much a word says by being in a message: rare ones much, common ones little.
///
/// Inverse document frequency as in BM25 (Robertson and Spärck Jones): ln(1 + (N - n + 0.5) / (n +
/// 0.5)).
final class Rarity {
  /// The frequency above which a word says nothing is taken from English, not from a small index:
  /// an index of ten messages would call every word common.
  private static final double LEAST_MESSAGES = 20_000;

  private final CodeView code;
  private final double messages;
  private final Map<String, Long> frequencies = new ConcurrentHashMap<>();

  Rarity(CodeView code) {
    this.code = code;
    this.messages = Math.max(LEAST_MESSAGES, (double) code.size());
  }

  /// In how many messages a word stands.
  long frequency(String word) {
    return frequencies.computeIfAbsent(word, code::frequencySaid);
  }

  boolean isKnown(String word) {
    return frequency(word) > 0;
  }

  /// The weight of a word, in nats.
  double of(String word) {
    double holding = frequency(word);
    return Math.log(1 + (messages - holding + 0.5) / (holding + 0.5));
  }
}
