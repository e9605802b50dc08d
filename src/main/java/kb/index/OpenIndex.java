package kb.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import kb.model.UserError;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DocumentStoredFieldVisitor;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/// Indexes open for reading as one, and the ways to read them: the best matches, or every match.
///
/// Safe for many threads. Damage met on the way is told, and remembered for the next sync.
final class OpenIndex implements AutoCloseable {
  /// Lucene's own limit is 1024 and an exception; our queries are as long as what was pasted, and
  /// no longer.
  private static final int MOST_CLAUSES = 1 << 20;

  static {
    IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
  }

  private final Map<String, DirectoryReader> parts;
  private final IndexReader reader;
  private final IndexSearcher searcher;

  /// @param parts the readers in order, by whose index they read
  OpenIndex(Map<String, DirectoryReader> parts) {
    this.parts = parts;
    this.reader = reading(() -> new MultiReader(parts.values().toArray(IndexReader[]::new)));
    this.searcher = new IndexSearcher(reader);
    this.searcher.setQueryCache(null);
  }

  /// How many documents there are to find.
  int size() {
    return reader.numDocs();
  }

  /// The best matches by score, best first.
  ScoreDoc[] best(Query query, int count) {
    return best(weight(query), reader.leaves(), count);
  }

  /// Words looked up once, for several queries: see [WordStates].
  WordStates states(List<String> words, List<String> fields) {
    return reading(() -> WordStates.of(reader, words, fields));
  }

  /// A query made ready to look for its best matches, once or several times.
  Weight weight(Query query) {
    return reading(() -> searcher.createWeight(searcher.rewrite(query), ScoreMode.TOP_SCORES, 1));
  }

  /// The best matches in some segments, best first. How many match in all is not asked for: what
  /// can't be among the best is skipped at once.
  ScoreDoc[] best(Weight weight, List<LeafReaderContext> segments, int count) {
    int most = Math.min(count, reader.maxDoc());
    return most <= 0 ? new ScoreDoc[0] : reading(() -> topDocs(weight, segments, most));
  }

  private static ScoreDoc[] topDocs(Weight weight, List<LeafReaderContext> segments, int most)
      throws IOException {
    TopScoreDocCollector best = new TopScoreDocCollectorManager(most, most).newCollector();
    for (LeafReaderContext leaf : segments) {
      BulkScorer scorer = weight.bulkScorer(leaf);
      if (scorer != null) {
        scorer.score(
            best.getLeafCollector(leaf),
            leaf.reader().getLiveDocs(),
            0,
            DocIdSetIterator.NO_MORE_DOCS);
      }
    }
    return best.topDocs().scoreDocs;
  }

  /// Which of some words stand in which hit: see [WordMatches].
  Map<Integer, Map<String, List<String>>> matched(
      ScoreDoc[] hits, List<String> words, List<String> fields) {
    return reading(() -> WordMatches.of(HitsByLeaf.of(reader, hits), words, fields));
  }

  /// The terms of each hit that are kept apart from what is stored: see [KeptTerms].
  Map<Integer, List<String>> kept(ScoreDoc[] hits, String... fields) {
    return reading(() -> KeptTerms.of(HitsByLeaf.of(reader, hits), List.of(fields)));
  }

  /// Matches in the order they were written, up to `count` of those that `make` makes something of.
  /// No match is read before the one in front of it was made something of.
  <T> List<T> all(Query query, int count, Function<Stored, Optional<T>> make) {
    return all(query, reader.leaves(), count, make);
  }

  /// The same in some segments.
  <T> List<T> all(
      Query query,
      List<LeafReaderContext> segments,
      int count,
      Function<Stored, Optional<T>> make) {
    List<T> all = new ArrayList<>();
    if (count > 0) {
      each(
          query,
          segments,
          stored -> {
            make.apply(stored).ifPresent(all::add);
            return all.size() < count;
          });
    }
    return all;
  }

  /// What is done with a match.
  interface Visit {
    /// @return whether to go on
    boolean at(Stored stored);
  }

  /// Visits matches in the order they were written, one at a time: all of them may not fit in
  /// memory.
  void each(Query query, Visit visit) {
    each(query, reader.leaves(), visit);
  }

