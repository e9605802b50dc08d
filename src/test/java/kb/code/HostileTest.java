package kb.code;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kb.Sources;
import kb.code.grammar.GrammarAnalyser;
import kb.code.java.JavaAnalyser;
import kb.code.plain.PlainAnalyser;
import kb.model.SkipReason;
import kb.model.Symbol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever a blob holds, reading it ends, soon, with a reading.
///
/// The limits are wide: a file may take some seconds of processor time, on a machine that others
/// use too.
@Timeout(60)
class HostileTest {
  private static final int MEGABYTE = 1 << 20;

  /// A grammar may take all of its time for each, in each of twenty languages.
  private static final int ROUNDS = 3;

  private final SourceReader reader =
      new SourceReader(
          List.of(
              new GrammarAnalyser(Path.of(Sources.root() + "/target/native")),
              new JavaAnalyser(),
              new PlainAnalyser()));

  /// A file of each language that is read by its syntax.
  private static Stream<String> everyLanguage() {
    return Stream.of(
        "a.go",
        "A.java",
        "a.py",
        "a.js",
        "a.ts",
        "a.tsx",
        "a.php",
        "a.rb",
        "a.scala",
        "a.sh",
        "a.erl",
        "a.proto",
        "a.yaml",
        "a.toml",
        "a.json",
        "a.tf",
        "Dockerfile",
        "Makefile",
        "a.service",
        "a.ini",
        "a.properties",
        "a.md",
        "a.rst",
        "Kconfig",
        "go.mod");
  }

  @ParameterizedTest
  @MethodSource("everyLanguage")
  void nothingIsRead(String path) {
    assertEquals(Analysis.NOTHING, reader.read(path, new byte[0]).analysis());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.go", "A.java", "a.txt"})
  void nullsAreNotText(String path) {
    Reading reading = reader.read(path, new byte[100_000]);
    assertEquals(new Analysis.Skipped(SkipReason.BINARY), reading.analysis());
    assertEquals("", reading.file().text());
  }

  @ParameterizedTest
  @MethodSource("everyLanguage")
  void randomBytesAreNotText(String path) {
    byte[] bytes = new byte[MEGABYTE];
    new Random(1).nextBytes(bytes);
    assertSkipped(SkipReason.BINARY, path, bytes);
  }

  @ParameterizedTest
  @MethodSource("everyLanguage")
  void randomTextIsReadSomehow(String path) {
    String alphabet = "abc(){}[]\"'`/*\\\n\t ,;.:=<>&|!+-_0123456789func type struct class int é🔥";
    Random random = new Random(2);
    for (int round = 0; round < ROUNDS; round++) {
      String text =
          random
              .ints(2_000, 0, alphabet.length())
              .mapToObj(i -> String.valueOf(alphabet.charAt(i)))
              .collect(Collectors.joining());
      reader.read(path, text.getBytes(UTF_8));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.go", "A.java"})
  void invalidUtf8IsReplaced(String path) {
    byte[] bytes = "// caf\u00e9 \u00ff\n".getBytes(ISO_8859_1);
    Reading reading = reader.read(path, bytes);
    assertEquals("// caf\ufffd \ufffd\n", reading.file().text());
    assertEquals(Analysis.NOTHING, reading.analysis());
  }

  @Test
  void moreThanAMegabyteIsNotRead() {
    assertSkipped(SkipReason.TOO_LARGE, "a.go", text("package a\n", MEGABYTE));
  }

  @ParameterizedTest
  @MethodSource("everyLanguage")
  void anEndlessLineIsNotParsed(String path) {
    Reading reading = reader.read(path, text("x = {1, 2, 3}; ", MEGABYTE / 20));
    assertEquals(new Analysis.Skipped(SkipReason.LONG_LINES), reading.analysis());
    assertTrue(reading.file().text().startsWith("x = "), "its text is searched");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "((((((((\n", "{\n", "[\n", "a(b[c{\n", "if x {\n", "func() {\n"})
  void whatIsNeverClosedInGoEnds(String opening) {
    String text =
        "package a\nfunc f() {\nvar x = " + opening.repeat(MEGABYTE / 16 / opening.length());
    assertInstanceOf(Analysis.class, reader.read("a.go", lines(text)).analysis());
  }

  @ParameterizedTest
  @MethodSource("everyLanguage")
  void whatIsNeverClosedEnds(String path) {
    for (String opening : List.of("(\n", "{\n", "a(b[c{\n", "\"", "/*\n", "- a:\n")) {
      byte[] bytes = lines(opening.repeat(MEGABYTE / 512 / opening.length()));
      assertInstanceOf(Analysis.class, reader.read(path, bytes).analysis());
    }
  }

  @ParameterizedTest
  @MethodSource("everyLanguage")
  void deepIndentationEnds(String path) {
    String text =
        IntStream.range(0, 1_000)
            .mapToObj(i -> " ".repeat(i) + "a" + i + ":\n")
            .collect(Collectors.joining());
    assertInstanceOf(Analysis.class, reader.read(path, text.getBytes(UTF_8)).analysis());
  }

  @Test
  void nestedBracketsInGoEnd() {
    int depth = 200_000;
    String text =
        "package a\nvar x = " + "(\n".repeat(depth) + "1" + "\n)".repeat(depth) + "\nfunc f() {}\n";
    assertInstanceOf(Analysis.class, reader.read("a.go", text.getBytes(UTF_8)).analysis());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "struct { a ",
        "interface { m(x ",
        "func(a int) { type t ",
        "map[string]struct { b ",
      })
  void nestedTypesInGoEnd(String opening) {
    String text = "package a\ntype t " + (opening + "\n").repeat(5_000);
    assertInstanceOf(Analysis.class, reader.read("a.go", text.getBytes(UTF_8)).analysis());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        "{\n",
        "[",
        "a(",
        "((a) -> ",
        "(a)",
        "new A() { int a = ",
        "class A {\n",
        "-",
        "a ? b : ",
        "\"\" + ",
        "A<",
        "@A(",
        "switch (a) { default -> ",
        "if (a) ",
        "/*",
        "\"",
        "'",
      })
  void whatIsNestedInJavaEnds(String opening) {
    for (int depth : new int[] {40, 2_000}) {
      String text = "class A {\n int a = " + lines(opening, depth) + "1;\n}\n";
      assertInstanceOf(Analysis.class, reader.read("A.java", text.getBytes(UTF_8)).analysis());
    }
  }

