package kb.index;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kb.model.Revision;

/// A revision as a test writes it down: a name and its files.
///
/// @param whole whether all its files are there, else only those that notes cite
/// @param absent cited paths that are not in it
public record TestRevision(
    String name, boolean whole, Set<String> absent, List<IndexedFile> files) {

  public static TestRevision of(String name, TestFile... files) {
    return new TestRevision(name, true, Set.of(), indexed(files));
  }

  /// A revision of which only some files are there.
  public static TestRevision cited(String name, Set<String> absent, TestFile... files) {
    return new TestRevision(name, false, absent, indexed(files));
  }

  /// Cited paths: those of its files, and the absent ones.
  Set<String> cited() {
    Set<String> cited = new HashSet<>(absent);
    files.forEach(file -> cited.add(file.key().path()));
    return whole ? Set.of() : cited;
  }

  /// Its name, and a commit that is another for other files.
  public Revision revision() {
    return new Revision(name, BlobIds.ofText(name + files.stream().map(IndexedFile::key).toList()));
  }

  private static List<IndexedFile> indexed(TestFile... files) {
    return Stream.of(files).map(TestFile::indexed).toList();
  }
}
