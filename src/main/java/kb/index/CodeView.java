package kb.index;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kb.model.FileRole;
import kb.model.Language;
import kb.model.Symbol;
import kb.model.SymbolKind;
import kb.model.UserError;
import kb.query.Query.Exact;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;

/// A snapshot of all projects' indexes, searched as one so that scores compare.
///
/// Safe for many threads. A later commit is seen by opening another view.
public final class CodeView implements AutoCloseable {
  private final OpenProjects projects;
  private final Map<String, String> unusable;
  private final OpenIndex index;
  private final SignalView signals;

  private CodeView(List<OpenProject> projects, Map<String, String> unusable) {
    this.projects = new OpenProjects(projects);
    this.unusable = unusable;
    this.index = this.projects.index();
    this.signals = new SignalView(this.projects);
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
          IndexFolder.State state = IndexFolder.open(folder);
          state
              .ready()
              .ifPresentOrElse(
                  ready -> open(name, ready, projects, unusable),
                  () -> {
                    if (!(state instanceof IndexFolder.State.Absent)) {
                      unusable.put(name, state.problem());
                    }
                  });
        });
    return new CodeView(projects, unusable);
  }

  private static void open(
      String name,
      IndexFolder.State.Ready ready,
      List<OpenProject> projects,
      Map<String, String> unusable) {
    try {
      projects.add(OpenProject.of(name, ready));
    } catch (UserError e) {
      IndexFolder.close(ready.reader());
      unusable.put(name, e.sentence());
    }
  }

  /// What the programs in these projects show to the outside.
  public SignalView signals() {
    return signals;
  }

  /// What each open index says of itself, by project.
  public Map<String, Manifest> manifests() {
    Map<String, Manifest> manifests = new LinkedHashMap<>();
    projects.all().forEach(project -> manifests.put(project.name(), project.manifest()));
    return manifests;
  }

  /// What an open index says of a project; absent when it is not synced.
  public Optional<Manifest> manifest(String project) {
    return projects.all().stream()
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
    for (OpenProject each : projects.all()) {
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

  /// What is wrong with the files of a project's index; empty when they are as they were written.
  /// Reads all of them.
  public Optional<String> damage(String project) {
    return projects.all().stream()
        .filter(each -> each.name().equals(project))
        .findFirst()
        .flatMap(each -> IndexFolder.damage(each.reader()));
  }

  /// The best definitions and text files for some words, best first.
  public List<Found> ask(List<String> words, Scope scope, int count) {
    return candidates(words, scope, count).stream().map(Candidate::found).toList();
  }

  /// The same, each to be weighed before it is read.
  public List<Candidate> candidates(List<String> words, Scope scope, int count) {
    return candidates(
        index.best(projects.scored(WordQueries.symbols(words), scope), count), words, scope);
  }

  private List<Candidate> candidates(ScoreDoc[] hits, List<String> words, Scope scope) {
    Map<Integer, Map<String, List<String>>> matched =
        index.matched(hits, words, WordQueries.symbolFields());
    Map<Integer, List<String>> kept = index.kept(hits, Schema.PATH, Schema.ROLE, Schema.KIND);
    return Arrays.stream(hits)
        .map(hit ->
            candidate(
                hit,
                scope,
                kept.getOrDefault(hit.doc, List.of()),
                matched.getOrDefault(hit.doc, Map.of())))
        .toList();
  }

  /// The words of a question in a scope.
  ///
  /// @param besides words that find nothing by themselves: a candidate tells whether it holds them
  public AskedWords asked(List<String> words, List<String> besides, Scope scope) {
    List<String> all = Stream.of(words, besides).flatMap(List::stream).distinct().toList();
    return new AskedWords(projects, words, scope, hits -> candidates(hits, all, scope));
  }

  /// Definitions people could mean by `name`, in the scope; at a path when one is given.
  public List<FoundSymbol> named(String name, Optional<String> path, Scope scope, int count) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(CandidateQuery.called(name), Occur.FILTER);
    path.ifPresent(it -> query.add(term(Schema.PATH, it), Occur.FILTER));
    return symbols(query.build(), scope, count, found -> found.symbol().isCalled(name));
  }

  /// Every definition in a file.
  public List<FoundSymbol> definitions(String path, Scope scope) {
    return symbols(term(Schema.PATH, path), scope, Integer.MAX_VALUE, _ -> true);
  }

  /// Definitions with the same syntax, whatever they are called and wherever they stand.
  public List<FoundSymbol> alike(String fingerprint, Scope scope) {
    return symbols(
        term(Schema.FINGERPRINT, fingerprint),
        scope,
        Integer.MAX_VALUE,
        found -> found.symbol().fingerprint().equals(fingerprint));
  }

  /// Definitions that call a name, by name.
  public List<FoundSymbol> callers(String bareName, Scope scope, int count) {
    return symbols(term(Schema.CALLS, bareName), scope, count, _ -> true);
  }

  /// Definitions that call or mention a name, by name.
  public List<FoundSymbol> using(String bareName, Scope scope, int count) {
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    either.add(term(Schema.MENTIONS, bareName), Occur.SHOULD);
    either.add(term(Schema.CALLS, bareName), Occur.SHOULD);
    return symbols(either.build(), scope, count, _ -> true);
  }

  /// The file at a path.
  public Optional<FoundFile> file(String path, Scope scope) {
    Query query = both(term(Schema.TYPE, Schema.FILE), term(Schema.PATH, path));
    return projects
        .all(query, scope, 1, stored -> Optional.of(file(stored, scope, 0, Map.of()).whole()))
        .stream()
        .findFirst();
  }

  /// Files whose path is this, or ends with it at a `/`; the shortest paths first.
  public List<FoundFile> filesEnding(String path, Scope scope, int count) {
    Best<FoundFile> shortest =
        new Best<>(
            count,
            Comparator.<FoundFile>comparingInt(it -> it.path().length())
                .thenComparing(FoundFile::path));
    eachFile(
        CandidateQuery.ofFiles(new Exact(path)),
        scope,
        file -> {
          if (("/" + file.head().path()).endsWith("/" + path)) {
            shortest.add(file.head());
          }
        });
    return shortest.list().stream()
        .flatMap(it -> file(it.path(), scope.only(it.project())).stream())
        .toList();
  }

  /// Files whose syntax was not read, with the reason's name, up to `count`.
  public Map<String, String> skipped(Scope scope, int count) {
    Query skip = new TermRangeQuery(Schema.SKIP, null, null, true, true);
    Map<String, String> skipped = new TreeMap<>();
    projects
        .all(
            both(term(Schema.TYPE, Schema.FILE), skip),
            scope,
            count,
            stored -> Optional.of(stored.head()))
        .forEach(file -> skipped.put(file.get(Schema.PATH), file.get(Schema.SKIP)));
    return skipped;
  }

  /// In how many definitions a word stands.
  public long frequency(String word) {
    return index.frequency(word, Schema.BODY, Schema.NAMES);
  }

  /// How many documents there are to find.
  public long size() {
    return index.size();
  }

  @Override
  public void close() {
    index.close();
  }

  /// Hands every file a query finds to `each`, one at a time: their contents together may not fit
  /// in memory.
  void eachFile(Query query, Scope scope, Consumer<CandidateFile> each) {
    projects.each(
        both(query, term(Schema.TYPE, Schema.FILE)),
        scope,
        stored -> {
          each.accept(file(stored, scope, 0, Map.of()));
          return true;
        });
  }

  /// Whether a query has so many candidates among files, or fewer. Opens none of them.
  boolean isAtMost(int count, Query query, Scope scope) {
    int[] seen = {0};
    projects.each(both(query, term(Schema.TYPE, Schema.FILE)), scope, _ -> ++seen[0] <= count);
    return seen[0] <= count;
  }

  /// Hands every definition a query finds to `each`, file by file.
  void eachSymbol(Query query, Scope scope, BiConsumer<FoundSymbol, Language> each) {
    projects.each(
        both(query, term(Schema.TYPE, Schema.SYMBOL)),
        scope,
        stored -> {
          Document head = stored.head();
          Language language = new Language(head.get(Schema.LANGUAGE));
          each.accept(symbol(stored.doc(), head, scope), language);
          return true;
        });
  }

  /// Keeps the definitions in files that a query finds.
  Query inFiles(Query files, Scope scope) {
    Map<String, BitSet> numbers = new HashMap<>();
    projects.each(
        both(files, term(Schema.TYPE, Schema.FILE)),
        scope,
        stored -> {
          String project = projects.projectOf(stored.doc());
          numbers.computeIfAbsent(project, _ -> new BitSet()).set(stored.number());
          return true;
        });
    return projects.inFiles(it -> numbers.getOrDefault(it.name(), new BitSet()));
  }

  static Query term(String field, String text) {
    return new TermQuery(Documents.term(field, text));
  }

  static Query both(Query one, Query other) {
    BooleanQuery.Builder both = new BooleanQuery.Builder();
    both.add(one, Occur.FILTER);
    both.add(other, Occur.FILTER);
    return both.build();
  }

  private List<FoundSymbol> symbols(
      Query candidates, Scope scope, int count, Predicate<FoundSymbol> meant) {
    return projects.all(
        both(candidates, term(Schema.TYPE, Schema.SYMBOL)),
        scope,
        count,
        stored -> Optional.of(symbol(stored.doc(), stored.head(), scope)).filter(meant));
  }

  /// @param kept path, role and kind; no kind when it is a file
  private Candidate candidate(
      ScoreDoc hit, Scope scope, List<String> kept, Map<String, List<String>> matched) {
    String kind = kept.get(2);
    return new Candidate(
        projects.projectOf(hit.doc),
        kept.get(0),
        kind.isEmpty() ? Optional.empty() : Optional.of(SymbolKind.valueOf(kind)),
        FileRole.valueOf(kept.get(1)),
        hit.score,
        matched,
        () -> found(hit, scope, matched));
  }

  private Found found(ScoreDoc hit, Scope scope, Map<String, List<String>> matched) {
    OpenIndex.Stored stored = index.stored(hit.doc);
    Document head = stored.head();
    return Documents.symbol(head)
        .<Found>map(symbol -> symbol(hit.doc, head, symbol, scope, hit.score, matched))
        .orElseGet(() -> file(stored, scope, hit.score, matched).whole());
  }

  private FoundSymbol symbol(int doc, Document head, Scope scope) {
    return symbol(doc, head, Documents.symbol(head).orElseThrow(), scope, 0, Map.of());
  }

  private FoundSymbol symbol(
      int doc,
      Document head,
      Symbol symbol,
      Scope scope,
      float score,
      Map<String, List<String>> matched) {
    String project = projects.projectOf(doc);
    return new FoundSymbol(
        project,
        OpenProjects.revision(project, scope),
        head.get(Schema.PATH),
        Documents.role(head),
        symbol,
        score,
        matched);
  }

  private CandidateFile file(
      OpenIndex.Stored stored, Scope scope, float score, Map<String, List<String>> matched) {
    Document head = stored.head();
    String project = projects.projectOf(stored.doc());
    FoundFile file =
        new FoundFile(
            project,
            OpenProjects.revision(project, scope),
            head.get(Schema.PATH),
            Documents.role(head),
            head.get(Schema.LANGUAGE),
            head.get(Schema.BLOB),
            new byte[0],
            score,
            matched);
    return new CandidateFile(file, stored::content);
  }
}
