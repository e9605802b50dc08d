package kb.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import kb.model.SymbolKind;
import kb.model.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class UpdateTest {
  @TempDir private Path folder;

  private static final TestRevision FIRST =
      TestRevision.of("main", TestFile.of("a.go", "func A() {}\n"));
  private static final TestRevision SECOND =
      TestRevision.of("main", TestFile.of("b.go", "func B() {}\n"));

  @Test
  void nothingIsSeenBeforeTheCommit() {
    TestIndexes indexes = new TestIndexes(folder);
    indexes.sync("p", FIRST);
    try (ProjectUpdate update = ProjectUpdate.open("p", indexes.folder("p"))) {
      var bitmaps = TestIndexes.add(update, List.of(SECOND));
      assertEquals(Set.of("a.go"), paths(indexes));
      update.commit(TestIndexes.manifest("p", List.of(SECOND)), bitmaps);
      assertEquals(Set.of("b.go"), paths(indexes));
    }
    assertEquals(Set.of("b.go"), paths(indexes));
  }

  @Test
  void closedWithoutACommitEverythingIsDropped() {
    TestIndexes indexes = new TestIndexes(folder);
    Manifest manifest = indexes.sync("p", FIRST);
    try (ProjectUpdate update = ProjectUpdate.open("p", indexes.folder("p"))) {
      TestIndexes.add(update, List.of(SECOND));
    }
    assertEquals(Set.of("a.go"), paths(indexes));
    try (ProjectUpdate update = ProjectUpdate.open("p", indexes.folder("p"))) {
      assertEquals(manifest, update.before());
      assertEquals(1, update.held().size());
    }
  }

  @Test
  void aFirstUpdateThatIsDroppedLeavesAProjectNeverSynced() {
    TestIndexes indexes = new TestIndexes(folder);
    try (ProjectUpdate update = ProjectUpdate.open("p", indexes.folder("p"))) {
      TestIndexes.add(update, List.of(FIRST));
    }
    try (CodeView code = indexes.open()) {
      assertEquals(Map.of(), code.manifests());
      assertEquals(Map.of(), code.unusable());
    }
    try (ProjectUpdate update = ProjectUpdate.open("p", indexes.folder("p"))) {
      assertEquals(Optional.empty(), update.note());
      assertEquals(Manifest.empty("p"), update.before());
    }
  }

  @Test
  void aSecondWriterIsToldToWait() {
    TestIndexes indexes = new TestIndexes(folder);
    indexes.sync("p", FIRST);
    try (ProjectUpdate update = ProjectUpdate.open("p", indexes.folder("p"))) {
      UserError refused =
          assertThrows(UserError.class, () -> ProjectUpdate.open("p", indexes.folder("p")).close());
      assertEquals(UserError.Kind.WORLD, refused.kind());
      assertEquals("Another kb is writing the index of p.", refused.sentence());
      assertTrue(refused.nextStep().startsWith("Wait"), refused.nextStep());
      assertEquals(Set.of("a.go"), paths(indexes));
      TestIndexes.put(update, "p", List.of(SECOND));
    }
    assertEquals(Set.of("b.go"), paths(indexes));
  }

  @Test
  void otherProjectsAreWrittenAtTheSameTime() {
    TestIndexes indexes = new TestIndexes(folder);
    try (ProjectUpdate one = ProjectUpdate.open("p", indexes.folder("p"));
        ProjectUpdate other = ProjectUpdate.open("q", indexes.folder("q"))) {
      TestIndexes.put(one, "p", List.of(FIRST));
      TestIndexes.put(other, "q", List.of(SECOND));
    }
    assertEquals(Set.of("a.go", "b.go"), paths(indexes));
  }

  @Test
  void aViewKeepsWhatItSaw() {
    TestIndexes indexes = new TestIndexes(folder);
    indexes.sync("p", FIRST);
    try (CodeView before = indexes.open()) {
      indexes.sync("p", SECOND);
      assertEquals(Set.of("a.go"), paths(before));
      assertEquals("func A() {}\n", text(before, "a.go"));
    }
  }

  @Test
  @Timeout(60)
  void readersGoOnWhileAWriterWrites() throws ExecutionException, InterruptedException {
    TestIndexes indexes = new TestIndexes(folder);
    indexes.sync("p", FIRST);
    AtomicBoolean done = new AtomicBoolean();
    try (ExecutorService readers = Executors.newFixedThreadPool(2)) {
      Future<Integer> reading =
          readers.submit(() -> {
            int views = 0;
            while (!done.get() || views == 0) {
              Set<String> seen = paths(indexes);
              assertTrue(seen.equals(Set.of("a.go")) || seen.equals(Set.of("b.go")), seen + "");
              views++;
            }
            return views;
          });
      for (int i = 0; i < 20; i++) {
        indexes.sync("p", i % 2 == 0 ? SECOND : FIRST);
      }
      done.set(true);
      assertTrue(reading.get() > 0);
    }
  }

  @Test
  void filesAreAddedFromManyThreads() throws ExecutionException, InterruptedException {
    TestIndexes indexes = new TestIndexes(folder);
    int files = 400;
    try (ProjectUpdate update = ProjectUpdate.open("p", indexes.folder("p"));
        ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<Integer>> numbers = new ArrayList<>();
      for (int i = 0; i < files; i++) {
        IndexedFile file = numbered(i);
        numbers.add(threads.submit(() -> update.add(file)));
      }
      BitSet all = new BitSet();
      for (Future<Integer> number : numbers) {
        all.set(number.get());
      }
      assertEquals(files, all.cardinality(), "each has its own number");
      TestRevision main = TestRevision.of("main");
      update.commit(
          TestIndexes.manifest("p", List.of(main)), Map.of(TestIndexes.indexed(main), all));
    }
    try (CodeView code = indexes.open()) {
      Scope scope = code.scope(Optional.empty(), Optional.empty());
      for (int i = 0; i < files; i++) {
        List<FoundSymbol> found = code.named("F" + i, Optional.empty(), scope, 9);
        assertEquals(1, found.size());
        assertEquals("f" + i + ".go", found.getFirst().path());
      }
    }
  }

  private static IndexedFile numbered(int i) {
    return TestFile.of("f" + i + ".go", "func F" + i + "() {}\n")
        .defines(SymbolKind.FUNCTION, "F" + i, 1, 1)
        .indexed();
  }

  @Test
  void anUpdateMayCommitMoreThanOnce() {
    TestIndexes indexes = new TestIndexes(folder);
    try (ProjectUpdate update = ProjectUpdate.open("p", indexes.folder("p"))) {
      TestIndexes.put(update, "p", List.of(FIRST));
      assertEquals(Set.of("a.go"), paths(indexes));
      TestIndexes.put(update, "p", List.of(SECOND));
      assertEquals(Set.of("b.go"), paths(indexes));
    }
    assertEquals(Set.of("b.go"), paths(indexes));
  }

  private static Set<String> paths(TestIndexes indexes) {
    try (CodeView code = indexes.open()) {
      return paths(code);
    }
  }

  private static Set<String> paths(CodeView code) {
    Scope scope = code.scope(Optional.empty(), Optional.empty());
    return TestIndexes.paths(code, scope);
  }

  private static String text(CodeView code, String path) {
    Scope scope = code.scope(Optional.empty(), Optional.empty());
    return new String(
        code.file(path, scope).orElseThrow().content(), java.nio.charset.StandardCharsets.UTF_8);
  }
}
