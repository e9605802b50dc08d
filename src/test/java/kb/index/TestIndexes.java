package kb.index;

import java.nio.file.Path;
import java.time.Instant;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kb.index.IndexedFile.FileKey;
import kb.index.Manifest.Indexed;

/// Indexes of a test's own projects, written as a sync writes them.
public final class TestIndexes {
  private final Path root;
  private final Map<String, Path> folders = new TreeMap<>();

  public TestIndexes(Path root) {
    this.root = root;
  }

  public Path folder(String project) {
    return folders.computeIfAbsent(project, root::resolve);
  }

  /// Makes a project's index hold these revisions, the followed one first, and nothing else.
  public Manifest sync(String project, TestRevision... revisions) {
    try (ProjectUpdate update = ProjectUpdate.open(project, folder(project))) {
      return put(update, project, List.of(revisions));
    }
  }

  /// A snapshot of every project synced here.
  public CodeView open() {
    return CodeView.open(folders);
  }

  /// The paths of the files in a scope.
  static Set<String> paths(CodeView code, Scope scope) {
    Set<String> paths = new TreeSet<>();
    code.eachFile(
        CodeView.term(Schema.TYPE, Schema.FILE), scope, file -> paths.add(file.head().path()));
    return paths;
  }

  /// Adds what is missing, drops what no revision holds, and commits.
  static Manifest put(ProjectUpdate update, String project, List<TestRevision> revisions) {
    Map<Indexed, BitSet> bitmaps = add(update, revisions);
    return update.commit(manifest(project, revisions), bitmaps);
  }

  /// All but the commit.
  static Map<Indexed, BitSet> add(ProjectUpdate update, List<TestRevision> revisions) {
    Map<FileKey, Integer> numbers = new HashMap<>(update.held());
    Set<FileKey> wanted = new HashSet<>();
    Map<Indexed, BitSet> bitmaps = new LinkedHashMap<>();
    for (TestRevision revision : revisions) {
      BitSet bitmap = new BitSet();
      for (IndexedFile file : revision.files()) {
        wanted.add(file.key());
        bitmap.set(numbers.computeIfAbsent(file.key(), _ -> update.add(file)));
      }
      bitmaps.put(indexed(revision), bitmap);
    }
    numbers.forEach((key, number) -> {
      if (!wanted.contains(key)) {
        update.remove(number);
      }
    });
    return bitmaps;
  }

  static Indexed indexed(TestRevision revision) {
    return new Indexed(revision.revision(), revision.whole(), revision.cited(), revision.absent());
  }

  static Manifest manifest(String project, List<TestRevision> revisions) {
    return new Manifest(
        project,
        "example/" + project,
        "",
        List.of(),
        revisions.stream().map(TestIndexes::indexed).toList(),
        0,
        0,
        0,
        Map.of(),
        Instant.EPOCH);
  }
}
