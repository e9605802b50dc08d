package kb.index;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/// Where words stand in every segment, looked up once: with many projects the looking up takes
/// longer than reading what is found, and several queries share it.
final class WordStates {
  private final IndexReader reader;
  private final Map<Term, TermStates> states = new HashMap<>();
  private final Map<Term, int[]> holding = new HashMap<>();

  private WordStates(IndexReader reader) {
    this.reader = reader;
  }

  static WordStates of(IndexReader reader, Collection<String> words, List<String> fields)
      throws IOException {
    WordStates all = new WordStates(reader);
    for (LeafReaderContext leaf : reader.leaves()) {
      for (String field : fields) {
        all.lookUp(leaf, field, words);
      }
    }
    return all;
  }

  private void lookUp(LeafReaderContext leaf, String field, Collection<String> words)
      throws IOException {
    LeafReader segment = leaf.reader();
    Terms terms = segment.terms(field);
    if (terms == null) {
      return;
    }
    TermsEnum each = terms.iterator();
    for (String word : words) {
      if (each.seekExact(new BytesRef(word))) {
        Term term = new Term(field, word);
        states
            .computeIfAbsent(term, _ -> new TermStates(reader.getContext()))
            .register(each.termState(), leaf.ord, each.docFreq(), each.totalTermFreq());
        holding.computeIfAbsent(term, _ -> new int[reader.leaves().size()])[leaf.ord] =
            each.docFreq();
      }
    }
  }

  /// A query for a word in a field, without looking it up again.
  Query query(Term term) {
    TermStates known = states.get(term);
    return known == null
        ? new MatchNoDocsQuery(term + " stands nowhere")
        : new TermQuery(term, known);
  }

  /// In how many documents a word stands in a field.
  long frequency(Term term) {
    TermStates known = states.get(term);
    return known == null ? 0 : known.docFreq();
  }

  /// The same of one segment.
  int frequency(Term term, int segment) {
    int[] known = holding.get(term);
    return known == null ? 0 : known[segment];
  }
}
