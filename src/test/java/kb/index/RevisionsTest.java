package kb.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kb.model.SkipReason;
import kb.model.SymbolKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevisionsTest {
  @TempDir private Path folder;

  private static final TestFile SHARED = goFile("shared.go", "Shared");
  private static final TestFile OLD = goFile("old.go", "Old");
  private static final TestFile NEW = goFile("new.go", "New");
  private static final TestRevision MAIN = TestRevision.of("main", SHARED, NEW);
  private static final TestRevision V1 = TestRevision.of("v1", SHARED, OLD);

  private static TestFile goFile(String path, String name) {
    return TestFile.of(path, "func " + name + "() {}\n").defines(SymbolKind.FUNCTION, name, 1, 1);
  }

  @Test
  void aRevisionHoldsItsFilesAndNoOthers() {
    TestIndexes indexes = new TestIndexes(folder);
    Manifest manifest = indexes.sync("p", MAIN, V1);
    assertEquals(3, manifest.nextNumber(), "a file of two revisions is read once");
    try (CodeView code = indexes.open()) {
      assertEquals(Set.of("shared.go", "new.go"), TestIndexes.paths(code, at(code, "main")));
      assertEquals(Set.of("shared.go", "old.go"), TestIndexes.paths(code, at(code, "v1")));
      assertTrue(code.file("new.go", at(code, "v1")).isEmpty());
      assertTrue(code.file("shared.go", at(code, "v1")).isPresent());
    }
  }

  @Test
  void aDefinitionIsFoundWhereItStandsOnly() {
    TestIndexes indexes = new TestIndexes(folder);
    indexes.sync("p", MAIN, V1);
    try (CodeView code = indexes.open()) {
      assertEquals(1, code.named("Old", Optional.empty(), at(code, "v1"), 9).size());
      assertEquals(0, code.named("Old", Optional.empty(), at(code, "main"), 9).size());
      assertEquals(1, code.named("Shared", Optional.empty(), at(code, "main"), 9).size());
      assertEquals(
          "v1",
          code.named("Old", Optional.empty(), at(code, "v1"), 9).getFirst().revision().name());
    }
  }

  @Test
  void theSamePathHasItsOwnContentInEachRevision() {
    TestIndexes indexes = new TestIndexes(folder);
    indexes.sync(
        "p",
        TestRevision.of("main", TestFile.of("a.go", "after\n")),
        TestRevision.of("v1", TestFile.of("a.go", "before\n")));
    try (CodeView code = indexes.open()) {
      assertEquals("after\n", text(code, "a.go", at(code, "main")));
      assertEquals("before\n", text(code, "a.go", at(code, "v1")));
    }
  }

  @Test
  void theSameContentUnderTwoPathsIsTwoFiles() {
    TestIndexes indexes = new TestIndexes(folder);
    indexes.sync(
        "p", TestRevision.of("main", TestFile.of("a.go", "x\n"), TestFile.of("b.go", "x\n")));
    try (CodeView code = indexes.open()) {
      assertEquals(Set.of("a.go", "b.go"), TestIndexes.paths(code, at(code, "main")));
    }
  }

  @Test
  void theFollowedRevisionIsTheDefault() {
    TestIndexes indexes = new TestIndexes(folder);
    indexes.sync("p", TestRevision.cited("v0", Set.of("none.go"), OLD), MAIN, V1);
    try (CodeView code = indexes.open()) {
      Scope scope = code.scope(Optional.empty(), Optional.empty());
      assertEquals("main", scope.of("p").orElseThrow().revision().name());
      assertEquals("main", code.manifest("p").orElseThrow().followed().getFirst().name());
    }
  }

  @Test
  void aRevisionIsCalledByNameOrCommit() {
    TestIndexes indexes = new TestIndexes(folder);
    indexes.sync("p", MAIN, V1);
    String commit = V1.revision().commit();
    try (CodeView code = indexes.open()) {
      for (String name : List.of("v1", commit, commit.substring(0, 7))) {
        assertEquals(V1.revision(), at(code, name).of("p").orElseThrow().revision(), name);
      }
      assertTrue(at(code, commit.substring(0, 6)).isEmpty(), "six digits are too few");
      assertTrue(at(code, "v").isEmpty());
      assertTrue(at(code, "").isEmpty());
    }
  }

  @Test
  void aNameGoesBeforeACommitThatBeginsSo() {
    TestIndexes indexes = new TestIndexes(folder);
    String commit = MAIN.revision().commit();
    TestRevision branch = TestRevision.of(commit.substring(0, 8), OLD);
    indexes.sync("p", MAIN, branch);
    try (CodeView code = indexes.open()) {
      Scope scope = at(code, branch.name());
      assertEquals(branch.revision(), scope.of("p").orElseThrow().revision());
    }
  }

  @Test
  void aCitedRevisionKnowsWhatItLacks() {
    TestIndexes indexes = new TestIndexes(folder);
    indexes.sync("p", MAIN, TestRevision.cited("v0", Set.of("none.go"), OLD));
    try (CodeView code = indexes.open()) {
      Manifest.Indexed cited = at(code, "v0").of("p").orElseThrow();
      assertFalse(cited.whole());
      assertTrue(cited.knows("none.go"));
      assertFalse(cited.knows("other.go"));
      assertTrue(at(code, "main").of("p").orElseThrow().knows("other.go"));
    }
  }

  @Test
  void anUnknownRevisionOrProjectIsLeftOut() {
    TestIndexes indexes = new TestIndexes(folder);
    indexes.sync("p", MAIN, V1);
    indexes.sync("q", MAIN);
    try (CodeView code = indexes.open()) {
      assertEquals(Set.of("p"), at(code, "v1").revisions().keySet());
      assertEquals(
          Set.of("q"), code.scope(Optional.of("q"), Optional.empty()).revisions().keySet());
      assertTrue(code.scope(Optional.of("r"), Optional.empty()).isEmpty());
      assertTrue(code.named("Old", Optional.empty(), at(code, "nowhere"), 9).isEmpty());
      assertTrue(code.manifest("r").isEmpty());
    }
  }

  @Test
  void filesComeAndGo() {
    TestIndexes indexes = new TestIndexes(folder);
    indexes.sync("p", V1);
    indexes.sync("p", MAIN);
    try (CodeView code = indexes.open()) {
      assertEquals(Set.of("shared.go", "new.go"), TestIndexes.paths(code, at(code, "main")));
      assertTrue(at(code, "v1").isEmpty());
      assertTrue(code.named("Old", Optional.empty(), at(code, "main"), 9).isEmpty());
    }
  }

  @Test
  void aRemovedRevisionTakesItsFilesWithIt() {
    TestIndexes indexes = new TestIndexes(folder);
    indexes.sync("p", MAIN, V1);
    indexes.sync("p", MAIN);
    try (CodeView code = indexes.open()) {
      assertTrue(at(code, "v1").isEmpty());
      assertEquals(Set.of("shared.go", "new.go"), TestIndexes.paths(code, at(code, "main")));
    }
    try (ProjectUpdate update = ProjectUpdate.open("p", indexes.folder("p"))) {
      assertEquals(
          Set.of("shared.go", "new.go"),
          update.held().keySet().stream()
              .map(IndexedFile.FileKey::path)
              .collect(Collectors.toSet()));
      assertEquals(2, update.before().symbols());
    }
  }

  @Test
  void aNumberIsNeverGivenTwice() {
    TestIndexes indexes = new TestIndexes(folder);
    indexes.sync("p", MAIN, V1);
    indexes.sync("p", V1);
    int before = indexes.sync("p", V1).nextNumber();
    Manifest after = indexes.sync("p", MAIN, V1);
    assertEquals(3, before, "numbers of removed files stay taken");
    assertEquals(4, after.nextNumber(), "new.go is read again");
    try (ProjectUpdate update = ProjectUpdate.open("p", indexes.folder("p"))) {
      assertEquals(new TreeSet<>(update.held().values()).size(), update.held().size());
      assertTrue(update.held().containsValue(3));
    }
  }

  @Test
  void numbersOfADroppedUpdateMayBeTakenAgain() {
    TestIndexes indexes = new TestIndexes(folder);
    indexes.sync("p", V1);
    try (ProjectUpdate update = ProjectUpdate.open("p", indexes.folder("p"))) {
      assertEquals(2, update.add(NEW.indexed()));
    }
    indexes.sync("p", V1, MAIN);
    try (CodeView code = indexes.open()) {
      assertEquals(Set.of("shared.go", "new.go"), TestIndexes.paths(code, at(code, "main")));
      assertEquals(1, code.named("New", Optional.empty(), at(code, "main"), 9).size());
    }
  }

  @Test
  void twentyRevisionsAreTwentyBitmaps() {
    TestIndexes indexes = new TestIndexes(folder);
    TestRevision[] tags =
        Stream.iterate(0, i -> i + 1)
            .limit(20)
            .map(i -> TestRevision.of("v" + i, SHARED, goFile("only" + i + ".go", "Only" + i)))
            .toArray(TestRevision[]::new);
    indexes.sync("p", tags);
    try (CodeView code = indexes.open()) {
      for (int i = 0; i < 20; i++) {
        Scope scope = at(code, "v" + i);
        assertEquals(Set.of("shared.go", "only" + i + ".go"), TestIndexes.paths(code, scope));
        assertEquals(1, code.named("Only" + i, Optional.empty(), scope, 9).size());
      }
    }
  }

  @Test
  void theManifestComesBackAsItWasWritten() {
    TestIndexes indexes = new TestIndexes(folder);
    TestFile logo = TestFile.of("logo.png", "\0PNG").skipped(SkipReason.BINARY);
    TestRevision odd = TestRevision.cited("release 1.0 (old)", Set.of("a b.go", "c.go"), OLD);
    Manifest written = indexes.sync("p", TestRevision.of("main", SHARED, logo), odd);
    try (CodeView code = indexes.open()) {
      assertEquals(Map.of("p", written), code.manifests());
      assertEquals(Map.of(SkipReason.BINARY, 1), written.skips());
      assertEquals(2, written.symbols());
    }
  }

  private static Scope at(CodeView code, String revision) {
    return code.scope(Optional.empty(), Optional.of(revision));
  }

  private static String text(CodeView code, String path, Scope scope) {
    return new String(
        code.file(path, scope).orElseThrow().content(), java.nio.charset.StandardCharsets.UTF_8);
  }
}
