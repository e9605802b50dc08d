package kb.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The files that a git killed in the middle leaves in a clone: locks nobody holds, packs that were
/// never finished.
final class Leftovers {
  private static final Pattern STALE_OBJECT = Pattern.compile("tmp_.*|pack-.*\\.keep");
  private static final Pattern STALE_ANYWHERE = Pattern.compile(".*\\.lock");
  private static final Pattern STALE_AT_THE_TOP = Pattern.compile("shallow_.*");

  private final Path clone;

  Leftovers(Path clone) {
    this.clone = clone;
  }

  /// Deletes them. No git may be at work in the clone.
  void clear() throws IOException {
    try (Stream<Path> files = Files.walk(clone)) {
      List<Path> stale = files.filter(this::isStale).toList();
      for (Path file : stale) {
        Files.deleteIfExists(file);
      }
    }
  }

  private boolean isStale(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    String name = file.getFileName().toString();
    boolean object = file.startsWith(clone.resolve("objects"));
    boolean top = clone.equals(file.getParent());
    return STALE_ANYWHERE.matcher(name).matches()
        || (top && STALE_AT_THE_TOP.matcher(name).matches())
        || (object && (STALE_OBJECT.matcher(name).matches() || isHalfAPack(file, name)));
  }

  /// Git moves the index last: a pack without one was never finished.
  private static boolean isHalfAPack(Path file, String name) {
    return name.endsWith(".pack")
        && !Files.exists(file.resolveSibling(name.replaceFirst("\\.pack$", ".idx")));
  }

  /// Deletes the clone with all that is in it, `last` last: a folder half deleted still has it.
  void deleteAll(Path last) throws IOException {
    try (Stream<Path> files = Files.walk(clone)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        if (!file.equals(last) && !file.equals(clone)) {
          Files.delete(file);
        }
      }
      Files.deleteIfExists(last);
      Files.delete(clone);
    }
  }
}
