package kb.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import kb.model.Note;
import org.junit.jupiter.api.Test;

/// What stands between the two `---` lines.
class FrontMatterTest {
  @Test
  void scalarsAndListsAreTextAsWritten() {
    Note note =
        Read.lines(
            "---",
            "Version: 1.10",
            "when: 2024-01-02",
            "yes: no",
            "list:",
            "  - a: b",
            "  - 07",
            "empty:",
            "---");
    assertEquals(List.of("1.10"), note.values("version"));
    assertEquals(List.of("2024-01-02"), note.values("when"));
    assertEquals(List.of("no"), note.values("yes"));
    assertEquals(List.of("a: b", "07"), note.values("list"));
    assertEquals(List.of(), note.values("empty"));
  }

  @Test
  void aNestedValueStaysTheTextItIs() {
    Note note =
        Read.lines(
            "---",
            "search:",
            "  boost: 2",
            "  exclude: [a, b]",
            "after: \uD83D\uDE00",
            "flow: {k: v}",
            "---",
            "text");
    assertEquals(List.of("boost: 2\n  exclude: [a, b]"), note.values("search"));
    assertEquals(List.of("\uD83D\uDE00"), note.values("after"));
    assertEquals(List.of("{k: v}"), note.values("flow"));
  }

  @Test
  void whatCannotBeReadIsIndexedAndTold() {
    Note note =
        Read.lines(
            "---", "tags: [a, b]", "title: kubelet: why", "---", "", "# Heading", "", "text");
    assertEquals(List.of("1-5 0 Heading", "6-8 1 Heading"), Read.outline(note));
    assertTrue(note.sections().getFirst().text().contains("title: kubelet: why"));
    assertEquals(1, note.warnings().size());
    assertTrue(
        note.warnings().getFirst().startsWith("line 3: the front matter cannot be read"),
        note.warnings().getFirst());
  }

  @Test
  void aKeyThatStandsTwiceIsReadTwiceAndTold() {
    Note note = Read.lines("---", "tags: a", "Tags: b", "---");
    assertEquals(List.of("a", "b"), note.values("tags"));
    assertEquals(
        List.of("line 3: tags stands here and on line 2; both are read, keep one"),
        note.warnings());
  }

  @Test
  void proseBetweenRulesIsNoFrontMatter() {
    Note note = Read.lines("---", "", "Just a remark.", "", "---", "", "more");
    assertEquals(List.of("1-7 0 some-note"), Read.outline(note));
    assertEquals(List.of(), note.warnings());
  }

  @Test
  void frontMatterThatIsNeverClosedIsTold() {
    Note note = Read.lines("---", "title: X", "", "# Heading");
    assertEquals(
        "line 1: the front matter is never closed; end it with ---", note.warnings().getFirst());
    assertTrue(Read.outline(note).getLast().endsWith("1 Heading"));
  }

  @Test
  void hostileYamlCostsNothing() {
    String deep = "---\na: " + "[".repeat(60_000) + "\n---\ntext\n";
    String items = "---\na:\n" + "- ".repeat(30_000) + "x\n---\ntext\n";
    String bomb = "---\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\ntext\n";
    for (String text : List.of(deep, items, bomb)) {
      Note note = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Read.note(text));
      assertEquals(1, note.warnings().size(), note.warnings().toString());
      assertTrue(note.sections().getFirst().text().endsWith("text"));
    }
  }
}
