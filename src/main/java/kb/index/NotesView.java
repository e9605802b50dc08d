package kb.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kb.query.ParsedQuery;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.Bits;

/// A snapshot of the notes' index. Safe for many threads.
public final class NotesView implements AutoCloseable {
  /// Where the commit keeps the notes that follow a repository.
  static final String FOLLOWED = "followed";

  private final OpenIndex index;
  private final Optional<String> problem;
  private final List<NoteEntry> followed;

  /// Notes that were read: every question weighs some of the same again.
  private final Map<String, NoteEntry> entries = new ConcurrentHashMap<>();

  private NotesView(OpenIndex index, Optional<String> problem, List<NoteEntry> followed) {
    this.index = index;
    this.problem = problem;
    this.followed = followed;
  }

  /// Opens the last commit; an absent or unusable index is an empty one that says why.
  public static NotesView open(Path folder) {
    IndexFolder.State state = IndexFolder.open(folder);
    return state.ready().map(NotesView::of).orElseGet(() -> empty(state.problem()));
  }

  private static NotesView of(IndexFolder.State.Ready ready) {
    return new NotesView(
        new OpenIndex(Map.of(NotesUpdate.NOTES, ready.reader())),
        Optional.empty(),
        FollowedNotes.read(ready.userData().getOrDefault(FOLLOWED, "")));
  }

  private static NotesView empty(String problem) {
    return new NotesView(new OpenIndex(Map.of()), Optional.of(problem), List.of());
  }

  /// Why this view is empty, when its index could not be read.
  public Optional<String> problem() {
    return problem;
  }

  /// The state of every indexed note, by path.
  public Map<String, NoteState> states() {
    Map<String, NoteState> states = new HashMap<>();
    index.eachSegment(segment -> collect(segment, states));
    return states;
  }

  private static void collect(LeafReader segment, Map<String, NoteState> states)
      throws IOException {
    SortedDocValues paths = segment.getSortedDocValues(Schema.NOTE);
    NumericDocValues modified = segment.getNumericDocValues(Schema.MODIFIED);
    NumericDocValues sizes = segment.getNumericDocValues(Schema.SIZE);
    if (paths == null || modified == null || sizes == null) {
      return;
    }
    Bits live = segment.getLiveDocs();
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
    return candidates(words, count).stream().map(SectionCandidate::found).toList();
  }

  /// The same, each to be weighed before it is read.
  public List<SectionCandidate> candidates(List<String> words, int count) {
    ScoreDoc[] hits = index.best(WordQueries.sections(words), count);
    Map<Integer, Map<String, List<String>>> matched =
        index.matched(hits, words, WordQueries.sectionFields());
    Map<Integer, List<String>> kept = index.kept(hits, Schema.NOTE);
    return Arrays.stream(hits)
        .map(hit ->
            candidate(
                hit,
                kept.getOrDefault(hit.doc, List.of()).getFirst(),
                matched.getOrDefault(hit.doc, Map.of())))
        .toList();
  }

  private SectionCandidate candidate(ScoreDoc hit, String note, Map<String, List<String>> matched) {
    return new SectionCandidate(
        note,
        matched,
        () -> NoteDocuments.section(index.stored(hit.doc).head(), hit.score, matched));
  }

  /// The sections that match a query of the search language.
  public List<FoundSection> search(ParsedQuery parsed, int count) {
    Matcher matcher = new Matcher(parsed);
    return index.all(
        CodeView.both(
            CodeView.term(Schema.TYPE, Schema.SECTION), CandidateQuery.ofSections(parsed.query())),
        count,
        stored -> {
          Document head = stored.head();
          FoundSection found = NoteDocuments.section(head, 0, Map.of());
          Subject subject = Subject.of(found, NoteDocuments.tags(head));
          return matcher.matches(subject) ? Optional.of(found) : Optional.empty();
        });
  }

  /// The notes that follow a repository, by path, with the front matter that says how.
  public List<NoteEntry> followed() {
    return followed;
  }

  /// The note at a path below the notes folder.
  public Optional<NoteEntry> note(String path) {
    NoteEntry known = entries.get(path);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<NoteEntry> read =
        entries(both(Schema.NOTE, Schema.PATH, path), 1).stream().findFirst();
    read.ifPresent(entry -> entries.put(path, entry));
    return read;
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
    return index.frequency(word, Schema.TEXT, Schema.QUESTION);
  }

  /// How many documents there are to find.
  public long size() {
    return index.size();
  }

  @Override
  public void close() {
    index.close();
  }

  private static Query both(String type, String field, String value) {
    return CodeView.both(CodeView.term(Schema.TYPE, type), CodeView.term(field, value));
  }

  private List<FoundSection> sections(Query query, int count) {
    return index.all(query, count, stored -> Optional.of(section(stored)));
  }

  private List<NoteEntry> entries(Query query, int count) {
    return index.all(query, count, stored -> Optional.of(NoteDocuments.entry(stored.head())));
  }

  private static FoundSection section(OpenIndex.Stored stored) {
    return NoteDocuments.section(stored.head(), 0, Map.of());
  }
}
