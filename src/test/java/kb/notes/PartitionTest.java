package kb.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kb.model.Command;
import kb.model.Link;
import kb.model.Note;
import kb.model.Section;
import org.junit.jupiter.api.Test;

/// Whatever lines follow whatever lines: every one stands in exactly one section.
class PartitionTest {
  private static final int NOTES = 2_000;
  private static final int LONGEST = 70;

  private static final String[] LINES = {
    "",
    "",
    "",
    "   ",
    "text",
    "A Short Title",
    "A sentence that ends.",
    "# One",
    "## Two [^1]",
    "###### Six",
    "#",
    "######",
    "==========",
    "=====",
    "---",
    "***",
    "====equal",
    "=inner",
    "=== spaced",
    "==high== light",
    "> quoted",
    "> ====",
    "- item",
    "* item",
    "  + nested `some_name`",
    "\t-- deep",
    "o circle",
    "1. first",
    "2.1 second",
    "```",
    "```sh",
    "~~~",
    "````",
    "$ ls -l",
    "kubectl get pods -A",
    "sudo su -",
    "su",
    "# comment",
    "https://a.example/x.",
    "[t](https://b.example)",
    "[[page|label]]",
    "[[",
    "]]",
    "[broken]https://c.example",
    "text (cut",
    "![img](a.png)",
    "[^1]: https://d.example (remark)",
    "[^2]",
    "[ref]: https://e.example",
    "[ref]",
    "a | b | c",
    "| --- | --- |",
    "TODO",
    "??",
    "....",
    "<!-- x -->",
    "<div>",
    "\\`apt install x\\`",
    "GO OTHER WAY NOW",
    "label:",
    "Reasons for it:",
    "key: value",
    "title: [",
    "...",
    "a\0b",
    "\uFFFD",
    "\u2028",
    "x\u0085y",
    "`",
    "``a`",
    "very ".repeat(40),
    "cat <<EOF",
    "EOF",
    "for x in a; do",
    "done",
    "\\",
    "ends with \\"
  };

  @Test
  void everyLineStandsInExactlyOneSection() {
    Random random = new Random(20260101);
    for (int i = 0; i < NOTES; i++) {
      String end = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
      String text = some(random, end);
      byte[] content = text.getBytes(StandardCharsets.UTF_8);
      Note note = NoteReader.read("random.md", content);
      List<String> lines = NoteText.of(content).lines();
      assertEquals(lines, whole(note, lines), () -> Read.outline(note) + "\n" + text);
      note.sections().forEach(section -> checkInside(section, text));
      assertEquals(note, NoteReader.read("random.md", content));
    }
  }

  private static String some(Random random, String end) {
    List<String> lines = new ArrayList<>();
    if (random.nextInt(5) == 0) {
      lines.add("---");
    }
    int count = random.nextInt(LONGEST);
    for (int i = 0; i < count; i++) {
      lines.add(LINES[random.nextInt(LINES.length)]);
    }
    return String.join(end, lines) + (random.nextBoolean() ? end : "");
  }

  /// What front matter and the sections hold, in order.
  private static List<String> whole(Note note, List<String> lines) {
    List<String> whole = new ArrayList<>(lines.subList(0, FrontMatter.of(lines).end()));
    for (Section section : note.sections()) {
      List<String> own = lines.subList(section.lines().first() - 1, section.lines().last());
      assertEquals(whole.size() + 1, section.lines().first());
      assertTrue(String.join("\n", own).endsWith(section.text()));
      assertTrue(section.level() > 0 || String.join("\n", own).equals(section.text()));
      whole.addAll(own);
    }
    return whole;
  }

  private static void checkInside(Section section, String text) {
    for (Link link : section.links()) {
      assertTrue(section.lines().holds(link.line()) && link.column() > 0, () -> link + "\n" + text);
    }
    for (Command command : section.commands()) {
      assertTrue(
          section.lines().holds(command.line()) && !command.text().isBlank(),
          () -> command + "\n" + text);
    }
  }
}
