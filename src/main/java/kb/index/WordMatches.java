package kb.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/// Which words of a question stand in which hit, and where: what a calibrated score and an honest
/// reason are made of.
final class WordMatches {
  private WordMatches() {}

  /// For each hit, each of the words it holds with the fields that hold it, heaviest first.
  ///
  /// @param fields in order of weight, heaviest first
  static Map<Integer, Map<String, List<String>>> of(
      HitsByLeaf hits, List<String> words, List<String> fields) throws IOException {
    Map<Integer, Map<String, List<String>>> matched = new HashMap<>();
    hits.each((leaf, docs) -> collect(leaf, docs, words, fields, matched));
    return matched;
  }

  private static void collect(
      LeafReaderContext leaf,
      int[] docs,
      List<String> words,
      List<String> fields,
      Map<Integer, Map<String, List<String>>> matched)
      throws IOException {
    for (String field : fields) {
      Terms terms = leaf.reader().terms(field);
      if (terms == null) {
        continue;
      }
      TermsEnum each = terms.iterator();
      for (String word : words) {
        if (each.seekExact(new BytesRef(word))) {
          for (int doc : holding(each, docs, leaf.docBase)) {
            matched
                .computeIfAbsent(doc, _ -> new LinkedHashMap<>())
                .computeIfAbsent(word, _ -> new ArrayList<>())
                .add(field);
          }
        }
      }
    }
  }

  private static List<Integer> holding(TermsEnum term, int[] docs, int base) throws IOException {
    List<Integer> holding = new ArrayList<>();
    PostingsEnum postings = term.postings(null, PostingsEnum.NONE);
    for (int doc : docs) {
      int at = postings.docID();
      if (at < doc - base) {
        at = postings.advance(doc - base);
      }
      if (at == doc - base) {
        holding.add(doc);
      }
    }
    return holding;
  }
}
