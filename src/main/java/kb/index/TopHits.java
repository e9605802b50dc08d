package kb.index;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.LongHeap;

/// The best documents for some words, by the sum of what each word adds.
///
/// Words that can't bring a document among the best by themselves are only asked about documents
/// that the other words bring: MaxScore (Turtle and Flood, "Query evaluation: strategies and
/// optimizations", 1995). The result is that of adding up everything; of equal documents the first
/// is the better.
final class TopHits {
  private final int count;
  private final WordHits[] words;

  /// Where each word is, and the document there.
  private final int[] at;

  private final int[] docs;

  /// What the words up to each can add together.
  private final float[] together;

  /// The worst first: see [#hit].
  private final LongHeap best;

  /// What a document has to have more than.
  private float least;

  private TopHits(List<WordHits> words, int count) {
    this.words =
        words.stream()
            .filter(word -> word.size() > 0)
            .sorted(Comparator.comparingDouble(WordHits::most))
            .toArray(WordHits[]::new);
    this.at = new int[this.words.length];
    this.docs = new int[this.words.length];
    this.together = new float[this.words.length];
    this.count = Math.min(count, Stream.of(this.words).mapToInt(WordHits::size).sum());
    this.best = new LongHeap(Math.max(1, this.count));
    float sum = 0;
    for (int i = 0; i < together.length; i++) {
      sum += this.words[i].most();
      together[i] = sum;
      docs[i] = this.words[i].doc(0);
    }
  }

  /// The best documents, best first.
  static List<ScoreDoc> of(List<WordHits> words, int count) {
    TopHits top = new TopHits(words, count);
    if (top.count > 0) {
      top.collect();
    }
    ScoreDoc[] best = new ScoreDoc[top.best.size()];
    for (int i = best.length - 1; i >= 0; i--) {
      long hit = top.best.pop();
      best[i] = new ScoreDoc(Integer.MAX_VALUE - (int) hit, score(hit));
    }
    return List.of(best);
  }

  private void collect() {
    int needed = 0;
    while (true) {
      while (needed < words.length && together[needed] <= least) {
        needed++;
      }
      int doc = next(needed);
      if (doc == DocIdSetIterator.NO_MORE_DOCS) {
        return;
      }
      float score = score(doc, needed);
      if (score > least) {
        keep(hit(doc, score));
      }
    }
  }

  private void keep(long hit) {
    if (best.size() < count) {
      best.push(hit);
    } else {
      best.updateTop(hit);
    }
    least = best.size() < count ? 0 : score(best.top());
  }

  /// A hit as a number that is larger when it is better: the bits of a score above nothing are in
  /// its order, and of equal scores the first document is the better.
  private static long hit(int doc, float score) {
    return ((long) Float.floatToIntBits(score) << Integer.SIZE) | (Integer.MAX_VALUE - doc);
  }

  private static float score(long hit) {
    return Float.intBitsToFloat((int) (hit >>> Integer.SIZE));
  }

  /// The next document that one of the needed words stands in.
  private int next(int needed) {
    int next = DocIdSetIterator.NO_MORE_DOCS;
    for (int i = needed; i < docs.length; i++) {
      next = Math.min(next, docs[i]);
    }
    return next;
  }

  /// The score of a document, or less when it can't be among the best.
  private float score(int doc, int needed) {
    float score = 0;
    for (int i = needed; i < docs.length; i++) {
      if (docs[i] == doc) {
        score += words[i].score(at[i]);
        move(i, at[i] + 1);
      }
    }
    for (int i = needed - 1; i >= 0 && score + together[i] > least; i--) {
      if (docs[i] < doc) {
        move(i, words[i].place(at[i], doc));
      }
      if (docs[i] == doc) {
        score += words[i].score(at[i]);
      }
    }
    return score;
  }

  private void move(int word, int place) {
    at[word] = place;
    docs[word] = words[word].doc(place);
  }
}
