package kb.index;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import kb.model.FileRole;
import kb.model.Symbol;
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

/// A query as the Lucene query for its candidates: every match is among them, not every one of them
/// matches.
///
/// The one place where the query language meets Lucene. Files, definitions and sections are known
/// by different fields, so each has its own reading of a leaf.
final class CandidateQuery {
  /// A long text is known by its first trigrams; more only cost time.
  private static final int MOST_TRIGRAMS = 24;

  /// As many texts that must all be there rule out enough; a pasted page has thousands.
  private static final int MOST_PARTS = 32;

  /// More alternatives take longer to look up than every text to read.
  private static final int MOST_ALTERNATIVES = 1000;

  /// Longer ones are pasted text; nothing is called so.
  private static final int LONGEST_NAME = 1000;

  private static final Query ALL = MatchAllDocsQuery.INSTANCE;
  private static final Query NONE = MatchNoDocsQuery.INSTANCE;

  private CandidateQuery() {}

  /// Files by path and content.
  static Query ofFiles(kb.query.Query query) {
    return of(query, CandidateQuery::holding, CandidateQuery::ofFile);
  }

  /// Definitions by what is said of them, and by what is said of their files.
  ///
  /// @param inFiles from a query for files to one for the definitions in them
  static Query ofSymbols(kb.query.Query query, UnaryOperator<Query> inFiles) {
    UnaryOperator<Query> inSome = files -> files.equals(ALL) ? ALL : inFiles.apply(files);
    return of(
        query, term -> ofSymbol(term, inSome), (field, value) -> ofSymbol(field, value, inSome));
  }

  /// Definitions whose names may hold one of the terms.
  static Query anyNamed(List<Term> terms) {
    return any(terms.stream().map(CandidateQuery::named).toList());
  }

  /// Definitions of a bare name, whatever stands before it.
  static Query called(String name) {
    String bare = name.length() > LONGEST_NAME ? "" : Symbol.bareName(name);
    return bare.isEmpty() ? NONE : CodeView.term(Schema.NAME, bare);
  }

  /// Sections of notes.
  static Query ofSections(kb.query.Query query) {
    return of(query, CandidateQuery::holding, CandidateQuery::ofSection);
  }

  private static Query of(
      kb.query.Query query, Function<Term, Query> term, BiFunction<Field, Term, Query> filter) {
    return switch (query) {
      case Term it -> term.apply(it);
      case Filter(var field, var value) -> filter.apply(field, value);
      case All(var parts) -> all(parts.stream().map(part -> of(part, term, filter)).toList());
      case Any(var parts) -> any(parts.stream().map(part -> of(part, term, filter)).toList());
      // What a candidate holds says nothing of what it lacks: the content decides.
      case Not _ -> ALL;
      case Constant.EVERYTHING -> ALL;
      case Constant.NOTHING -> NONE;
    };
  }

  private static Query ofFile(Field field, Term value) {
    return switch (field) {
      case FILE, CONTENT -> holding(value);
      case LANGUAGE -> CodeView.term(Schema.LANGUAGE, Documents.lower(value.text()));
      case ROLE -> CodeView.term(Schema.ROLE, FileRole.valueOf(constant(value)).name());
      case SYMBOL, KIND, NOTE, TAG -> NONE;
      case PROJECT, REVISION, SCOPE, CASE, COUNT -> ALL;
    };
  }

  private static Query ofSymbol(Term term, UnaryOperator<Query> inFiles) {
    return switch (term) {
      case Word word -> any(List.of(named(word), inFiles.apply(holding(word))));
      case Exact exact -> inFiles.apply(holding(exact));
      case Regex regex -> inFiles.apply(holding(regex));
    };
  }

  private static Query ofSymbol(Field field, Term value, UnaryOperator<Query> inFiles) {
    return switch (field) {
      case SYMBOL -> named(value);
      case KIND -> CodeView.term(Schema.KIND, SymbolKind.valueOf(constant(value)).name());
      case FILE, CONTENT -> inFiles.apply(holding(value));
      case LANGUAGE, ROLE, NOTE, TAG, PROJECT, REVISION, SCOPE, CASE, COUNT -> ofFile(field, value);
    };
  }

  private static Query ofSection(Field field, Term value) {
    return switch (field) {
      case FILE, CONTENT, NOTE -> holding(value);
      case TAG -> CodeView.term(Schema.TAGS, Documents.lower(value.text()));
      case SYMBOL, KIND, REVISION -> NONE;
      case LANGUAGE, ROLE, PROJECT, SCOPE, CASE, COUNT -> ALL;
    };
  }

  private static String constant(Term value) {
    return value.text().toUpperCase(Locale.ROOT);
  }

  /// Definitions that may be called by a term: it is in their name, or is a way to write it.
  private static Query named(Term term) {
    Query holding = holding(Schema.NAME_TRIGRAM, term);
    return term instanceof Regex ? holding : any(List.of(holding, called(term.text())));
  }

  /// Files or sections that have the trigrams of a term.
  private static Query holding(Term term) {
    return holding(Schema.TRIGRAM, term);
  }

  /// Whatever has the trigrams of a term in a field.
  private static Query holding(String field, Term term) {
    return switch (term) {
      case Word(var text) -> literal(field, text);
      case Exact(var text) -> literal(field, text);
      case Regex(var text) ->
          of(RequiredText.of(text), part -> holding(field, part), CandidateQuery::ofFile);
    };
  }

  /// Every trigram of the text; anything at all for a text too short to have one.
  private static Query literal(String field, String text) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    int[] trigrams = Trigrams.of(text.getBytes(StandardCharsets.UTF_8));
    int most = Math.min(trigrams.length, MOST_TRIGRAMS);
    for (int i = 0; i < most; i++) {
      query.add(Trigrams.query(field, trigrams[i]), Occur.FILTER);
    }
    return most == 0 ? ALL : query.build();
  }

  private static Query all(List<Query> parts) {
    List<Query> telling =
        parts.stream().filter(part -> !part.equals(ALL)).limit(MOST_PARTS).toList();
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    telling.forEach(part -> query.add(part, Occur.FILTER));
    return telling.isEmpty() ? ALL : query.build();
  }

  private static Query any(List<Query> parts) {
    if (parts.contains(ALL) || parts.size() > MOST_ALTERNATIVES) {
      return ALL;
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    parts.forEach(part -> query.add(part, Occur.SHOULD));
    return parts.isEmpty() ? NONE : query.build();
  }
}
