package kb.git;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoUserFilesTest {
  @TempDir Path folder;

  /// What another process does: it alone starts as JGit does on a machine it has never seen.
  static final class Reading {
    private Reading() {}

    public static void main(String[] arguments) {
      try (Repository repository = Repository.open(Path.of(arguments[0]))) {
        String commit = repository.resolve("HEAD").orElseThrow().commit();
        System.out.print(repository.tree(commit).entries().size());
      }
    }
  }

  @Test
  void nothingIsReadFromOrWrittenToTheUsersHome() throws IOException {
    Path home = Files.createDirectories(folder.resolve("home"));
    Path configuration = Files.createDirectories(folder.resolve("configuration"));
    // Whoever read this would fail.
    Files.writeString(home.resolve(".gitconfig"), "[core\nnonsense");
    try (TestRepository made = TestRepository.checkout(folder.resolve("checkout"))) {
      made.file("a", "1").file("b", "2").commit("two");
    }
    List<Path> before = everything();
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Duser.home=" + home,
            "-cp",
            System.getProperty("java.class.path"),
            Reading.class.getName(),
            folder.resolve("checkout").toString());
    builder.environment().put("HOME", home.toString());
    builder.environment().put("XDG_CONFIG_HOME", configuration.toString());
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals("2", said);
    assertEquals(before, everything());
  }

  private List<Path> everything() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.sorted().toList();
    }
  }
}
