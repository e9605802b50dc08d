package kb.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kb.model.SymbolKind;
import kb.model.UserError;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever happened to an index: readers are told, writers begin anew and say so.
class DamagedIndexTest {
  @TempDir private Path folder;

  private static final TestRevision MAIN =
      TestRevision.of(
          "main",
          TestFile.of("a.go", "package a\n\nfunc Alpha() {}\n")
              .defines(SymbolKind.FUNCTION, "Alpha", 3, 3, "Alpha begins.")
              .calls("Beta", "Alpha"),
          TestFile.of("readme.md", "Alpha and Beta, explained\n"));

  /// How a file can go wrong.
  private enum Damage {
    GONE,
    EMPTY,
    HALF,
    ONE_BYTE_SHORT,
    ZEROED,
    FLIPPED;

    void to(Path file) throws IOException {
      byte[] bytes = Files.readAllBytes(file);
      byte[] after =
          switch (this) {
            case GONE, EMPTY -> new byte[0];
            case HALF -> java.util.Arrays.copyOf(bytes, bytes.length / 2);
            case ONE_BYTE_SHORT -> java.util.Arrays.copyOf(bytes, Math.max(0, bytes.length - 1));
            case ZEROED -> new byte[bytes.length];
            case FLIPPED -> flipped(bytes);
          };
      if (this == GONE) {
        Files.delete(file);
      } else {
        Files.write(file, after);
      }
    }

    private static byte[] flipped(byte[] bytes) {
      byte[] after = bytes.clone();
      for (int i = bytes.length / 3; i < bytes.length; i += Math.max(1, bytes.length / 3)) {
        after[i] ^= 0x55;
      }
      return after;
    }
  }

  @Test
  void anEmptyFolderIsAProjectNeverSynced() throws IOException {
    TestIndexes indexes = new TestIndexes(folder);
    Files.createDirectories(indexes.folder("p"));
    try (CodeView code = indexes.open()) {
      assertEquals(Map.of(), code.manifests());
      assertEquals(Map.of(), code.unusable());
      assertEquals(0, code.size());
      assertEquals(List.of(), code.ask(List.of("alpha"), everywhere(code), 5));
    }
    assertEquals(Optional.empty(), noteOfRebuild(indexes));
    assertWorks(indexes);
  }

  @Test
  void anotherSchemaIsToldAndRebuilt() throws IOException {
    TestIndexes indexes = new TestIndexes(folder);
    writeAs("0", indexes.folder("p"));
    try (CodeView code = indexes.open()) {
      assertEquals(Map.of(), code.manifests());
      assertEquals(Map.of("p", "indexed in format 0, to be rebuilt"), code.unusable());
    }
    String note = noteOfRebuild(indexes).orElseThrow();
    assertTrue(note.startsWith("the index of p was written in format 0"), note);
    assertWorks(indexes);
  }

  private static void writeAs(String version, Path folder) throws IOException {
    try (FSDirectory directory = IndexFolder.writing(Files.createDirectories(folder));
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(Map.of("schema", version).entrySet());
      writer.commit();
    }
  }

  @Test
  void anIndexOfSomeoneElseIsToldAndRebuilt() throws IOException {
    TestIndexes indexes = new TestIndexes(folder);
    try (FSDirectory directory = IndexFolder.writing(indexes.folder("p"));
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.commit();
    }
    try (CodeView code = indexes.open()) {
      assertEquals(Map.of("p", "indexed in format none, to be rebuilt"), code.unusable());
    }
    assertTrue(noteOfRebuild(indexes).isPresent());
    assertWorks(indexes);
  }

  @Test
  void withoutItsListOfSegmentsItIsRebuiltAndSaid() throws IOException {
    TestIndexes indexes = new TestIndexes(folder);
    indexes.sync("p", MAIN);
    for (Path file : files(indexes)) {
      if (file.getFileName().toString().startsWith("segments")) {
        Files.delete(file);
      }
    }
    try (CodeView code = indexes.open()) {
      assertEquals(Map.of(), code.manifests());
    }
    String note = noteOfRebuild(indexes).orElseThrow();
    assertTrue(note.startsWith("the index of p "), note);
    assertWorks(indexes);
  }

