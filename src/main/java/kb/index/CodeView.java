package kb.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import kb.model.Revision;
import kb.model.Symbol;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;

/// A snapshot of all projects' indexes, searched as one so that scores compare.
///
/// Safe for many threads. A later commit is seen by opening another view.
public final class CodeView implements AutoCloseable {
  private final List<OpenProject> projects;
  private final Map<String, String> unusable;
  private final MultiReader reader;
  private final IndexSearcher searcher;

  private CodeView(List<OpenProject> projects, Map<String, String> unusable) throws IOException {
    this.projects = projects;
    this.unusable = unusable;
    this.reader =
        new MultiReader(projects.stream().map(OpenProject::reader).toArray(IndexReader[]::new));
    this.searcher = new IndexSearcher(reader);
    this.searcher.setQueryCache(null);
  }

  /// Opens what can be opened; projects never synced are left out, others that can't be read are
  /// [#unusable].
  ///
  /// @param folders the index folder of each project
  public static CodeView open(Map<String, Path> folders) {
    List<OpenProject> projects = new ArrayList<>();
    Map<String, String> unusable = new TreeMap<>();
    new TreeMap<>(folders)
        .forEach((name, folder) -> {
          switch (IndexFolder.open(folder)) {
            case IndexFolder.State.Ready(var reader, var data) ->
                projects.add(OpenProject.of(name, reader, data));
            case IndexFolder.State.Absent() -> {}
            case IndexFolder.State.OtherSchema(var version) ->
                unusable.put(name, "indexed in format " + version + ", to be rebuilt");
            case IndexFolder.State.Damaged(var why) -> unusable.put(name, "damaged: " + why);
          }
        });
    try {
      return new CodeView(projects, unusable);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What each open index says of itself, by project.
  public Map<String, Manifest> manifests() {
    Map<String, Manifest> manifests = new LinkedHashMap<>();
    projects.forEach(project -> manifests.put(project.name(), project.manifest()));
    return manifests;
  }

  /// What an open index says of a project; absent when it is not synced.
  public Optional<Manifest> manifest(String project) {
    return projects.stream()
        .filter(each -> each.name().equals(project))
        .map(OpenProject::manifest)
        .findFirst();
  }

  /// Projects whose index can't be read, with the reason.
  public Map<String, String> unusable() {
    return unusable;
  }

  /// The followed revision of every project, or the named ones.
  ///
  /// @param project only this one, when given
  /// @param revision this name or commit, when given; projects without it are left out
  public Scope scope(Optional<String> project, Optional<String> revision) {
    Map<String, Manifest.Indexed> revisions = new LinkedHashMap<>();
    for (OpenProject each : projects) {
      if (project.isEmpty() || project.get().equals(each.name())) {
        Optional<Manifest.Indexed> found =
            revision.isPresent()
                ? each.manifest().indexed(revision.get())
                : each.manifest().revisions().stream().filter(Manifest.Indexed::whole).findFirst();
        found.ifPresent(indexed -> revisions.put(each.name(), indexed));
      }
    }
    return new Scope(revisions);
  }

  /// The best definitions and text files for some words, best first.
  public List<Found> ask(List<String> words, Scope scope, int count) {
    ScoreDoc[] hits = run(WordQueries.symbols(words), scope, count);
    Map<Integer, Map<String, List<String>>> matched = matched(hits, words);
    return Arrays.stream(hits)
        .<Found>map(hit -> found(hit, scope, matched.getOrDefault(hit.doc, Map.of())))
        .toList();
  }

  /// Definitions people could mean by `name`, in the scope; at a path when one is given.
  public List<FoundSymbol> named(String name, Optional<String> path, Scope scope, int count) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(term(Schema.NAME, Symbol.bareName(name)), Occur.FILTER);
    path.ifPresent(it -> query.add(term(Schema.PATH, it), Occur.FILTER));
    return symbols(query.build(), scope, count).stream()
        .filter(found -> found.symbol().isCalled(name))
        .toList();
  }

  /// Every definition in a file.
  public List<FoundSymbol> definitions(String path, Scope scope) {
    return symbols(term(Schema.PATH, path), scope, Integer.MAX_VALUE);
  }

  /// Definitions with the same syntax, whatever they are called and wherever they stand.
  public List<FoundSymbol> alike(String fingerprint, Scope scope) {
    return symbols(term(Schema.FINGERPRINT, fingerprint), scope, Integer.MAX_VALUE);
  }

  /// Definitions that call a name, by name.
  public List<FoundSymbol> callers(String bareName, Scope scope, int count) {
    return symbols(term(Schema.CALLS, bareName), scope, count);
  }

  /// The file at a path.
  public Optional<FoundFile> file(String path, Scope scope) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(term(Schema.TYPE, Schema.FILE), Occur.FILTER);
    query.add(term(Schema.PATH, path), Occur.FILTER);
    return files(query.build(), scope, 1).stream().findFirst();
  }

