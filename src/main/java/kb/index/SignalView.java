package kb.index;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kb.model.FileRole;
import kb.model.Revision;
import kb.model.Signal;
import kb.model.Template;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;

/// What programs show to the outside, of all projects of a [CodeView], and for its life.
public final class SignalView {
  /// Words and signals remembered: a paste asks for the same again and again, and each question
  /// goes to every project.
  private static final int MOST_WORDS = 20_000;

  private static final int MOST_SIGNALS = 20_000;

  /// Scopes whose words' hits are remembered: everything, and the few that are asked for by name.
  private static final int MOST_SCOPES = 8;

  private final OpenProjects projects;
  private final OpenIndex index;
  private final Map<Term, TermStates> terms = new ConcurrentHashMap<>();
  private final Map<Scope, KeptHits> hits = new ConcurrentHashMap<>();
  private final Map<Integer, Stored> signals = new ConcurrentHashMap<>();

  /// A signal as it is stored, the same in any scope.
  private record Stored(
      String project, String path, FileRole role, Signal signal, List<String> words) {}

  SignalView(OpenProjects projects) {
    this.projects = projects;
    this.index = projects.index();
  }

  /// The messages whose constant words fit a line best, best first.
  ///
  /// @param words of the line, by [SignalWords]
  public List<FoundSignal> said(List<String> words, Scope scope, int count) {
    return best(words, Schema.SAID, scope, count);
  }

  /// The names of metrics, flags, keys and the like whose pieces fit best, best first.
  ///
  /// @param pieces of the name, by [SignalWords]
  public List<FoundSignal> namedAlike(List<String> pieces, Scope scope, int count) {
    return best(pieces, Schema.NAMED, scope, count);
  }

  /// Those that are just this name, in any casing, with or without the dashes of a flag.
  public List<FoundSignal> named(String name, Scope scope) {
    Term term = new Term(Schema.EXACT, SignalDocuments.exact(name));
    return hits(scope).of(term).docs().mapToObj(doc -> found(stored(doc), scope, 0)).toList();
  }

  /// Every signal of a file, in its order.
  public List<FoundSignal> of(String path, Scope scope) {
    return projects.all(
        CodeView.both(CodeView.term(Schema.TYPE, Schema.SIGNAL), CodeView.term(Schema.PATH, path)),
        scope,
        Integer.MAX_VALUE,
        stored -> Optional.of(found(signal(stored.doc(), stored.head()), scope, 0)));
  }

  /// The whole revisions of a project whose source has a template, in the manifest's order.
  public List<Revision> revisionsSaying(String project, Template template) {
    return projects.all().stream()
        .filter(open -> open.name().equals(project))
        .flatMap(open -> {
          BitSet files = filesSaying(project, template);
          return open.manifest().revisions().stream()
              .filter(Manifest.Indexed::whole)
              .map(Manifest.Indexed::revision)
              .filter(revision -> open.files(revision).intersects(files));
        })
        .toList();
  }

  private BitSet filesSaying(String project, Template template) {
    BitSet files = new BitSet();
    index.each(
        CodeView.term(Schema.TEMPLATE, template.stored()),
        stored -> {
          if (projects.projectOf(stored.doc()).equals(project)) {
            files.set(stored.number());
          }
          return true;
        });
    return files;
  }

  /// How many messages there are, of all projects and revisions.
  public long messages() {
    return index.holding(Schema.SAID);
  }

  /// In how many messages a word stands.
  public long frequency(String word) {
    return states(new Term(Schema.SAID, word)).docFreq();
  }

  private TermStates states(Term term) {
    TermStates known = terms.get(term);
    if (known != null) {
      return known;
    }
    TermStates states = index.states(term);
    remember(terms, term, states, MOST_WORDS);
    return states;
  }

  /// What is full begins anew: what is asked for again is remembered again.
  private static <K, V> void remember(Map<K, V> known, K key, V value, int most) {
    if (known.size() >= most) {
      known.clear();
    }
    known.put(key, value);
  }

  private List<FoundSignal> best(List<String> words, String field, Scope scope, int count) {
    List<Term> terms = words.stream().map(word -> new Term(field, word)).toList();
    return hits(scope).best(terms, count).stream()
        .map(hit -> found(stored(hit.doc), scope, hit.score))
        .toList();
  }

  private KeptHits hits(Scope scope) {
    KeptHits known = hits.get(scope);
    if (known == null) {
      List<BitSet> files = projects.filesBySegment(scope);
      known = new KeptHits(term -> index.hits(term, states(term), files));
      remember(hits, scope, known, MOST_SCOPES);
    }
    return known;
  }

  private Stored stored(int doc) {
    Stored known = signals.get(doc);
    if (known != null) {
      return known;
    }
    Stored stored = signal(doc, index.stored(doc).head());
    remember(signals, doc, stored, MOST_SIGNALS);
    return stored;
  }

  private Stored signal(int doc, Document head) {
    Signal signal = SignalDocuments.signal(head);
    return new Stored(
        projects.projectOf(doc),
        head.get(Schema.PATH),
        Documents.role(head),
        signal,
        SignalWords.of(signal.template()).stream().distinct().toList());
  }

  private static FoundSignal found(Stored stored, Scope scope, float score) {
    return new FoundSignal(
        stored.project(),
        OpenProjects.revision(stored.project(), scope),
        stored.path(),
        stored.role(),
        stored.signal(),
        stored.words(),
        score);
  }
}
