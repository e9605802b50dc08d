package kb.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import java.util.stream.Stream;
import kb.Sources;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// The real command, run as the transcripts say, must print what they say. `mvn test
/// -Dtest=TranscriptsTest -Dkb.transcripts=write` writes what it prints, for review.
class TranscriptsTest {
  private static final Path FOLDER = Sources.root().resolve("src/test/transcripts");

  @TempDir Path temporary;

  @TestFactory
  Stream<DynamicTest> transcripts() throws IOException {
    List<Path> files;
    try (Stream<Path> listed = Files.list(FOLDER)) {
      files = listed.filter(file -> file.toString().endsWith(".transcript")).sorted().toList();
    }
    return files.stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> run(file)));
  }

  private void run(Path file) throws IOException {
    String expected = Files.readString(file);
    String name = file.getFileName().toString().replace(".transcript", "");
    World world = World.make(temporary.resolve(name));
    StringBuilder actual = new StringBuilder();
    for (Transcript.Step step : Transcript.parse(expected).steps()) {
      actual.append(play(step, world));
    }
    if ("write".equals(System.getProperty("kb.transcripts"))) {
      Files.writeString(file, actual);
    } else {
      assertEquals(expected, actual.toString());
    }
  }

  private static String play(Transcript.Step step, World world) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    List<String> words = new ArrayList<>(Transcript.words(step.command()));
    Session session =
        new Session(
            new ByteArrayInputStream(
                String.join("\n", step.input()).getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Map.of("KB_STDIN_IS_TERMINAL", step.input().isEmpty() ? "1" : ""),
            world.home(),
            Optional.empty(),
            false,
            Optional.empty());
    Exit exit = new KbCommand().run(words.subList(1, words.size()), session);
    StringBuilder seen = new StringBuilder();
    step.comments().forEach(comment -> seen.append(comment).append('\n'));
    seen.append("$ ").append(step.command()).append('\n');
    step.input().forEach(line -> seen.append("| ").append(line).append('\n'));
    lines("> ", text(out, world), seen);
    lines("2> ", text(err, world), seen);
    if (exit != Exit.FOUND) {
      seen.append("? ").append(exit.code()).append('\n');
    }
    return seen.append('\n').toString();
  }

  private static void lines(String mark, String text, StringBuilder seen) {
    text.lines().forEach(line -> seen.append((mark + line).stripTrailing()).append('\n'));
  }

  /// What differs from run to run, made the same: folders, times, sizes on the disk.
  private static String text(ByteArrayOutputStream stream, World world) {
    return stream
        .toString(StandardCharsets.UTF_8)
        .replace(world.home().resolveSibling("").toString(), "/world")
        .replace(World.HOSTS.toString(), "/hosts")
        .replaceAll("in [0-9]+\\.[0-9] s", "in # s")
        .replaceAll("\"took_ms\" ?: ?[0-9]+", "\"took_ms\" : 0")
        .replaceAll("20[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z", "(time)")
        .replaceAll("[0-9]+ kB", "# kB")
        .replaceAll("\"bytes\" : [0-9]+", "\"bytes\" : 0");
  }
}
