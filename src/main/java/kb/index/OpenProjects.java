package kb.index;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kb.model.Revision;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/// The open projects' indexes read as one, and which of their documents a scope holds.
final class OpenProjects {
  private final List<OpenProject> projects;
  private final OpenIndex index;

  OpenProjects(List<OpenProject> projects) {
    this.projects = List.copyOf(projects);
    Map<String, DirectoryReader> readers = new LinkedHashMap<>();
    projects.forEach(project -> readers.put(project.name(), project.reader()));
    this.index = new OpenIndex(readers);
  }

  List<OpenProject> all() {
    return projects;
  }

  OpenIndex index() {
    return index;
  }

  /// Visits what a query finds in a scope.
  void each(Query query, Scope scope, OpenIndex.Visit visit) {
    index.each(CodeView.both(query, ofRevision(scope)), segments(scope), visit);
  }

  /// The first of it, up to `count` of those that `make` makes something of.
  <T> List<T> all(
      Query query, Scope scope, int count, Function<OpenIndex.Stored, Optional<T>> make) {
    return index.all(CodeView.both(query, ofRevision(scope)), segments(scope), count, make);
  }

  private List<LeafReaderContext> segments(Scope scope) {
    return projects.stream()
        .filter(project -> scope.of(project.name()).isPresent())
        .flatMap(project -> segments(project.name()).stream())
        .toList();
  }

  /// The segments of a project, none when it is not open.
  List<LeafReaderContext> segments(String name) {
    int first = 0;
    for (OpenProject project : projects) {
      int next = first + project.reader().leaves().size();
      if (project.name().equals(name)) {
        return index.segments().subList(first, next);
      }
      first = next;
    }
    return List.of();
  }

  /// The same with the query's scores.
  Query scored(Query query, Scope scope) {
    BooleanQuery.Builder scored = new BooleanQuery.Builder();
    scored.add(query, Occur.MUST);
    scored.add(ofRevision(scope), Occur.FILTER);
    return scored.build();
  }

  /// The numbers of the files that a scope holds, by segment.
  List<BitSet> filesBySegment(Scope scope) {
    return bySegment(project -> files(project, scope));
  }

  private Query ofRevision(Scope scope) {
    return inFiles(project -> files(project, scope));
  }

  private static BitSet files(OpenProject project, Scope scope) {
    return scope
        .of(project.name())
        .map(indexed -> project.files(indexed.revision()))
        .orElseGet(BitSet::new);
  }

  /// What stands in some files of each project, by their numbers.
  Query inFiles(Function<OpenProject, BitSet> files) {
    return new FileFilter(bySegment(files));
  }

  private List<BitSet> bySegment(Function<OpenProject, BitSet> files) {
    List<BitSet> bySegment = new ArrayList<>();
    for (OpenProject project : projects) {
      BitSet ofProject = files.apply(project);
      project.reader().leaves().forEach(_ -> bySegment.add(ofProject));
    }
    return bySegment;
  }

  /// The name of the project that a document is of.
  String projectOf(int doc) {
    int base = 0;
    for (OpenProject project : projects) {
      base += project.reader().maxDoc();
      if (doc < base) {
        return project.name();
      }
    }
    throw new IllegalArgumentException("no document " + doc);
  }

  static Revision revision(String project, Scope scope) {
    return scope.of(project).orElseThrow().revision();
  }
}