  /// The same in some segments: to ask one whether it has a word takes longer than to read a match.
  void each(Query query, List<LeafReaderContext> segments, Visit visit) {
    reading(() -> {
      StoredFields fields = reader.storedFields();
      Weight weight =
          searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
      for (LeafReaderContext leaf : segments) {
        if (!each(leaf, weight.scorer(leaf), fields, visit)) {
          return false;
        }
      }
      return true;
    });
  }

  private boolean each(
      LeafReaderContext leaf, @Nullable Scorer scorer, StoredFields fields, Visit visit)
      throws IOException {
    if (scorer == null) {
      return true;
    }
    Bits live = leaf.reader().getLiveDocs();
    DocIdSetIterator docs = scorer.iterator();
    for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
      if ((live == null || live.get(doc))
          && !visit.at(new Stored(leaf.docBase + doc, leaf, fields))) {
        return false;
      }
    }
    return true;
  }

  /// The segments in order.
  List<LeafReaderContext> segments() {
    return reader.leaves();
  }

  /// Visits every segment.
  void eachSegment(SegmentVisit visit) {
    reading(() -> {
      for (LeafReaderContext leaf : reader.leaves()) {
        visit.at(leaf.reader());
      }
      return true;
    });
  }

  /// What is done with a segment.
  interface SegmentVisit {
    void at(LeafReader segment) throws IOException;
  }

  /// What is stored of one document.
  Stored stored(int doc) {
    List<LeafReaderContext> leaves = reader.leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    return reading(() -> new Stored(doc, leaf, reader.storedFields()));
  }

  /// How many documents have a field of words.
  long holding(String field) {
    return reading(() -> reader.getDocCount(field));
  }

  /// The largest number of documents in which a word stands in one of some fields.
  long frequency(String word, String... fields) {
    return Stream.of(fields)
        .mapToLong(field -> reading(() -> reader.docFreq(new Term(field, word))))
        .max()
        .orElse(0);
  }

  /// Where a term stands in each part: looked up once for many questions.
  TermStates states(Term term) {
    return reading(() -> TermStates.build(searcher, term, true));
  }

  /// The documents of some files that a term stands in: see [WordHits].
  WordHits hits(Term term, TermStates states, List<BitSet> files) {
    return reading(() -> WordHits.of(searcher, term, states, files));
  }

  @Override
  public void close() {
    reading(() -> {
      reader.close();
      return true;
    });
  }

  private interface Reading<T> {
    T read() throws IOException;
  }

  private <T> T reading(Reading<T> reading) {
    try {
      return reading.read();
    } catch (UserError e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw IndexFolder.failure(e, parts);
    }
  }

  /// What is stored of one document, read as far as it is asked for. For one thread, during a
  /// visit.
  final class Stored {
    private final int doc;
    private final LeafReaderContext leaf;
    private final StoredFields fields;

    private Stored(int doc, LeafReaderContext leaf, StoredFields fields) {
      this.doc = doc;
      this.leaf = leaf;
      this.fields = fields;
    }

    int doc() {
      return doc;
    }

    /// All but the content of a file, which is stored behind the rest and not read.
    Document head() {
      return read(
          new DocumentStoredFieldVisitor() {
            @Override
            public Status needsField(FieldInfo field) {
              return field.name.equals(Schema.CONTENT) ? Status.STOP : Status.YES;
            }
          });
    }

    /// The content of a file.
    byte[] content() {
      return Documents.bytes(read(new DocumentStoredFieldVisitor(Schema.CONTENT)), Schema.CONTENT);
    }

    /// The number of the file it is of.
    int number() {
      return reading(() -> {
        NumericDocValues numbers = leaf.reader().getNumericDocValues(Schema.NUMBER);
        if (numbers == null || !numbers.advanceExact(doc - leaf.docBase)) {
          throw new CorruptIndexException("a file without a number", leaf.toString());
        }
        return (int) numbers.longValue();
      });
    }

    private Document read(DocumentStoredFieldVisitor visitor) {
      return reading(() -> {
        fields.document(doc, visitor);
        return visitor.getDocument();
      });
    }
  }
}
