package kb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The project's own files, for tests that read them.
public final class Sources {
  private Sources() {}

  /// The top folder of the project.
  public static Path root() {
    return Path.of(System.getProperty("kb.basedir", "")).toAbsolutePath();
  }

  /// Every `.java` file below a folder, in order of path.
  public static List<Path> javaFiles(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
