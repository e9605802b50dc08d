package kb.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kb.model.Command;
import kb.model.LineRange;
import kb.model.Link;
import kb.model.Section;
import kb.model.UserError;
import kb.query.QueryParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotesViewTest {
  @TempDir private Path folder;

  private static final TestNotes NO_SPACE =
      TestNotes.of("etcd/no-space.md", "etcd: database space exceeded")
          .meta("questions", "why does etcd refuse writes?")
          .meta("tags", "etcd", "On-Call")
          .meta("key=odd", "a=b", "")
          .section(
              "Alarm",
              "mvcc: database space exceeded\n",
              TestNotes.link("applyV3", "https://github.com/etcd-io/etcd/blob/v3.5.9/apply.go#L9"))
          .section("Compact", "Compact, then defragment.\n");
  private static final TestNotes CONNTRACK =
      TestNotes.of("network/conntrack.md", "Conntrack table full")
          .meta("tags", "network")
          .section("Symptoms", "nf_conntrack: table full, dropping packet\n");

  @Test
  void aSectionComesBackAsItWasWritten() {
    Section section =
        new Section(
            "Deep `code` heading",
            List.of("Top", "Middle", "Deep `code` heading"),
            3,
            new LineRange(17, 40),
            "Text with\r\nlines and\ttabs, ünïcode 🙂\n\n```\nkubectl get\n```\n",
            List.of(
                new Link(
                    "raftNode.start",
                    true,
                    "etcd:raft.go#raftNode.start",
                    Link.Style.INLINE,
                    18,
                    5),
                new Link("", false, "other page#there", Link.Style.WIKI, 19, 1),
                new Link("x", false, "https://x.org/?a=b&c", Link.Style.BARE, 20, 77)),
            List.of("wal.Save", "--flag"),
            List.of(
                new Command("kubectl get \\\n  pods", "see them", 22), new Command("ls", "", 30)));
    Section bare =
        new Section("", List.of(), 0, LineRange.of(1), "", List.of(), List.of(), List.of());
    TestNotes.write(folder, TestNotes.of("a.md", "A").section(section).section(bare));
    try (NotesView notes = NotesView.open(folder)) {
      assertEquals(
          List.of(bare, section),
          notes.sections("a.md").stream().map(FoundSection::section).toList());
      assertEquals("A", notes.sections("a.md").getFirst().title());
    }
  }

  @Test
  void aNoteComesBackWithItsFrontMatter() {
    TestNotes.write(folder, NO_SPACE, CONNTRACK);
    try (NotesView notes = NotesView.open(folder)) {
      NoteEntry note = notes.note("etcd/no-space.md").orElseThrow();
      assertEquals("etcd: database space exceeded", note.title());
      assertEquals("etcd/no-space", note.slug());
      assertEquals(List.of("etcd", "On-Call"), note.values("tags"));
      assertEquals(List.of("a=b", ""), note.values("key=odd"));
      assertEquals(List.of(), note.values("none"));
      assertEquals(
          List.of("etcd: database space exceeded", "why does etcd refuse writes?"),
          note.lines().stream().map(NoteEntry.Line::text).toList());
      assertEquals(Words.of("why does etcd refuse writes?"), note.lines().get(1).words());
      assertEquals(Optional.empty(), notes.note("etcd"));
      assertEquals(2, notes.states().size());
    }
  }

  @Test
  void aNoteIsReplacedWhole() {
    TestNotes.write(folder, NO_SPACE, CONNTRACK);
    TestNotes.write(folder, TestNotes.of("etcd/no-space.md", "New").section("Only", "defragment"));
    try (NotesView notes = NotesView.open(folder)) {
      assertEquals(List.of("Only"), headings(notes.sections("etcd/no-space.md")));
      assertEquals("New", notes.note("etcd/no-space.md").orElseThrow().title());
      assertEquals(2, notes.states().size());
      assertEquals(List.of(), headings(notes.ask(Words.of("alarm"), 9)));
    }
  }

  @Test
  void aRemovedNoteIsGone() {
    TestNotes.write(folder, NO_SPACE, CONNTRACK);
    try (NotesUpdate update = NotesUpdate.open(folder)) {
      update.remove("etcd/no-space.md");
      update.remove("never/there.md");
      update.commit();
    }
    try (NotesView notes = NotesView.open(folder)) {
      assertEquals(Optional.empty(), notes.note("etcd/no-space.md"));
      assertEquals(List.of(), notes.sections("etcd/no-space.md"));
      assertEquals(Map.of("network/conntrack.md", new NoteState(1, 20)), notes.states());
    }
  }

  @Test
  void statesTellWhatToReadAgain() {
    TestNotes.write(folder, NO_SPACE);
    TestNotes.write(folder, CONNTRACK);
    try (NotesUpdate update = NotesUpdate.open(folder)) {
      update.replace(NO_SPACE.note(), new NoteState(77, Long.MAX_VALUE), Section::text);
      update.commit();
    }
    try (NotesView notes = NotesView.open(folder)) {
      assertEquals(
          Map.of(
              "etcd/no-space.md", new NoteState(77, Long.MAX_VALUE),
              "network/conntrack.md", new NoteState(1, 20)),
          notes.states());
    }
  }

  @Test
  void nothingIsSeenBeforeTheCommit() {
    TestNotes.write(folder, CONNTRACK);
    try (NotesUpdate update = NotesUpdate.open(folder)) {
      update.replace(NO_SPACE.note(), new NoteState(1, 1), Section::text);
      try (NotesView notes = NotesView.open(folder)) {
        assertEquals(1, notes.states().size());
      }
      UserError refused = assertThrows(UserError.class, () -> NotesUpdate.open(folder).close());
      assertEquals("Another kb is writing the index of the notes.", refused.sentence());
    }
    try (NotesView notes = NotesView.open(folder)) {
      assertEquals(1, notes.states().size());
    }
  }

  @Test
  void aViewThatCannotBeReadIsEmptyAndSaysWhy() throws IOException {
    try (NotesView notes = NotesView.open(folder.resolve("none"))) {
      assertEquals(Optional.of("not indexed yet"), notes.problem());
      assertEquals(Map.of(), notes.states());
      assertEquals(List.of(), notes.ask(List.of("a"), 5));
      assertEquals(List.of(), notes.linking());
      assertEquals(0, notes.size());
    }
    TestNotes.write(folder, CONNTRACK);
    try (NotesView notes = NotesView.open(folder)) {
      assertEquals(Optional.empty(), notes.problem());
    }
    Path segments;
    try (Stream<Path> files = Files.list(folder)) {
      segments =
          files
              .filter(it -> it.getFileName().toString().startsWith("segments"))
              .findFirst()
              .orElseThrow();
    }
    Files.write(segments, new byte[3]);
    try (NotesView notes = NotesView.open(folder)) {
      assertTrue(notes.problem().orElseThrow().startsWith("damaged"), notes.problem() + "");
    }
    try (NotesUpdate update = NotesUpdate.open(folder)) {
      assertTrue(update.note().orElseThrow().contains("the notes was damaged"));
    }
  }

  @Test
  void wordsAreMatchedWhereTheAuthorPutThem() {
    TestNotes.write(folder, NO_SPACE, CONNTRACK);
    try (NotesView notes = NotesView.open(folder)) {
      FoundSection best = notes.ask(Words.of("database refuses writes, alarm"), 9).getFirst();
      assertEquals("Alarm", best.section().heading());
      assertEquals(List.of("title", "heading", "text"), best.matched().get("databas"));
      assertEquals(List.of("question"), best.matched().get("refus"));
      assertEquals(List.of("heading"), best.matched().get("alarm"));
      assertFalse(best.matched().containsKey("packet"));
      assertEquals(2, notes.ask(Words.of("etcd"), 9).size());
      assertEquals(1, notes.ask(Words.of("etcd"), 1).size());
      assertEquals(List.of(), notes.ask(List.of(), 9));
      assertEquals(1, notes.frequency("defrag"), "stemmed, as Words has it");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          database                          | Alarm, Compact
          "space exceeded"                  | Alarm, Compact
          defragment                        | Compact
          note:conntrack                    | Symptoms
          note:"space exceeded"             | Alarm, Compact
          note:etcd/                        | Alarm, Compact
          tag:network                       | Symptoms
          tag:on-call                       | Alarm, Compact
          tag:ON-CALL alarm                 | Alarm
          tag:on                            |
          -tag:network                      | Alarm, Compact
          -tag:network -defragment          | Alarm
          /table\\s+full/                   | Symptoms
          file:conntrack                    | Symptoms
          lang:go                           |
          lang:markdown packet              | Symptoms
          role:documentation packet         | Symptoms
          sym:packet                        |
          rev:v1 packet                     |
          packet OR defragment              | Compact, Symptoms
          """)
  void sectionsAreSearched(String query, String headings) {
    TestNotes.write(folder, NO_SPACE, CONNTRACK);
    try (NotesView notes = NotesView.open(folder)) {
      var parsed =
          new QueryParser(List.of(kb.model.Language.GO, new kb.model.Language("markdown")))
              .parse(query);
      List<String> found = headings(notes.search(parsed, 9)).stream().sorted().toList();
      assertEquals(headings == null ? "" : headings, String.join(", ", found));
      assertEquals(Math.min(1, found.size()), notes.search(parsed, 1).size());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "applyV3, applyV3, https://github.com/etcd-io/etcd/blob/v3.5.9/apply.go#L9",
    "apply.go, applyV3, https://github.com/etcd-io/etcd/blob/v3.5.9/apply.go#L9",
    "server/apply.go, code, etcd:server/apply.go#raftNode.start@v3.5.9",
    "start, code, etcd:server/apply.go#raftNode.start@v3.5.9",
    "apply.go, code, server/apply.go:120",
    "start, (*raftNode).start(), x.go",
    "no-space, see, ../etcd/no-space.md",
    "etcd/no-space.md, see, no-space#alarm",
    "no space, see, No%20Space.md",
    "100%, see, 100%",
    "page, see, /folder/page/"
  })
  void linksAreFoundAgain(String name, String text, String target) {
    TestNotes.write(
        folder,
        TestNotes.of("a.md", "A").section("Links", "", TestNotes.link(text, target)),
        CONNTRACK);
    try (NotesView notes = NotesView.open(folder)) {
      assertEquals(List.of("Links"), headings(notes.linking(name, 9)));
      assertEquals(List.of("Links"), headings(notes.linking()));
      assertEquals(List.of(), headings(notes.linking("elsewhere", 9)));
    }
  }

  @Test
  void whateverIsWrittenAsALinkIsIndexed() {
    String long_ = "(".repeat(100_000);
    TestNotes.write(
        folder,
        TestNotes.of("a.md", "A")
            .meta("tags", long_)
            .section(
                "Links",
                "",
                TestNotes.link(long_, "data:image/png;base64," + "QUJD".repeat(50_000)),
                TestNotes.link(long_ + ")", "#".repeat(100_000)),
                TestNotes.link("", "%")));
    try (NotesView notes = NotesView.open(folder)) {
      assertEquals(3, notes.linking().getFirst().section().links().size());
    }
  }

  private static List<String> headings(List<FoundSection> found) {
    return found.stream().map(it -> it.section().heading()).toList();
  }
}
