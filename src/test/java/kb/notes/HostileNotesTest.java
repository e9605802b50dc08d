package kb.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kb.model.Note;
import kb.model.Section;
import kb.text.SearchText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Input made to be slow is read like any other: each of these in seconds at most, most in
/// milliseconds.
class HostileNotesTest {
  /// Far above what is measured (under half a second each), far below what a square would take.
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private static final int MANY = 100_000;

  private static final int SOME = 30_000;

  /// One line of it.
  private static final int MEGABYTE = 1_000_000;

  /// Of whatever makes many lines.
  private static final int PAGES = 200_000;

  static Stream<Arguments> texts() {
    return Stream.of(
        of("nested brackets", "[".repeat(MANY) + "]".repeat(MANY)),
        of("open brackets", "[".repeat(MANY)),
        of("open links", "[a](b".repeat(MANY)),
        of("open images", "![a".repeat(SOME)),
        of("open wiki links", "[[a".repeat(SOME)),
        of("half closed wiki links", "[[a]".repeat(SOME)),
        of("open footnotes", "[^1".repeat(SOME)),
        of("open titles", "[a](b \"".repeat(MANY)),
        of("angled targets", "[a](<b)".repeat(SOME)),
        of("round brackets", "(".repeat(MANY) + ")[".repeat(MANY)),
        of("closing brackets", "](".repeat(MANY)),
        of("stars", "*".repeat(MANY)),
        of("stars and words", "*a **b ".repeat(SOME)),
        of("underscores", "a__b_c ".repeat(SOME)),
        of("back-ticks", "`".repeat(MANY)),
        of("rising back-ticks", joined(1_400, i -> "`".repeat(i) + "x ")),
        of("falling fences", joined(1_400, i -> "`".repeat(1_403 - i) + "x\n\n# h\n\n")),
        of("open fences", "```sh\n".repeat(SOME)),
        of("tags", "<a ".repeat(SOME)),
        of("instructions", "<? ".repeat(SOME)),
        of("comments", "<!-- ".repeat(SOME)),
        of("entities", "&a".repeat(MANY)),
        of("escapes", "\\[".repeat(MANY)),
        of("escaped ticks", "\\`kubectl get\\` ".repeat(SOME)),
        of("quotes", ">".repeat(MANY) + "x"),
        of("quotes apart", "> ".repeat(MANY) + "x"),
        of("items in items", "- ".repeat(MANY) + "x"),
        of("deep items", joined(1_400, i -> " ".repeat(i) + "- x\n")),
        of("blanks", "# " + " ".repeat(MEGABYTE) + "x"),
        of("blanks before a tick", "```" + " ".repeat(MEGABYTE) + "`"),
        of("equal signs", "=a" + "=".repeat(MEGABYTE) + "b"),
        of("bars", "|".repeat(MEGABYTE)),
        of(
            "a wide table",
            "| a ".repeat(SOME) + "\n" + "|---".repeat(SOME) + "\n" + "| b ".repeat(SOME)),
        of("one line of words", "word and more ".repeat(MEGABYTE / 14)),
        of("one line of links", "[word](http://x.y/z) ".repeat(MEGABYTE / 21)),
        of("one line of addresses", "http://x.y/z ".repeat(MEGABYTE / 13)),
        of("one line of commands", "`kubectl get pods -A` ".repeat(MEGABYTE / 22)),
        of("one line of slips", "[a]http://x.y ".repeat(MEGABYTE / 14)),
        of("one long word", "x".repeat(MEGABYTE)),
        of("one long host", "a@b".repeat(MEGABYTE / 3)),
        of("one long address", "https://" + "a/".repeat(MEGABYTE / 2)),
        of("brackets in an address", "https://a/" + "()".repeat(PAGES / 2)),
        of("short lines", "a line of text here\n".repeat(PAGES / 20)),
        of("blank lines", "\n".repeat(PAGES)),
        of("borders", "x\n\n\n".repeat(PAGES / 4)),
        of("headings", "# a\n".repeat(PAGES / 4)),
        of("equal headings", "==a\n".repeat(PAGES / 4)),
        of("title lines", "A Title\n- item\n\n".repeat(PAGES / 16)),
        of("commands", "kubectl get pods -A\n".repeat(PAGES / 20)),
        of("programs", "su\n".repeat(PAGES / 3) + "ls -l\n"),
        of("comments of a shell", "# say\n".repeat(PAGES / 6) + "ls -l\n"),
        of("continued commands", "ls -l \\\n".repeat(PAGES / 8)),
        of("a shell of loops", "```sh\n" + "for x in a; do\n".repeat(PAGES / 15)),
        of("here-documents", "```sh\n" + "cat <<EOF\n".repeat(PAGES / 10)),
        of("definitions", joined(30_000, i -> "[r" + i + "]: https://x.y/" + i + "\n")),
        of("references", "[a]\n\n".repeat(SOME) + "[a]: https://x.y\n"),
        of("footnotes", "[^1] ".repeat(SOME) + "\n\n[^1]: https://x.y\n"),
        of("footnote definitions", joined(30_000, i -> "[^" + i + "]: https://x.y\n")),
        of("cut words", "notifi-\n".repeat(PAGES / 8)),
        of("NULs", "\0".repeat(MANY)),
        of("line ends of all kinds", "\r\n\r".repeat(MANY)),
        of("no UTF-8", new String(noise(), StandardCharsets.ISO_8859_1)),
        of("an open front matter", "---\n" + "a: b\n".repeat(SOME)),
        of("a large front matter", "---\n" + "a: b\n".repeat(SOME) + "---\n"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void isReadInTime(String name, String text) {
    Note note =
        assertTimeoutPreemptively(
            LIMIT, () -> NoteReader.read("hostile.md", text.getBytes(StandardCharsets.UTF_8)));
    int lines = note.sections().stream().mapToInt(section -> section.lines().count()).sum();
    assertEquals(NoteText.of(text.getBytes(StandardCharsets.UTF_8)).lines().size(), lines, name);
    assertTimeoutPreemptively(LIMIT, () -> note.sections().forEach(HostileNotesTest::search));
  }

  @Test
  void bytesWithoutMeaningAreRead() {
    Note note = assertTimeoutPreemptively(LIMIT, () -> NoteReader.read("noise.md", noise()));
    assertTrue(note.warnings().getFirst().contains("is not UTF-8"));
  }

  @Test
  void linksAreStillFoundAroundATangle() {
    Note note =
        Read.note("[a](b.md)\n\n" + "[".repeat(1_000) + " https://in.example\n\n[c](d.md)\n");
    assertEquals(3, Read.links(note).size());
    assertTrue(
        note.warnings().getFirst().startsWith("line 3: over 64 brackets"),
        note.warnings().toString());
  }

  private static void search(Section section) {
    SearchText.of(section.text());
  }

  private static byte[] noise() {
    byte[] noise = new byte[MEGABYTE];
    new Random(7).nextBytes(noise);
    return noise;
  }

  private static String joined(int count, java.util.function.IntFunction<String> part) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(part)
        .collect(java.util.stream.Collectors.joining());
  }

  private static Arguments of(String name, String text) {
    return Arguments.of(name, text);
  }
}