  @Test
  void filesThatAreNoIndexAreClearedAndSaid() throws IOException {
    TestIndexes indexes = new TestIndexes(folder);
    Files.createDirectories(indexes.folder("p"));
    Files.writeString(indexes.folder("p").resolve("_0.cfs"), "left over");
    assertTrue(noteOfRebuild(indexes).isPresent());
    assertFalse(Files.exists(indexes.folder("p").resolve("_0.cfs")));
    assertWorks(indexes);
  }

  @Test
  void aDamagedFileIsNeverAnExceptionToTheReader() throws IOException {
    int unusable = 0;
    for (Damage damage : Damage.values()) {
      boolean more = true;
      for (int i = 0; more; i++) {
        TestIndexes indexes = new TestIndexes(folder.resolve(damage + "-" + i));
        indexes.sync("p", MAIN);
        Path damaged = files(indexes).get(i);
        more = i + 1 < files(indexes).size();
        damage.to(damaged);
        unusable += reads(indexes, damage + " " + damaged.getFileName());
        recovers(indexes, damage + " " + damaged.getFileName());
      }
    }
    assertTrue(unusable > 30, unusable + " of the damages were told");
  }

  /// 1 when the damage is told when the index is opened or searched, 0 when it did no harm.
  private static int reads(TestIndexes indexes, String damage) {
    try (CodeView code = indexes.open()) {
      if (!code.unusable().isEmpty()) {
        assertEquals(Map.of(), code.manifests(), damage);
        return 1;
      }
      Scope scope = everywhere(code);
      code.named("Alpha", Optional.empty(), scope, 5);
      code.ask(List.of("alpha", "explain"), scope, 5);
      code.definitions("a.go", scope);
      code.callers("Beta", scope, 5);
      code.file("a.go", scope);
      return code.manifests().isEmpty() ? 1 : 0;
    } catch (UserError told) {
      assertTrue(told.sentence().startsWith("The index of p "), damage + ": " + told.sentence());
      return 1;
    } catch (RuntimeException e) {
      throw new AssertionError(damage, e);
    }
  }

  /// At the second sync at the latest; what neither a search nor a merge comes upon, `damage`
  /// tells.
  private static void recovers(TestIndexes indexes, String damage) {
    try {
      indexes.sync("p", MAIN);
    } catch (UserError told) {
      assertTrue(told.sentence().startsWith("The index of p is damaged"), told.sentence());
      indexes.sync("p", MAIN);
    }
    try (CodeView code = indexes.open()) {
      assertEquals(Map.of(), code.unusable(), damage);
      boolean whole = code.named("Alpha", Optional.empty(), everywhere(code), 5).size() == 1;
      assertTrue(whole || code.damage("p").isPresent(), damage);
    }
  }

  private static Optional<String> noteOfRebuild(TestIndexes indexes) {
    try (ProjectUpdate update = ProjectUpdate.open("p", indexes.folder("p"))) {
      assertEquals(Manifest.empty("p"), update.before());
      return update.note();
    }
  }

  private static void assertWorks(TestIndexes indexes) {
    indexes.sync("p", MAIN);
    try (CodeView code = indexes.open()) {
      assertEquals(Map.of(), code.unusable());
      assertEquals(1, code.named("Alpha", Optional.empty(), everywhere(code), 5).size());
    }
  }

  private static List<Path> files(TestIndexes indexes) throws IOException {
    try (Stream<Path> files = Files.list(indexes.folder("p"))) {
      return files.filter(file -> !file.endsWith("write.lock")).sorted().toList();
    }
  }

  private static Scope everywhere(CodeView code) {
    return code.scope(Optional.empty(), Optional.empty());
  }
}
