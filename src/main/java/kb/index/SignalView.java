package kb.index;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import kb.model.Revision;
import kb.model.Template;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.Query;

/// What programs show to the outside, of all projects of a [CodeView], and for its life.
public final class SignalView {
  private final OpenProjects projects;
  private final OpenIndex index;

  SignalView(OpenProjects projects) {
    this.projects = projects;
    this.index = projects.index();
  }

  /// The messages whose constant words fit a line best, best first.
  ///
  /// @param words of the line, by [SignalWords]
  public List<FoundSignal> said(List<String> words, Scope scope, int count) {
    return best(WordQueries.signals(words, Schema.SAID), scope, count);
  }

  /// The names of metrics, flags, keys and the like whose pieces fit best, best first.
  ///
  /// @param pieces of the name, by [SignalWords]
  public List<FoundSignal> namedAlike(List<String> pieces, Scope scope, int count) {
    return best(WordQueries.signals(pieces, Schema.NAMED), scope, count);
  }

  /// Those that are just this name, in any casing, with or without the dashes of a flag.
  public List<FoundSignal> named(String name, Scope scope) {
    return all(CodeView.term(Schema.EXACT, SignalDocuments.exact(name)), scope);
  }

  /// Every signal of a file, in its order.
  public List<FoundSignal> of(String path, Scope scope) {
    return all(
        CodeView.both(CodeView.term(Schema.TYPE, Schema.SIGNAL), CodeView.term(Schema.PATH, path)),
        scope);
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
    return index.frequency(word, Schema.SAID);
  }

  private List<FoundSignal> best(Query query, Scope scope, int count) {
    return Arrays.stream(index.best(projects.scored(query, scope), count))
        .map(hit -> signal(hit.doc, index.stored(hit.doc).head(), scope, hit.score))
        .toList();
  }

  private List<FoundSignal> all(Query query, Scope scope) {
    return index.all(
        projects.within(query, scope),
        Integer.MAX_VALUE,
        stored -> Optional.of(signal(stored.doc(), stored.head(), scope, 0)));
  }

  private FoundSignal signal(int doc, Document head, Scope scope, float score) {
    String project = projects.projectOf(doc);
    return new FoundSignal(
        project,
        OpenProjects.revision(project, scope),
        head.get(Schema.PATH),
        Documents.role(head),
        SignalDocuments.signal(head),
        score);
  }
}
