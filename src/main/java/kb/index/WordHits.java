package kb.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.IOSupplier;

/// The documents of some files in which a word stands, read from every segment into memory, and
/// what it adds to the score of each by Lucene's similarity.
final class WordHits {
  private static final WordHits NONE = new WordHits(new int[0], new float[0]);

  /// Of a term of which no length is known.
  private static final long NO_NORM = 1;

  private final int[] docs;
  private final float[] scores;
  private final float most;

  /// @param docs in order
  /// @param scores above nothing, one for each
  WordHits(int[] docs, float[] scores) {
    this.docs = docs;
    this.scores = scores;
    float largest = 0;
    for (float score : scores) {
      largest = Math.max(largest, score);
    }
    this.most = largest;
  }

  /// @param files by the ordinal of each segment, the numbers of the files that count
  static WordHits of(IndexSearcher searcher, Term term, TermStates states, List<BitSet> files)
      throws IOException {
    if (states.docFreq() == 0) {
      return NONE;
    }
    SimScorer scorer =
        searcher
            .getSimilarity()
            .scorer(
                1,
                searcher.collectionStatistics(term.field()),
                searcher.termStatistics(term, states.docFreq(), states.totalTermFreq()));
    int[] docs = new int[states.docFreq()];
    float[] scores = new float[docs.length];
    int count = 0;
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      IOSupplier<TermState> state = states.get(leaf);
      BitSet counting = files.get(leaf.ord);
      if (state == null || counting.isEmpty()) {
        continue;
      }
      LeafReader segment = leaf.reader();
      TermsEnum terms = segment.terms(term.field()).iterator();
      terms.seekExact(term.bytes(), state.get());
      PostingsEnum postings = terms.postings(null, PostingsEnum.FREQS);
      NumericDocValues norms = segment.getNormValues(term.field());
      NumericDocValues numbers = segment.getNumericDocValues(Schema.NUMBER);
      Bits live = segment.getLiveDocs();
      int doc = postings.nextDoc();
      for (; doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
        boolean counts = numbers.advanceExact(doc) && counting.get((int) numbers.longValue());
        if (counts && (live == null || live.get(doc))) {
          long norm = norms != null && norms.advanceExact(doc) ? norms.longValue() : NO_NORM;
          docs[count] = leaf.docBase + doc;
          scores[count] = scorer.score(postings.freq(), norm);
          count++;
        }
      }
    }
    return new WordHits(Arrays.copyOf(docs, count), Arrays.copyOf(scores, count));
  }

  int size() {
    return docs.length;
  }

  /// The document at a place, behind the last one none.
  int doc(int place) {
    return place < docs.length ? docs[place] : DocIdSetIterator.NO_MORE_DOCS;
  }

  IntStream docs() {
    return Arrays.stream(docs);
  }

  /// What the word adds to the document at a place.
  float score(int place) {
    return scores[place];
  }

  /// The most it adds to one.
  float most() {
    return most;
  }

  /// The first place from one on that holds a document or a later one: by doubling steps, for the
  /// next is near more often than not.
  int place(int from, int doc) {
    int step = 1;
    int low = from;
    while (low + step < docs.length && docs[low + step] < doc) {
      low += step;
      step *= 2;
    }
    int found = Arrays.binarySearch(docs, low, Math.min(docs.length, low + step + 1), doc);
    return found >= 0 ? found : -found - 1;
  }
}
