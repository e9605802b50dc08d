package kb.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.lucene.search.ScoreDoc;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class TopHitsTest {
  private static final int DOCUMENTS = 400;

  /// Scores are eighths, which floats add up without a rest: the order is the same whichever way
  /// they are added.
  @RepeatedTest(300)
  void findsWhatAddingUpEverythingFinds(RepetitionInfo round) {
    Random random = new Random(round.getCurrentRepetition());
    List<WordHits> words = new ArrayList<>();
    int count = random.nextInt(12);
    for (int i = 0; i < count; i++) {
      words.add(word(random));
    }
    int most = random.nextInt(60);
    assertEquals(shown(addedUp(words, most)), shown(TopHits.of(words, most)));
  }

  @Test
  void ofEqualsTheFirstDocumentsAreKept() {
    WordHits word = hits(new TreeMap<>(Map.of(3, 1f, 5, 1f, 9, 1f)));
    assertEquals(List.of("3 1.0", "5 1.0"), shown(TopHits.of(List.of(word), 2)));
  }

  /// Rare and common ones.
  private static WordHits word(Random random) {
    int one = 1 + random.nextInt(60);
    Map<Integer, Float> scores = new TreeMap<>();
    for (int doc = 0; doc < DOCUMENTS; doc++) {
      if (random.nextInt(one) == 0) {
        scores.put(doc, (1 + random.nextInt(8 + one)) / 8f);
      }
    }
    return hits(scores);
  }

  private static WordHits hits(Map<Integer, Float> scores) {
    int[] docs = new int[scores.size()];
    float[] each = new float[scores.size()];
    int at = 0;
    for (Map.Entry<Integer, Float> score : scores.entrySet()) {
      docs[at] = score.getKey();
      each[at++] = score.getValue();
    }
    return new WordHits(docs, each);
  }

  private static List<ScoreDoc> addedUp(List<WordHits> words, int count) {
    Map<Integer, Float> sums = new TreeMap<>();
    for (WordHits word : words) {
      for (int i = 0; i < word.size(); i++) {
        sums.merge(word.doc(i), word.score(i), Float::sum);
      }
    }
    return sums.entrySet().stream()
        .map(each -> new ScoreDoc(each.getKey(), each.getValue()))
        .sorted(
            Comparator.<ScoreDoc>comparingDouble(hit -> -hit.score)
                .thenComparingInt(hit -> hit.doc))
        .limit(count)
        .toList();
  }

  private static List<String> shown(List<ScoreDoc> hits) {
    return hits.stream().map(hit -> hit.doc + " " + hit.score).toList();
  }
}
