package kb.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import kb.model.LineRange;
import kb.model.Symbol;
import kb.model.SymbolKind;
import kb.query.QueryParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A foreign repository can hold anything: it is indexed as far as it can be, and nothing ends a
/// sync.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostileIndexTest {
  /// Lucene refuses longer terms.
  private static final int TOO_LONG = 40_000;

  @TempDir private Path folder;

  private static final TestFile GOOD =
      TestFile.of("good.go", "func Good() {}\n").defines(SymbolKind.FUNCTION, "Good", 1, 1);

  private CodeView open(TestFile... files) {
    TestIndexes indexes = new TestIndexes(folder);
    indexes.sync("p", TestRevision.of("main", files));
    return indexes.open();
  }

  private static Scope everywhere(CodeView code) {
    return code.scope(Optional.empty(), Optional.empty());
  }

  private static int files(CodeView code, String query) {
    return new ExactSearch(code)
        .run(new QueryParser(List.of()).parse(query), everywhere(code))
        .files();
  }

  private static void assertGood(CodeView code) {
    assertEquals(1, code.named("Good", Optional.empty(), everywhere(code), 9).size());
  }

  @Test
  void aPathWithoutEnd() {
    String path = "d/".repeat(TOO_LONG) + "file.go";
    try (CodeView code = open(GOOD, TestFile.of(path, "needle\n"))) {
      assertGood(code);
      assertEquals(1, files(code, "needle"));
      assertEquals(1, files(code, "file:d/file.go"));
      assertEquals(path, code.filesEnding("d/file.go", everywhere(code), 9).getFirst().path());
    }
    try (CodeView code = new TestIndexes(folder).open()) {
      assertEquals(Map.of(), code.manifests());
    }
  }

  @Test
  void namesWithoutEnd() {
    String name = "x".repeat(TOO_LONG);
    Symbol symbol =
        new Symbol(
            SymbolKind.FUNCTION, name, "a." + name, name, name, name, LineRange.of(1), true, name);
    TestFile file = TestFile.of("a.go", "func x\n").defines(symbol).calls(name, "a." + name);
    try (CodeView code = open(GOOD, file)) {
      assertGood(code);
      assertEquals(name, code.definitions("a.go", everywhere(code)).getFirst().symbol().name());
      assertEquals(
          1,
          new ExactSearch(code)
              .run(new QueryParser(List.of()).parse("sym:xxxxx"), everywhere(code))
              .definitions());
    }
  }

  @Test
  void aLanguageWithoutEnd() {
    try (CodeView code = open(GOOD, TestFile.of("a", "needle").language("l".repeat(TOO_LONG)))) {
      assertGood(code);
      assertEquals(1, files(code, "needle"));
    }
  }

  @Test
  void linesThatAreNotThere() {
    Symbol symbol =
        new Symbol(
            SymbolKind.FUNCTION, "far", "far", "", "", "", new LineRange(900, 1000), true, "");
    try (CodeView code = open(GOOD, TestFile.of("a.go", "near\n").defines(symbol))) {
      assertEquals(1, code.named("far", Optional.empty(), everywhere(code), 9).size());
      var query = new QueryParser(List.of()).parse("kind:function near");
      assertEquals(0, new ExactSearch(code).run(query, everywhere(code)).definitions());
    }
  }

  @Test
  void aNameOfSigns() {
    Symbol symbol =
        new Symbol(
            SymbolKind.FUNCTION, "(", "((", ")", "\0", "\uD800", LineRange.of(1), true, "\n");
    try (CodeView code = open(GOOD, TestFile.of("a.go", "\0\n").defines(symbol))) {
      assertGood(code);
      assertEquals(1, code.definitions("a.go", everywhere(code)).size());
    }
  }

  @Test
  void noise() {
    byte[] noise = new byte[1 << 20];
    new Random(1).nextBytes(noise);
    try (CodeView code =
        open(GOOD, TestFile.of("a", noise), TestFile.of("b", "\n".repeat(1 << 20)))) {
      assertGood(code);
      assertTrue(files(code, "/x/") > 0);
    }
  }
}
