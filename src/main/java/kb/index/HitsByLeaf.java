package kb.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.ScoreDoc;

/// Hits by the segment they stand in, each segment's in its order: what is read of them is then
/// read from front to back.
final class HitsByLeaf {
  private final IndexReader reader;
  private final int[] docs;

  private HitsByLeaf(IndexReader reader, int[] docs) {
    this.reader = reader;
    this.docs = docs;
  }

  static HitsByLeaf of(IndexReader reader, ScoreDoc[] hits) {
    return new HitsByLeaf(reader, Arrays.stream(hits).mapToInt(hit -> hit.doc).sorted().toArray());
  }

  /// What is done with the hits of a segment.
  interface Visit {
    void at(LeafReaderContext leaf, int[] docs) throws IOException;
  }

  void each(Visit visit) throws IOException {
    List<LeafReaderContext> leaves = reader.leaves();
    for (int from = 0; from < docs.length; ) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(docs[from], leaves));
      int end = leaf.docBase + leaf.reader().maxDoc();
      int to = from;
      while (to < docs.length && docs[to] < end) {
        to++;
      }
      visit.at(leaf, Arrays.copyOfRange(docs, from, to));
      from = to;
    }
  }
}