  /// Files whose path is this, or ends with it at a `/`.
  public List<FoundFile> filesEnding(String path, Scope scope, int count) {
    Query candidates = CandidateQuery.of(new kb.query.Query.Exact(path));
    List<FoundFile> found = new ArrayList<>();
    eachFile(
        candidates,
        scope,
        file -> {
          if (file.path().equals(path) || file.path().endsWith("/" + path)) {
            found.add(file);
          }
        });
    return found.stream()
        .sorted(Comparator.comparingInt(it -> it.path().length()))
        .limit(count)
        .toList();
  }

  /// Files whose syntax was not read, with the reason's name, up to `count`.
  public Map<String, String> skipped(Scope scope, int count) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(term(Schema.TYPE, Schema.FILE), Occur.FILTER);
    query.add(new TermRangeQuery(Schema.SKIP, null, null, true, true), Occur.FILTER);
    Map<String, String> skipped = new TreeMap<>();
    for (ScoreDoc hit : run(query.build(), scope, count)) {
      Document stored = stored(hit.doc);
      skipped.put(stored.get(Schema.PATH), stored.get(Schema.SKIP));
    }
    return skipped;
  }

  /// In how many definitions a word stands.
  public long frequency(String word) {
    try {
      return Math.max(
          reader.docFreq(new Term(Schema.BODY, word)),
          reader.docFreq(new Term(Schema.NAMES, word)));
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

  /// Hands every file a query finds to `each`, one at a time: their contents together may not fit
  /// in memory.
  void eachFile(Query query, Scope scope, Consumer<FoundFile> each) {
    BooleanQuery.Builder files = new BooleanQuery.Builder();
    files.add(query, Occur.FILTER);
    files.add(term(Schema.TYPE, Schema.FILE), Occur.FILTER);
    for (ScoreDoc hit : run(files.build(), scope, Integer.MAX_VALUE)) {
      each.accept(foundFile(hit, scope, Map.of()));
    }
  }

  List<FoundFile> files(Query query, Scope scope, int count) {
    return Arrays.stream(run(query, scope, count))
        .map(hit -> foundFile(hit, scope, Map.of()))
        .toList();
  }

  List<FoundSymbol> symbols(Query candidates, Scope scope, int count) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(candidates, Occur.FILTER);
    query.add(term(Schema.TYPE, Schema.SYMBOL), Occur.FILTER);
    return Arrays.stream(run(query.build(), scope, count))
        .map(hit -> foundSymbol(hit, scope, Map.of()))
        .toList();
  }

  static Query term(String field, String text) {
    return new TermQuery(new Term(field, text));
  }

  private ScoreDoc[] run(Query query, Scope scope, int count) {
    if (scope.isEmpty() || reader.maxDoc() == 0) {
      return new ScoreDoc[0];
    }
    try {
      BooleanQuery.Builder scoped = new BooleanQuery.Builder();
      scoped.add(query, Occur.MUST);
      scoped.add(new RevisionFilter(bySegment(scope)), Occur.FILTER);
      int limit = Math.min(count, reader.maxDoc());
      return searcher.search(scoped.build(), limit).scoreDocs;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// For each segment, in the order of its ordinal, the files of the scope's revision of its
  /// project.
  private List<BitSet> bySegment(Scope scope) {
    List<BitSet> bySegment = new ArrayList<>();
    for (OpenProject project : projects) {
      BitSet files =
          scope
              .of(project.name())
              .map(indexed -> project.bitmaps().get(indexed.revision()))
              .orElseGet(BitSet::new);
      project.reader().leaves().forEach(_ -> bySegment.add(files));
    }
    return bySegment;
  }

  private Map<Integer, Map<String, List<String>>> matched(ScoreDoc[] hits, List<String> words) {
    try {
      return WordMatches.of(reader, hits, words, WordQueries.symbolFields());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Found found(ScoreDoc hit, Scope scope, Map<String, List<String>> matched) {
    Document stored = stored(hit.doc);
    return stored.get(Schema.KIND) == null
        ? foundFile(hit, scope, matched)
        : foundSymbol(hit, scope, matched);
  }

  private FoundSymbol foundSymbol(ScoreDoc hit, Scope scope, Map<String, List<String>> matched) {
    Document stored = stored(hit.doc);
    String project = projectOf(hit.doc);
    return new FoundSymbol(
        project,
        revision(project, scope),
        stored.get(Schema.PATH),
        Documents.role(stored),
        Documents.symbol(stored),
        hit.score,
        matched);
  }

  private FoundFile foundFile(ScoreDoc hit, Scope scope, Map<String, List<String>> matched) {
    Document stored = stored(hit.doc);
    String project = projectOf(hit.doc);
    return new FoundFile(
        project,
        revision(project, scope),
        stored.get(Schema.PATH),
        Documents.role(stored),
        stored.get(Schema.LANGUAGE),
        stored.get(Schema.BLOB),
        Documents.bytes(stored, Schema.CONTENT),
        hit.score,
        matched);
  }

  private Document stored(int doc) {
    try {
      return searcher.storedFields().document(doc);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String projectOf(int doc) {
    int base = 0;
    for (OpenProject project : projects) {
      base += project.reader().maxDoc();
      if (doc < base) {
        return project.name();
      }
    }
    throw new IllegalArgumentException("no document " + doc);
  }

  private static Revision revision(String project, Scope scope) {
    return scope.of(project).orElseThrow().revision();
  }
}