  @Test
  void manyMethodsAreRead() {
    int count = 50_000;
    String go =
        IntStream.range(0, count / 5)
            .mapToObj(i -> "func (t *T) method%d(a int) int { return a }\n".formatted(i))
            .collect(Collectors.joining("", "package a\n", ""));
    assertEquals(count / 5, symbols("a.go", go).size());
    String java =
        IntStream.range(0, count)
            .mapToObj(i -> "int m%d(){}\n".formatted(i))
            .collect(Collectors.joining("", "class A {\n", "}\n"));
    assertEquals(count + 1, symbols("A.java", java).size());
  }

  @Test
  void severalThreadsReadAlike() throws Exception {
    byte[] go =
        "package a\n\n// F.\nfunc F(x int) int { return G(x) }\n".repeat(50).getBytes(UTF_8);
    Reading expected = reader.read("a.go", go);
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Callable<Reading>> tasks = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        tasks.add(() -> reader.read("a.go", go));
      }
      for (Future<Reading> reading : threads.invokeAll(tasks)) {
        assertEquals(expected, reading.get());
      }
    }
  }

  @Test
  void virtualThreadsReadAlike() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      byte[] go = "package a\nfunc f() {}\n".getBytes(UTF_8);
      Reading expected = reader.read("a.go", go);
      assertEquals(expected, threads.submit(() -> reader.read("a.go", go)).get());
      byte[] java = "class A {}".getBytes(UTF_8);
      Reading other = reader.read("A.java", java);
      assertEquals(other, threads.submit(() -> reader.read("A.java", java)).get());
    }
  }

  private List<Symbol> symbols(String path, String text) {
    Analysis analysis = reader.read(path, text.getBytes(UTF_8)).analysis();
    return assertInstanceOf(Analysis.Read.class, analysis).symbols();
  }

  private void assertSkipped(SkipReason reason, String path, byte[] bytes) {
    assertEquals(new Analysis.Skipped(reason), reader.read(path, bytes).analysis());
  }

  private static byte[] text(String part, int times) {
    return part.repeat(times).getBytes(UTF_8);
  }

  /// Broken into lines, so that it is not for its long lines that it is skipped.
  private static byte[] lines(String text) {
    return text.replaceAll("(.{5000})", "$1\n").getBytes(UTF_8);
  }

  private static String lines(String part, int times) {
    return (part.repeat(20) + "\n").repeat(Math.max(1, times / 20));
  }
}
