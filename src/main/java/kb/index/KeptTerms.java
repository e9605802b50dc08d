package kb.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/// Terms of some fields that are kept apart from what is stored, of many documents at once: each
/// dictionary is gone through once, in its own order, for to look up a term is to unpack a block.
final class KeptTerms {
  private static final int NONE = -1;

  private KeptTerms() {}

  /// For each document its terms in the order of the fields; empty where it has none.
  static Map<Integer, List<String>> of(HitsByLeaf hits, List<String> fields) throws IOException {
    Map<Integer, String[]> terms = new HashMap<>();
    hits.each((leaf, docs) -> {
      for (int doc : docs) {
        String[] none = new String[fields.size()];
        Arrays.fill(none, "");
        terms.put(doc, none);
      }
      for (int i = 0; i < fields.size(); i++) {
        SortedDocValues values = leaf.reader().getSortedDocValues(fields.get(i));
        if (values != null) {
          collect(leaf, docs, values, i, terms);
        }
      }
    });
    Map<Integer, List<String>> lists = new HashMap<>();
    terms.forEach((doc, each) -> lists.put(doc, List.of(each)));
    return lists;
  }

  private static void collect(
      LeafReaderContext leaf,
      int[] docs,
      SortedDocValues values,
      int field,
      Map<Integer, String[]> terms)
      throws IOException {
    int[] ords = new int[docs.length];
    for (int i = 0; i < docs.length; i++) {
      int doc = docs[i] - leaf.docBase;
      boolean there = values.docID() != DocIdSetIterator.NO_MORE_DOCS && values.advanceExact(doc);
      ords[i] = there ? values.ordValue() : NONE;
    }
    Map<Integer, String> byOrd = new HashMap<>();
    int[] sorted = ords.clone();
    Arrays.sort(sorted);
    for (int ord : sorted) {
      if (ord != NONE && !byOrd.containsKey(ord)) {
        byOrd.put(ord, values.lookupOrd(ord).utf8ToString());
      }
    }
    for (int i = 0; i < docs.length; i++) {
      if (ords[i] != NONE) {
        terms.getOrDefault(docs[i], new String[0])[field] = byOrd.getOrDefault(ords[i], "");
      }
    }
  }
}
