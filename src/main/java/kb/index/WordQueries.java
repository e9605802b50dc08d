package kb.index;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Words as Lucene queries: each word counts where it weighs most, and a little where else it
/// stands.
final class WordQueries {
  /// What a word is worth by the place it stands in: a name says what a thing is, its body only
  /// what it touches.
  private static final Map<String, Float> SYMBOL_FIELDS =
      Map.of(
          Schema.NAMES, 3f,
          Schema.DOC, 1.5f,
          Schema.SHOWN, 1.5f,
          Schema.SIGNATURE, 1f,
          Schema.PATHS, 0.8f,
          Schema.BODY, 1f);

  /// In a note the words its author chose for finding it weigh most.
  private static final Map<String, Float> SECTION_FIELDS =
      Map.of(
          Schema.QUESTION, 3f,
          Schema.SYMPTOM, 2.5f,
          Schema.TITLE, 3f,
          Schema.ALIAS, 3f,
          Schema.HEADING, 2f,
          Schema.TAG, 1.5f,
          Schema.TEXT, 1f);

  /// The share of the lesser fields: enough to break ties.
  private static final float TIE = 0.25f;

  private WordQueries() {}

  /// The fields of a symbol, the one that says most first.
  static List<String> symbolFields() {
    return List.of(
        Schema.NAMES, Schema.DOC, Schema.SHOWN, Schema.SIGNATURE, Schema.PATHS, Schema.BODY);
  }

  /// The fields of a section, the one that says most first.
  static List<String> sectionFields() {
    return List.of(
        Schema.QUESTION,
        Schema.TITLE,
        Schema.ALIAS,
        Schema.SYMPTOM,
        Schema.HEADING,
        Schema.TAG,
        Schema.TEXT);
  }

  static Query symbols(List<String> words) {
    return any(words, SYMBOL_FIELDS, TermQuery::new);
  }

  /// The same of words that were looked up.
  static Query symbols(List<String> words, WordStates states) {
    return any(words, SYMBOL_FIELDS, states::query);
  }

  static Query sections(List<String> words) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(new TermQuery(new Term(Schema.TYPE, Schema.SECTION)), Occur.FILTER);
    query.add(any(words, SECTION_FIELDS, TermQuery::new), Occur.MUST);
    return query.build();
  }

  private static Query any(
      List<String> words, Map<String, Float> fields, Function<Term, Query> ofTerm) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String word : new LinkedHashSet<>(words)) {
      List<Query> places =
          fields.entrySet().stream()
              .<Query>map(field ->
                  new BoostQuery(ofTerm.apply(new Term(field.getKey(), word)), field.getValue()))
              .toList();
      query.add(new DisjunctionMaxQuery(places, TIE), Occur.SHOULD);
    }
    return query.build();
  }
}
