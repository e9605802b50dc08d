package kb.code.signal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import kb.Sources;
import kb.code.Analysis;
import kb.code.SourceReader;
import kb.code.grammar.GrammarAnalyser;
import kb.code.java.JavaAnalyser;
import kb.model.SkipReason;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/// Sources with pieces cut out, doubled and moved are read for what is left.
@Timeout(120)
class MutilatedTest {
  private static final Path PAIRS = Sources.root().resolve("src/test/analysers");
  private static final int ROUNDS = 30;

  private final SourceReader reader =
      new SourceReader(
          List.of(
              new GrammarAnalyser(Path.of(Sources.root() + "/target/native")), new JavaAnalyser()));

  @TestFactory
  Stream<DynamicTest> mutilatedSourcesAreRead() throws IOException {
    return sources().stream()
        .map(source ->
            DynamicTest.dynamicTest(PAIRS.relativize(source).toString(), () -> isRead(source)));
  }

  private void isRead(Path source) throws IOException {
    String text = Files.readString(source);
    String name = source.getFileName().toString();
    Random random = new Random(name.hashCode());
    for (int round = 0; round < ROUNDS; round++) {
      Analysis analysis = reader.read(name, mutilated(text, random).getBytes(UTF_8)).analysis();
      if (!name.endsWith(".java")) {
        assertInstanceOf(Analysis.Read.class, analysis);
      }
      assertNotEquals(new Analysis.Skipped(SkipReason.PARSE_TIMEOUT), analysis);
    }
  }

  private static String mutilated(String text, Random random) {
    int one = random.nextInt(text.length());
    int other = random.nextInt(text.length());
    int from = Math.min(one, other);
    int to = Math.max(one, other);
    String piece = text.substring(from, to);
    return switch (random.nextInt(4)) {
      case 0 -> text.substring(0, from) + text.substring(to);
      case 1 -> text.substring(0, to) + piece + text.substring(to);
      case 2 -> piece + text;
      default -> text.replace(text.charAt(from), text.charAt(to));
    };
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(PAIRS)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().endsWith(".out"))
          .filter(file -> file.toFile().length() > 0)
          .sorted()
          .toList();
    }
  }
}
