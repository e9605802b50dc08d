package kb.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import kb.index.CodeView;
import kb.index.TestFile;
import kb.index.TestIndexes;
import kb.index.TestRevision;
import kb.model.FileRole;
import kb.model.SymbolKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is found by its text alone, for no statement says it.
class TextFinderTest {
  @TempDir private Path folder;
  private TestIndexes indexes;

  @BeforeEach
  void index() {
    indexes = new TestIndexes(folder);
    List<TestFile> files =
        new ArrayList<>(
            List.of(
                TestFile.of("env.go", "package lamp\n\nconst most = \"LAMP_OIL_LIMIT\"\n")
                    .defines(SymbolKind.CONSTANT, "most", 3, 3),
                TestFile.of("env_test.go", "package lamp\n\nvar a = \"LAMP_WICK_LIMIT\"\n")
                    .role(FileRole.TEST),
                TestFile.of("keeper/config.go", "type Config struct {\n  WickTrimmed bool\n}\n")
                    .defines(SymbolKind.STRUCT, "Config", 1, 3)
                    .defines(SymbolKind.FIELD, "WickTrimmed", 2, 2),
                TestFile.of(
                    "pieces.c",
                    "void say(void) {\n  add(buf, \"the lantern went out again\");\n"
                        + "  add(buf, \" while nobody looked after it\");\n}\n"),
                TestFile.of(
                    "wick.py", "def trim(self):\n    assert not self.burning\n    return 1\n"),
                TestFile.of("proxy.go", "var c = fmt.Sprintf(`\"%s has no wicks left\"`, name)\n"),
                TestFile.of("states.c", "char *names[] = {\n  \"Lamp Rejected\",\n};\n"),
                TestFile.of("remarks.go", "// ships that pass slowly at night\nvar x = 1\n")));
    IntStream.range(0, 12)
        .mapToObj(i ->
            TestFile.of("common" + i + ".go", "var s = \"this is what everybody says\" // " + i))
        .forEach(files::add);
    indexes.sync("lamp", TestRevision.of("v1", files.toArray(TestFile[]::new)));
  }

  private List<TextFinder.Written> found(Function<TextFinder, List<TextFinder.Written>> what) {
    try (CodeView code = indexes.open()) {
      return what.apply(
          new TextFinder(code, code.scope(Optional.empty(), Optional.empty()), Set.of()));
    }
  }

  private List<String> places(Function<TextFinder, List<TextFinder.Written>> what) {
    return found(what).stream()
        .filter(it -> it.score() >= Understood.CONFIDENT)
        .map(it -> it.file().path() + ":" + it.line() + " " + it.symbol())
        .toList();
  }

  @Test
  void aNameIsFoundAsALiteral() {
    assertEquals(
        List.of("env.go:3 most"), places(it -> it.name(new Name("LAMP_OIL_LIMIT", "env"))));
  }

  @Test
  void testsOnlyRepeatAName() {
    assertEquals(List.of(), places(it -> it.name(new Name("LAMP_WICK_LIMIT", "env"))));
  }

  @Test
  void aVariableIsFoundAsTheFieldItSets() {
    assertEquals(
        List.of("keeper/config.go:2 WickTrimmed"),
        places(it -> it.name(new Name("KEEPER_WICKTRIMMED", "env"))));
  }

  @Test
  void theLongestRunOfWordsIsFoundBetweenValues() {
    assertEquals(
        List.of("pieces.c:3 "),
        places(it -> it.run("lamp-7 while nobody looked after it, 12 times")));
  }

  @Test
  void aWholeMessageIsFoundAsALiteral() {
    assertEquals(List.of("states.c:2 "), places(it -> it.message("Lamp Rejected")));
    assertEquals(List.of(), places(it -> it.message("Lamp")));
    assertEquals(List.of(), places(it -> it.message("lantern went out")));
  }

  @Test
  void valuesStandInThePlaceOfHoles() {
    assertEquals(
        List.of("proxy.go:1 "), places(it -> it.message("default/lamp:http has no wicks left")));
  }

  @Test
  void aFailedAssertionIsFoundByItsCondition() {
    assertEquals(
        List.of("wick.py:2 "),
        places(it -> it.assertion("AssertionError: assert not self.burning")));
    assertEquals(
        List.of("wick.py:2 "),
        places(it -> it.assertion("lamp: wick.c:7: Assertion `not self.burning' failed.")));
  }

  @Test
  void aCommentSaysNothing() {
    assertEquals(List.of(), places(it -> it.run("ships that pass slowly at night")));
  }

  @Test
  void whatStandsInManyFilesIsCommonSpeech() {
    assertEquals(List.of(), places(it -> it.run("this is what everybody says")));
    assertTrue(found(it -> it.run("this is what everybody says")).size() > 1);
  }

  @Test
  void aSmallPartOfATextIsNear() {
    String text =
        "we went down to see why the lantern went out again and found neither oil nor wick";
    assertEquals(List.of(), places(it -> it.run(text)));
    assertEquals(
        List.of("pieces.c"),
        found(it -> it.run(text)).stream().map(it -> it.file().path()).toList());
  }
}
