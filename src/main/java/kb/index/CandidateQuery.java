package kb.index;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import kb.model.FileRole;
import kb.model.SymbolKind;
import kb.query.Field;
import kb.query.Query.All;
import kb.query.Query.Any;
import kb.query.Query.Constant;
import kb.query.Query.Exact;
import kb.query.Query.Filter;
import kb.query.Query.Not;
import kb.query.Query.Regex;
import kb.query.Query.Term;
import kb.query.Query.Word;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// A query as the Lucene query for its candidates: every match is among them, not every one of them
/// matches.
///
/// The one place where the query language meets Lucene.
final class CandidateQuery {
  /// A long text is known by its first trigrams; more only cost time.
  private static final int MOST_TRIGRAMS = 24;

  private CandidateQuery() {}

  static Query of(kb.query.Query query) {
    return switch (query) {
      case Word(var text) -> literal(text);
      case Exact(var text) -> literal(text);
      case Regex(var text) ->
          all(RequiredText.of(text).stream().map(CandidateQuery::literal).toList());
      case Filter(var field, var value) -> filter(field, value);
      case All(var parts) -> all(parts.stream().map(CandidateQuery::of).toList());
      case Any(var parts) -> any(parts.stream().map(CandidateQuery::of).toList());
      // What a candidate holds says nothing of what it lacks: the content decides.
      case Not _ -> MatchAllDocsQuery.INSTANCE;
      case Constant.EVERYTHING -> MatchAllDocsQuery.INSTANCE;
      case Constant.NOTHING -> MatchNoDocsQuery.INSTANCE;
    };
  }

  private static Query filter(Field field, Term value) {
    return switch (field) {
      case LANGUAGE -> exactly(Schema.LANGUAGE, value.text().toLowerCase(Locale.ROOT));
      case ROLE -> exactly(Schema.ROLE, FileRole.valueOf(constant(value)).name());
      case KIND -> exactly(Schema.KIND, SymbolKind.valueOf(constant(value)).name());
      case SYMBOL, FILE, CONTENT -> of(value);
      case PROJECT, REVISION, NOTE, TAG, SCOPE, CASE, COUNT -> MatchAllDocsQuery.INSTANCE;
    };
  }

  private static String constant(Term value) {
    return value.text().toUpperCase(Locale.ROOT);
  }

  private static Query exactly(String field, String value) {
    return new TermQuery(new org.apache.lucene.index.Term(field, value));
  }

  /// Every trigram of the text; anything at all for a text too short to have one.
  private static Query literal(String text) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    int[] trigrams = Trigrams.of(text.getBytes(StandardCharsets.UTF_8));
    int most = Math.min(trigrams.length, MOST_TRIGRAMS);
    for (int i = 0; i < most; i++) {
      query.add(
          new TermQuery(
              new org.apache.lucene.index.Term(Schema.TRIGRAM, Trigrams.term(trigrams[i]))),
          Occur.FILTER);
    }
    return most == 0 ? MatchAllDocsQuery.INSTANCE : query.build();
  }

  private static Query all(List<Query> parts) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    parts.forEach(part -> query.add(part, Occur.FILTER));
    return parts.isEmpty() ? MatchAllDocsQuery.INSTANCE : query.build();
  }

  private static Query any(List<Query> parts) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    parts.forEach(part -> query.add(part, Occur.SHOULD));
    return parts.isEmpty() ? MatchNoDocsQuery.INSTANCE : query.build();
  }
}
