package kb.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kb.index.CodeView;
import kb.index.ExactSearch;
import kb.index.FoundFile;
import kb.index.FoundSymbol;
import kb.index.Scope;
import kb.index.TestFile;
import kb.index.TestIndexes;
import kb.index.TestRevision;
import kb.model.FileRole;
import kb.model.Hit;
import kb.model.LineRange;
import kb.model.SkipReason;
import kb.model.SymbolKind;
import kb.query.QueryParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceTest {
  private static final String FORGED = "0123456789012345678901234567890123456789";

  @TempDir private Path folder;

  @Test
  void aDefinitionIsShownByItsHead() {
    String body = "  work()\n".repeat(20);
    TestFile file =
        TestFile.of("a.go", "package a\n\nfunc (s *Store) Put() {\n" + body + "}\n")
            .role(FileRole.TEST)
            .defines(SymbolKind.METHOD, "Store.Put", 3, 24);
    try (CodeView code = open(file)) {
      Hit hit = evidence(code).of(named(code, "Store.Put"), 0.5, "asked for").orElseThrow();
      assertEquals(Hit.Kind.SYMBOL, hit.kind());
      assertEquals("example/p", hit.repository());
      assertEquals("main", hit.revision().name());
      assertEquals(new LineRange(3, 24), hit.lines());
      assertEquals("Store.Put", hit.symbol());
      assertEquals(FileRole.TEST, hit.role());
      assertEquals(3, hit.excerptLine());
      assertEquals(
          "func (s *Store) Put() {\n" + "  work()\n".repeat(7).stripTrailing(), hit.excerpt());
      Hit more = evidence(code).of(named(code, "Store.Put"), 0.5, "asked for", 100).orElseThrow();
      assertTrue(more.excerpt().endsWith("\n}"), more.excerpt());
    }
  }

  @Test
  void aLineIsShownWithThoseAroundIt() {
    try (CodeView code = open(TestFile.of("a.txt", "1\r\n2\r\n3\r\n4\r\n5\r\n6\r\n"))) {
      Hit middle = lines(code, LineRange.of(3)).orElseThrow();
      assertEquals("1\n2\n3\n4\n5", middle.excerpt());
      assertEquals(1, middle.excerptLine());
      assertEquals(LineRange.of(3), middle.lines());
      Hit last = lines(code, LineRange.of(6)).orElseThrow();
      assertEquals("4\n5\n6", last.excerpt());
      assertEquals(4, last.excerptLine());
      Hit some = lines(code, new LineRange(2, 3)).orElseThrow();
      assertEquals("2\n3", some.excerpt());
    }
  }

  @Test
  void linesThatAreNotThereAreNoEvidence() {
    try (CodeView code = open(TestFile.of("a.txt", "1\n2\n"))) {
      assertEquals(Optional.empty(), lines(code, LineRange.of(3)));
      assertEquals(new LineRange(1, 2), lines(code, new LineRange(1, 40)).orElseThrow().lines());
    }
  }

  @Test
  void aFileIsShownByItsFirstLines() {
    try (CodeView code = open(TestFile.of("a.txt", "only this"), TestFile.of("empty.txt", ""))) {
      Hit one = evidence(code).of(file(code, "a.txt"), 1, "asked for").orElseThrow();
      assertEquals(LineRange.of(1), one.lines());
      assertEquals("only this", one.excerpt());
      Hit none = evidence(code).of(file(code, "empty.txt"), 1, "asked for").orElseThrow();
      assertEquals(LineRange.of(1), none.lines());
      assertEquals("", none.excerpt());
    }
  }

  @Test
  void contentThatIsNotTheBlobIsDroppedAndSaid() {
    TestFile forged =
        TestFile.of("a.go", "func A() {}\n").defines(SymbolKind.FUNCTION, "A", 1, 1).blob(FORGED);
    try (CodeView code = open(forged, TestFile.of("b.go", "func B() {}\n"))) {
      Evidence evidence = evidence(code);
      assertEquals(Optional.empty(), evidence.of(named(code, "A"), 1, ""));
      assertEquals(Optional.empty(), evidence.of(file(code, "a.go"), 1, ""));
      assertEquals(
          Optional.empty(), evidence.ofLines(file(code, "a.go"), LineRange.of(1), "", 1, ""));
      assertTrue(evidence.of(file(code, "b.go"), 1, "").isPresent());
      assertEquals(Set.of("p:a.go"), evidence.dropped());
      assertThrows(UnsupportedOperationException.class, () -> evidence.dropped().clear());
    }
  }

  @Test
  void anIdOfSixtyFourDigitsIsAnotherHash() {
    String id = "473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813";
    try (CodeView code = open(TestFile.of("empty", "").blob(id), TestFile.of("a", "a").blob(id))) {
      assertTrue(evidence(code).of(file(code, "empty"), 1, "").isPresent());
      assertTrue(evidence(code).of(file(code, "a"), 1, "").isEmpty());
    }
  }

  @Test
  void aFileWhoseTextIsNotKeptIsShownByItsPath() {
    TestFile image = TestFile.of("logo.png", "\0PNG...").skipped(SkipReason.BINARY);
    try (CodeView code = open(image)) {
      Evidence evidence = evidence(code);
      Hit hit = evidence.of(file(code, "logo.png"), 1, "asked for").orElseThrow();
      assertEquals("", hit.excerpt());
      FoundFile logo = file(code, "logo.png");
      assertTrue(evidence.ofLines(logo, LineRange.of(1), "", 1, "by its path").isPresent());
      assertEquals(Optional.empty(), evidence.ofLines(logo, LineRange.of(7), "", 1, "by a line"));
      assertEquals(Set.of(), evidence.dropped(), "nothing was found wrong");
    }
  }

  @Test
  void whatExactSearchFoundIsOpened() {
    try (CodeView code = open(TestFile.of("a.go", "one\ntwo\nthree\n"))) {
      ExactSearch.Outcome found =
          new ExactSearch(code).run(new QueryParser(List.of()).parse("two"), scope(code));
      FoundFile file = found.lines().getFirst().file();
      Hit hit = evidence(code).ofLines(file, LineRange.of(2), "", 1, "").orElseThrow();
      assertEquals("one\ntwo\nthree", hit.excerpt());
    }
  }

  private CodeView open(TestFile... files) {
    TestIndexes indexes = new TestIndexes(folder);
    indexes.sync("p", TestRevision.of("main", files));
    return indexes.open();
  }

  private static Evidence evidence(CodeView code) {
    return new Evidence(code);
  }

  private static Scope scope(CodeView code) {
    return code.scope(Optional.empty(), Optional.empty());
  }

  private static FoundSymbol named(CodeView code, String name) {
    return code.named(name, Optional.empty(), scope(code), 9).getFirst();
  }

  private static FoundFile file(CodeView code, String path) {
    return code.file(path, scope(code)).orElseThrow();
  }

  private static Optional<Hit> lines(CodeView code, LineRange lines) {
    return evidence(code).ofLines(file(code, "a.txt"), lines, "", 1, "asked for");
  }
}
