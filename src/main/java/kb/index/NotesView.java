package kb.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kb.query.ParsedQuery;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Bits;

/// A snapshot of the notes' index. Safe for many threads.
public final class NotesView implements AutoCloseable {
  private final IndexReader reader;
  private final IndexSearcher searcher;
  private final Optional<String> problem;

  private NotesView(IndexReader reader, Optional<String> problem) {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    this.searcher.setQueryCache(null);
    this.problem = problem;
  }

  /// Opens the last commit; an absent or unusable index is an empty one that says why.
  public static NotesView open(Path folder) {
    try {
      return switch (IndexFolder.open(folder)) {
        case IndexFolder.State.Ready(var reader, var _) -> new NotesView(reader, Optional.empty());
        case IndexFolder.State.Absent() -> empty("not indexed yet");
        case IndexFolder.State.OtherSchema(var version) -> empty("indexed in format " + version);
        case IndexFolder.State.Damaged(var why) -> empty("damaged: " + why);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static NotesView empty(String problem) throws IOException {
    return new NotesView(new MultiReader(), Optional.of(problem));
  }

  /// Why this view is empty, when its index could not be read.
  public Optional<String> problem() {
    return problem;
  }

  /// The state of every indexed note, by path.
  public Map<String, NoteState> states() {
    Map<String, NoteState> states = new HashMap<>();
    try {
      for (LeafReaderContext leaf : reader.leaves()) {
        collect(leaf, states);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return states;
  }

  private static void collect(LeafReaderContext leaf, Map<String, NoteState> states)
      throws IOException {
    SortedDocValues paths = leaf.reader().getSortedDocValues(Schema.NOTE);
    NumericDocValues modified = leaf.reader().getNumericDocValues(Schema.MODIFIED);
    NumericDocValues sizes = leaf.reader().getNumericDocValues(Schema.SIZE);
    if (paths == null || modified == null || sizes == null) {
      return;
    }
    Bits live = leaf.reader().getLiveDocs();
    for (int doc = paths.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = paths.nextDoc()) {
      if ((live == null || live.get(doc))
          && modified.advanceExact(doc)
          && sizes.advanceExact(doc)) {
        states.put(
            paths.lookupOrd(paths.ordValue()).utf8ToString(),
            new NoteState(modified.longValue(), sizes.longValue()));
      }
    }
  }

  /// The best sections for some words, best first.
  public List<FoundSection> ask(List<String> words, int count) {
    ScoreDoc[] hits = search(WordQueries.sections(words), count);
    Map<Integer, Map<String, List<String>>> matched = matched(hits, words);
    return Arrays.stream(hits)
        .map(hit ->
            NoteDocuments.section(
                stored(hit.doc), hit.score, matched.getOrDefault(hit.doc, Map.of())))
        .toList();
  }

  /// The sections that match a query of the search language.
  public List<FoundSection> search(ParsedQuery parsed, int count) {
    Matcher matcher = new Matcher(parsed);
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(CodeView.term(Schema.TYPE, Schema.SECTION), Occur.FILTER);
    query.add(CandidateQuery.of(parsed.query()), Occur.FILTER);
    Map<String, Optional<NoteEntry>> entries = new HashMap<>();
    return sections(query.build(), Integer.MAX_VALUE).stream()
        .filter(found ->
            entries
                .computeIfAbsent(found.note(), this::note)
                .filter(note -> matcher.matches(parsed.query(), Subject.of(found, note)))
                .isPresent())
        .limit(count)
        .toList();
  }

  /// Every note whose path begins so, in no order; all of them for an empty beginning.
  public List<NoteEntry> notes(String beginning) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(CodeView.term(Schema.TYPE, Schema.NOTE), Occur.FILTER);
    query.add(new PrefixQuery(new Term(Schema.PATH, beginning)), Occur.FILTER);
    return Arrays.stream(search(query.build(), Integer.MAX_VALUE))
        .map(hit -> NoteDocuments.entry(stored(hit.doc)))
        .toList();
  }

  /// The note at a path below the notes folder.
  public Optional<NoteEntry> note(String path) {
    return Arrays.stream(search(both(Schema.NOTE, Schema.PATH, path), 1))
        .map(hit -> NoteDocuments.entry(stored(hit.doc)))
        .findFirst();
  }

  /// The sections of a note, in order.
  public List<FoundSection> sections(String path) {
    return sections(both(Schema.SECTION, Schema.PATH, path), Integer.MAX_VALUE).stream()
        .sorted((a, b) -> a.section().lines().first() - b.section().lines().first())
        .toList();
  }

  /// Sections with a link that may lead to a page, file or symbol of that name; candidates, to be
  /// resolved.
  public List<FoundSection> linking(String name, int count) {
    return sections(both(Schema.SECTION, Schema.LINKS, NoteDocuments.linkTerm(name)), count);
  }

  /// Every section that has a link of any kind, note by note.
  public List<FoundSection> linking() {
    return sections(CodeView.term(Schema.TYPE, Schema.SECTION), Integer.MAX_VALUE).stream()
        .filter(found -> !found.section().links().isEmpty())
        .toList();
  }

  /// In how many sections' prose a word stands.
  public long frequency(String word) {
    try {
      return Math.max(
          reader.docFreq(new Term(Schema.TEXT, word)),
          reader.docFreq(new Term(Schema.QUESTION, word)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// How many documents there are to find.
  public long size() {
    return reader.numDocs();
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Query both(String type, String field, String value) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(CodeView.term(Schema.TYPE, type), Occur.FILTER);
    query.add(new TermQuery(new Term(field, value)), Occur.FILTER);
    return query.build();
  }

  private List<FoundSection> sections(Query query, int count) {
    return Arrays.stream(search(query, count))
        .map(hit -> NoteDocuments.section(stored(hit.doc), hit.score, Map.of()))
        .toList();
  }

  private Map<Integer, Map<String, List<String>>> matched(ScoreDoc[] hits, List<String> words) {
    try {
      return WordMatches.of(reader, hits, words, WordQueries.sectionFields());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ScoreDoc[] search(Query query, int count) {
    if (reader.maxDoc() == 0) {
      return new ScoreDoc[0];
    }
    try {
      return searcher.search(query, Math.min(count, reader.maxDoc())).scoreDocs;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Document stored(int doc) {
    try {
      return searcher.storedFields().document(doc);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
