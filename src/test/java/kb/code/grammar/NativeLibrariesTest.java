package kb.code.grammar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import kb.code.Analysis;
import kb.code.SourceFile;
import kb.model.Language;
import kb.model.SkipReason;
import kb.model.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Libraries are unpacked whole, once, by whoever comes first; without them nothing falls over.
class NativeLibrariesTest {
  private static final String GO = "tree-sitter-go";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "Linux, amd64, lib/x86_64-linux-gnu-tree-sitter-go.so",
    "Linux, aarch64, lib/aarch64-linux-gnu-tree-sitter-go.so",
    "Mac OS X, x86_64, lib/x86_64-macos-tree-sitter-go.dylib",
    "Mac OS X, aarch64, lib/aarch64-macos-tree-sitter-go.dylib",
  })
  void eachPlatformHasItsOwn(String system, String processor, String resource) {
    Platform platform = Platform.of(system, processor).orElseThrow();
    assertEquals(resource, platform.resource(GO));
    assertNotNull(getClass().getClassLoader().getResource(resource), resource);
  }

  @ParameterizedTest
  @CsvSource({"Linux, riscv64", "Plan 9, amd64"})
  void otherPlatformsHaveNone(String system, String processor) {
    assertEquals(Optional.empty(), Platform.of(system, processor));
  }

  @Test
  void aLibraryIsUnpackedOnce() throws IOException {
    Path file = new NativeLibraries(folder).file(GO);
    Files.setLastModifiedTime(file, FileTime.fromMillis(0));
    assertEquals(file, new NativeLibraries(folder).file(GO));
    assertEquals(FileTime.fromMillis(0), Files.getLastModifiedTime(file));
    String hash = folder.relativize(file).getName(0).toString();
    assertTrue(hash.matches("[0-9a-f]{16}"), hash);
  }

  @Test
  void aBrokenFileIsReplaced() throws IOException {
    Path file = new NativeLibraries(folder).file(GO);
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, new byte[] {1, 2, 3});
    assertArrayEquals(whole, Files.readAllBytes(new NativeLibraries(folder).file(GO)));
  }

  @Test
  void manyMayUnpackAtOnce() throws Exception {
    List<Callable<Path>> tasks = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      tasks.add(() -> new NativeLibraries(folder).file(GO));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<Path> file : threads.invokeAll(tasks)) {
        assertTrue(Files.size(file.get()) > 100_000, "whole when it is handed out");
      }
    }
    try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
      assertEquals(1, files.count(), "nothing is left lying about");
    }
  }

  @Test
  void whatIsInNoJarIsSaid() {
    UserError error =
        assertThrows(UserError.class, () -> new NativeLibraries(folder).file("tree-sitter-none"));
    assertTrue(error.sentence().contains("tree-sitter-none"), error.sentence());
    assertTrue(error.sentence().contains("it is in no jar"), error.sentence());
  }

  @Test
  void withoutAFolderToUnpackToFilesAreText() throws IOException {
    Path taken = Files.writeString(folder.resolve("taken"), "a file, not a folder");
    GrammarAnalyser analyser = new GrammarAnalyser(taken);
    assertEquals(skipped(), analyser.analyse(new SourceFile("a.go", Language.GO, "package a\n")));
    UserError fault = analyser.fault().orElseThrow();
    assertTrue(fault.sentence().contains(taken.toString()), fault.sentence());
    assertTrue(fault.nextStep().contains("writable"), fault.nextStep());
  }

  @Test
  void aNamedCoreThatIsNoneIsSaid() throws IOException {
    Path noLibrary = Files.writeString(folder.resolve("core.so"), "not a library");
    assertRefused(noLibrary);
    assertRefused(folder.resolve("missing.so"));
  }

  @Test
  void aNamedCoreWithoutTheFunctionsOfOursIsRefused() {
    assertRefused(new NativeLibraries(folder).file(GO));
  }

  @Test
  void theCoreIsTold() {
    Path core = new NativeLibraries(folder).file("tree-sitter");
    assertEquals(
        Optional.of(new ParserCore(ParserCore.Origin.NAMED, core.toString(), "")),
        new GrammarAnalyser(folder, Optional.of(core)).core());
  }

  @Test
  void aSlowCoreIsExplained() {
    ParserCore core = new GrammarAnalyser(folder).core().orElseThrow();
    boolean fast = core.origin() == ParserCore.Origin.BUILT;
    assertEquals(fast, core.remark().isEmpty(), core.toString());
    assertEquals(fast, new NativeLibraries(folder).built().isPresent(), core.toString());
  }

  @Test
  void aNamedCoreIsUsed() {
    Path core = new NativeLibraries(folder).file("tree-sitter");
    GrammarAnalyser analyser = new GrammarAnalyser(folder, Optional.of(core));
    assertEquals(Optional.empty(), analyser.fault());
    assertEquals(
        Analysis.NOTHING, analyser.analyse(new SourceFile("a.go", Language.GO, "package a\n")));
  }

  private void assertRefused(Path core) {
    GrammarAnalyser analyser = new GrammarAnalyser(folder, Optional.of(core));
    assertTrue(analyser.reads(Language.GO));
    assertEquals(skipped(), analyser.analyse(new SourceFile("a.go", Language.GO, "package a\n")));
    UserError fault = analyser.fault().orElseThrow();
    assertTrue(fault.sentence().startsWith(core.toString()), fault.sentence());
  }

  private static Analysis skipped() {
    return new Analysis.Skipped(SkipReason.PARSE_FAILED);
  }
}
