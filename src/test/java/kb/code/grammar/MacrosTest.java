package kb.code.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What the parser of C is given where the preprocessor would have been first.
class MacrosTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  @Test
  void aSystemCallIsAFunctionWithParameters() {
    assertReads(
        "SYSCALL_DEFINE2(on, char *, name, int, level)\n{",
        "int             on( char *  name, int  level)\n{");
    assertReads("SYSCALL_DEFINE0(sync)\n{", "int             sync(){");
  }

  @Test
  void aVariableKeepsWhatItIsMadeOf() {
    assertReads("static DEFINE_MUTEX(lock);", "static int          lock ;");
    assertReads("DEVICE_ATTR(a, 1, show);", "int         a=(1, show);");
    assertReads("DEFINE_PER_CPU(struct row, rows);", "const          struct row  rows ;");
  }

  @Test
  void whatSaysNothingIsBlank() {
    assertReads("static int __init first(void)", "static int        first(void)");
    assertReads("int f(void)\n__acquires(a)\n{", "int f(void)\n             \n{");
    assertReads("LAMP_API int on(void) LAMP_ATTR;", "const    int on(void)          ;");
  }

  @Test
  void directivesStayAsTheyAre() {
    assertReads("#define __init __cold", "#define __init __cold");
    assertReads("  # define LIST_HEAD(a) a", "  # define LIST_HEAD(a) a");
  }

  @Test
  void aListHasNoConditions() {
    assertReads(
        "a[] = {\n b, // first\n#ifdef X\n c\n#endif\n};\n#if Y\nint z;\n#endif",
        "a[] = {\n b, // first\n        \n c\n      \n};\n#if Y\nint z;\n#endif");
  }

  @Test
  void callsStayAsTheyAre() {
    assertReads("\tDEFINE_WAIT(wait);", "\tDEFINE_WAIT(wait);");
    assertReads("EXPORT_SYMBOL(lamp);", "EXPORT_SYMBOL(lamp);");
    assertReads("DWORD count(int a)", "DWORD count(int a)");
  }

  @Test
  void anyTextIsReadAsOneOfItsLength() {
    List<String> words =
        List.of(
            "DEFINE_A",
            "SYSCALL_DEFINE1",
            "__printf",
            "__init",
            "(",
            ")",
            ",",
            "{",
            ";",
            "\"",
            "'",
            "\\",
            "\n",
            " ",
            "static ",
            "x",
            "LAMP_API ",
            "int ",
            "TEST",
            "\ud83d\ude00",
            "#");
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      String text =
          IntStream.range(0, random.nextInt(12))
              .mapToObj(_ -> words.get(random.nextInt(words.size())))
              .collect(Collectors.joining());
      assertEquals(text.length(), Macros.expanded(text).length(), text);
    }
  }

  @Test
  void whatIsNeverClosedTakesNoTime() {
    for (String line :
        List.of("DEFINE_A(\n", "__printf(\n", "(", "A_B )\n", "A_B )", "\n", "__init\n")) {
      String text = line.repeat(200_000);
      assertTimeoutPreemptively(SOON, () -> Macros.expanded(text));
    }
  }

  private static void assertReads(String text, String read) {
    assertEquals(read, Macros.expanded(text));
  }
}
