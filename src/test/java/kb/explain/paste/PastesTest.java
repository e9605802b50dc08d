package kb.explain.paste;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kb.Sources;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Pairs of a pasted text and what is read from it.
///
/// `mvn test -Dtest=PastesTest -Dkb.pastes=write` writes what is read now, for review.
class PastesTest {
  private static final Path PAIRS = Sources.root().resolve("src/test/pastes");

  @TestFactory
  Stream<DynamicTest> eachPasteReadsAsWritten() throws IOException {
    List<Path> pastes = pastes();
    assertTrue(!pastes.isEmpty(), "no pastes below " + PAIRS);
    return pastes.stream()
        .map(paste ->
            DynamicTest.dynamicTest(
                PAIRS.relativize(paste).toString(), () -> readsAsWritten(paste)));
  }

  private static void readsAsWritten(Path paste) throws IOException {
    String text = Files.readString(paste);
    List<Pasted> read = Paste.read(text);
    assertEquals(read, Paste.read(text), "read twice, equal twice");
    Path out = Path.of(paste.toString().replaceFirst("\\.in$", ".out"));
    String printed = Printed.pasted(read);
    if ("write".equals(System.getProperty("kb.pastes"))) {
      Files.writeString(out, printed);
    }
    assertEquals(Files.readString(out), printed);
  }

  private static List<Path> pastes() throws IOException {
    try (Stream<Path> files = Files.walk(PAIRS)) {
      return files.filter(file -> file.toString().endsWith(".in")).sorted().toList();
    }
  }
}
