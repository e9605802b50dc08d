package kb.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kb.Sources;
import kb.code.grammar.GrammarAnalyser;
import kb.code.java.JavaAnalyser;
import kb.code.plain.PlainAnalyser;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Pairs of a source and what is read from it, a folder a language.
///
/// `mvn test -Dtest=AnalysersTest -Dkb.analysers=write` writes what is read now, for review.
class AnalysersTest {
  private static final Path PAIRS = Sources.root().resolve("src/test/analysers");

  @TempDir static Path libraries;

  @TestFactory
  Stream<DynamicTest> eachSourceReadsAsWritten() throws IOException {
    SourceReader reader =
        new SourceReader(
            List.of(new GrammarAnalyser(libraries), new JavaAnalyser(), new PlainAnalyser()));
    List<Path> sources = sources();
    assertTrue(!sources.isEmpty(), "no sources below " + PAIRS);
    return sources.stream()
        .map(source ->
            DynamicTest.dynamicTest(
                PAIRS.relativize(source).toString(), () -> readsAsWritten(reader, source)));
  }

  private static void readsAsWritten(SourceReader reader, Path source) throws IOException {
    byte[] bytes = Files.readAllBytes(source);
    String path = PAIRS.relativize(source).toString();
    Reading reading = reader.read(path, bytes);
    assertEquals(reading, reader.read(path, bytes), "read twice, equal twice");
    Path out = Path.of(source + ".out");
    String printed = Printed.reading(reading);
    if ("write".equals(System.getProperty("kb.analysers"))) {
      Files.writeString(out, printed);
    }
    assertEquals(Files.readString(out), printed);
  }

  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    try (Stream<Path> files = Files.walk(PAIRS)) {
      files
          .filter(file -> Files.isRegularFile(file) && !file.toString().endsWith(".out"))
          .sorted()
          .forEach(sources::add);
    }
    return sources;
  }
}
