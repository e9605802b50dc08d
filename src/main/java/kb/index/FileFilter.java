package kb.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/// Keeps the documents whose file is in the bitmap of its segment: the files of a revision
/// (decision 5), or those a term may stand in.
final class FileFilter extends Query {
  /// A probe of a doc value and a bitmap: dearer than a posting, cheaper than anything else.
  private static final float MATCH_COST = 8;

  private final List<BitSet> bySegment;

  /// @param bySegment one bitmap over file numbers for each segment, by its ordinal; empty bitmaps
  ///   keep nothing
  FileFilter(List<BitSet> bySegment) {
    this.bySegment = List.copyOf(bySegment);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
        BitSet files = bySegment.get(context.ord);
        NumericDocValues numbers = context.reader().getNumericDocValues(Schema.NUMBER);
        if (files.isEmpty() || numbers == null) {
          return null;
        }
        Scorer scorer = new ConstantScoreScorer(score(), mode, keep(numbers, files));
        return new DefaultScorerSupplier(scorer);
      }

      @Override
      public boolean isCacheable(LeafReaderContext context) {
        return false;
      }
    };
  }

  private static TwoPhaseIterator keep(NumericDocValues numbers, BitSet files) {
    DocIdSetIterator all = numbers;
    return new TwoPhaseIterator(all) {
      @Override
      public boolean matches() throws IOException {
        return files.get((int) numbers.longValue());
      }

      @Override
      public float matchCost() {
        return MATCH_COST;
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "in some files";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FileFilter filter && filter.bySegment.equals(bySegment);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bySegment.toArray());
  }
}
