package kb.sync;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Optional;
import kb.code.Analysis;
import kb.code.Reading;
import kb.code.SourceReader;
import kb.code.Text;
import kb.git.Blob;
import kb.git.Repository;
import kb.git.TreeEntry;
import kb.index.IndexedFile;
import kb.model.FileRole;
import kb.model.Language;
import kb.model.SkipReason;

/// Reads one file of a repository into what the index keeps of it. Safe for many threads.
final class FileReading {
  private static final byte[] NO_BYTES = {};

  private final Repository repository;
  private final SourceReader reader;
  private final List<PathMatcher> exclude;

  /// @param exclude globs over paths: `docs/**`, `**/*.pb.go`
  FileReading(Repository repository, SourceReader reader, List<String> exclude) {
    this.repository = repository;
    this.reader = reader;
    this.exclude =
        exclude.stream()
            .map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob))
            .toList();
  }

  IndexedFile read(TreeEntry entry) {
    return switch (entry.kind()) {
      case SYMBOLIC_LINK -> skipped(entry, SkipReason.SYMBOLIC_LINK);
      case SUBMODULE -> skipped(entry, SkipReason.SUBMODULE);
      case FILE -> isExcluded(entry.path()) ? skipped(entry, SkipReason.EXCLUDED) : readFile(entry);
    };
  }

  private boolean isExcluded(String path) {
    return !exclude.isEmpty() && exclude.stream().anyMatch(glob -> glob.matches(Path.of(path)));
  }

  private IndexedFile readFile(TreeEntry entry) {
    return switch (repository.read(entry.blob(), Text.LARGEST)) {
      case Blob.Missing() -> skipped(entry, SkipReason.MISSING);
      case Blob.TooLarge(var _) -> skipped(entry, SkipReason.TOO_LARGE);
      case Blob.Content(var bytes) -> indexed(entry, bytes);
    };
  }

  private IndexedFile indexed(TreeEntry entry, byte[] bytes) {
    Reading reading = reader.read(entry.path(), bytes);
    return switch (reading.analysis()) {
      case Analysis.Read(var symbols, var references, var signals) ->
          new IndexedFile(
              SyncPlan.key(entry),
              reading.file().language(),
              reading.role(),
              bytes,
              Optional.empty(),
              symbols,
              references,
              signals);
      case Analysis.Skipped(var reason) ->
          new IndexedFile(
              SyncPlan.key(entry),
              reading.file().language(),
              reading.role(),
              reason.readAsText() ? bytes : NO_BYTES,
              Optional.of(reason),
              List.of(),
              List.of(),
              List.of());
    };
  }

  private static IndexedFile skipped(TreeEntry entry, SkipReason reason) {
    return new IndexedFile(
        SyncPlan.key(entry),
        Language.TEXT,
        FileRole.SOURCE,
        NO_BYTES,
        Optional.of(reason),
        List.of(),
        List.of(),
        List.of());
  }
}
