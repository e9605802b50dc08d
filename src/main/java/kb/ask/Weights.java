package kb.ask;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/// How much each word of a question says: rare words much, common ones little.
///
/// Inverse document frequency as in BM25 (Robertson and Spärck Jones): ln(1 + (N - n + 0.5) / (n +
/// 0.5)).
///
/// @param all the weight of the whole question
record Weights(Map<String, Double> byWord, double all) {
  static Weights of(List<String> words, long size, ToLongFunction<String> frequency) {
    Map<String, Double> weights = new LinkedHashMap<>();
    for (String word : words) {
      double holding = Math.min(frequency.applyAsLong(word), size);
      weights.put(word, Math.log(1 + (size - holding + 0.5) / (holding + 0.5)));
    }
    return new Weights(weights, weights.values().stream().mapToDouble(it -> it).sum());
  }

  double of(String word) {
    return byWord.getOrDefault(word, 0.0);
  }

  /// The share of the question's weight that some words carry, each discounted by where it stands:
  /// 0 to 1.
  double share(Map<String, Double> found) {
    double carried =
        found.entrySet().stream().mapToDouble(each -> of(each.getKey()) * each.getValue()).sum();
    return all == 0 ? 0 : carried / all;
  }

  /// How alike a line of a note and the question are: the harmonic mean of how much of each the
  /// other holds.
  ///
  /// Words of the line that the question lacks weigh as much as its average word.
  double likeness(List<String> line) {
    if (line.isEmpty() || byWord.isEmpty()) {
      return 0;
    }
    double average = all / byWord.size();
    double shared = 0;
    double lineWeight = 0;
    for (String word : new HashSet<>(line)) {
      double weight = byWord.getOrDefault(word, average);
      lineWeight += weight;
      shared += byWord.containsKey(word) ? weight : 0;
    }
    return lineWeight + all == 0 ? 0 : 2 * shared / (lineWeight + all);
  }
}
