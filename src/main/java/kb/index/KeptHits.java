package kb.index;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ScoreDoc;

/// The hits of words in a scope, each word read once and kept.
///
/// A paste asks for the same words line after line and piece after piece, and every question goes
/// to every project: to Lucene each would be a search of its own in a hundred segments.
///
/// Safe for many threads.
final class KeptHits {
  /// Hits kept, of eight bytes each. What is full begins anew: what is asked for again is read
  /// again.
  private static final int MOST = 4_000_000;

  private final Function<Term, WordHits> reading;
  private final Map<Term, WordHits> known = new ConcurrentHashMap<>();
  private final AtomicInteger held = new AtomicInteger();

  /// @param reading gives the hits of a word
  KeptHits(Function<Term, WordHits> reading) {
    this.reading = reading;
  }

  /// The best documents for some words, best first.
  List<ScoreDoc> best(Collection<Term> words, int count) {
    return TopHits.of(words.stream().distinct().map(this::of).toList(), count);
  }

  /// The documents that a word stands in.
  WordHits of(Term word) {
    WordHits hits = known.get(word);
    if (hits == null) {
      hits = reading.apply(word);
      if (held.addAndGet(hits.size()) > MOST) {
        known.clear();
        held.set(hits.size());
      }
      known.put(word, hits);
    }
    return hits;
  }
}
