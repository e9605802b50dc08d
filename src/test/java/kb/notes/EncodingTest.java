package kb.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kb.model.Note;
import org.junit.jupiter.api.Test;

/// Bytes of every kind become lines.
class EncodingTest {
  @Test
  void whatIsNotUtf8IsReadAndTold() {
    Note note =
        NoteReader.read(
            "old.txt", "# Caf\u00E9\nsecond\nna\u00EFve\n".getBytes(StandardCharsets.ISO_8859_1));
    assertEquals("Caf\uFFFD", note.title());
    assertEquals("second\nna\uFFFDve", note.sections().getFirst().text());
    assertEquals(
        List.of(
            "line 1: byte 5 is not UTF-8, what cannot be read shows as \uFFFD; save the file as"
                + " UTF-8"),
        note.warnings());
  }

  @Test
  void aCutCharacterAtTheEndIsTold() {
    Note note = NoteReader.read("cut.md", new byte[] {'a', '\n', 'b', (byte) 0xE2, (byte) 0x82});
    assertTrue(
        note.warnings().getFirst().startsWith("line 2: byte 3 "), note.warnings().toString());
    assertEquals("a\nb\uFFFD", note.sections().getFirst().text());
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheText() {
    Note note = Read.lines("\uFEFF---", "title: Marked", "---", "# Heading");
    assertEquals("Marked", note.title());
    assertEquals(List.of("4-4 1 Heading"), Read.outline(note));
  }

  @Test
  void utf16IsReadByItsMark() {
    Note note =
        NoteReader.read("wide.txt", "\uFEFF# Wide\n\ntext\n".getBytes(StandardCharsets.UTF_16LE));
    assertEquals("Wide", note.title());
    assertTrue(note.warnings().getFirst().contains("save it as UTF-8"), note.warnings().toString());
  }

  @Test
  void lineEndsOfEveryKindEndLines() {
    for (String end : List.of("\n", "\r\n", "\r")) {
      Note note =
          Read.note(String.join(end, "---", "title: T", "---", "# A", "x [l](t)", "", "# B", ""));
      assertEquals(List.of("4-6 1 A", "7-7 1 B"), Read.outline(note));
      assertEquals(List.of("5:3 INLINE [l] t"), Read.shownLinks(note));
    }
  }

  @Test
  void theLastLineNeedsNoEnd() {
    assertEquals("two", Read.note("# one\ntwo").sections().getFirst().text());
  }

  @Test
  void nothingAtAllIsANote() {
    assertEquals(List.of(), Read.note("").sections());
    assertEquals(List.of("1-2 0 some-note"), Read.outline(Read.note("\n\n")));
    assertEquals(List.of(), Read.note("---\n---\n").sections());
  }

  @Test
  void aNulIsToldAndSwallowsNothing() {
    Note note = Read.lines("# A", "before\0after [x](y)", "", "# B");
    assertEquals(List.of("1-3 1 A", "4-4 1 B"), Read.outline(note));
    assertEquals(List.of("2:14 INLINE [x] y"), Read.shownLinks(note));
    assertTrue(
        note.warnings().getFirst().startsWith("line 2: holds a NUL"), note.warnings().toString());
  }

  @Test
  void columnsCountCharactersNotBytes() {
    assertEquals(
        List.of("1:7 INLINE [x] y"),
        Read.shownLinks(Read.note("\u00E4\u20AC \uD83D\uDE00 [x](y)\n")));
  }
}
