package kb.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kb.Sources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every command of the README runs, over the notes that come along and a stand-in for the
/// repository it names.
class ReadmeTest {
  @TempDir Path temporary;

  @Test
  void everyCommandRuns() throws IOException {
    Path home = World.withShippedNotes(temporary);
    List<String> commands = commands();
    assertTrue(commands.size() >= 10, () -> "too few commands found: " + commands);
    for (String command : commands) {
      if (command.startsWith("./kb ")) {
        Ran ran = run(command, home);
        // The stand-in has few of the files that notes cite, and the check says so.
        boolean saysBroken = command.endsWith("links --check") && ran.exit() == Exit.NOTHING;
        assertTrue(ran.exit() == Exit.FOUND || saysBroken, () -> command + "\n" + ran.out());
      } else {
        // This very run is one of it, and .ci/run calls it as the README says.
        assertEquals("mvn verify", command);
        String ci = Files.readString(Sources.root().resolve(".ci/run"));
        assertTrue(
            ci.lines().anyMatch(line -> line.startsWith("mvn ") && line.endsWith(" verify")));
      }
    }
  }

  /// The lines of its `sh` blocks, comments taken off; the page is served by a test of its own.
  private static List<String> commands() throws IOException {
    List<String> commands = new ArrayList<>();
    boolean shell = false;
    for (String line : Files.readAllLines(Sources.root().resolve("README.md"))) {
      if (line.startsWith("```")) {
        shell = line.equals("```sh");
      } else if (shell && !line.isBlank() && !line.startsWith("./kb serve")) {
        commands.add(line.replaceFirst("\\s{2,}#.*", "").strip());
      }
    }
    return commands;
  }

  private record Ran(Exit exit, String out) {}

  private static Ran run(String command, Path home) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Session session =
        new Session(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            Map.of(),
            home,
            Optional.empty(),
            false,
            Optional.empty());
    List<String> words = Transcript.words(command);
    Exit exit = new KbCommand().run(words.subList(1, words.size()), session);
    return new Ran(exit, out.toString(StandardCharsets.UTF_8));
  }
}
