package kb.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kb.model.Link;
import kb.model.Section;
import kb.query.QueryParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Years of notes, and one that everything links to.
class ManyNotesTest {
  private static final int NOTES = 10_000;
  private static final int LINKING = 9_000;

  /// What takes longer grows with the square of the notes, on however busy a machine.
  private static final Duration GENEROUS = Duration.ofSeconds(20);

  @TempDir private Path folder;

  @Test
  @Timeout(300)
  void areOpenedAndSearchedInTime() {
    write();
    Instant start = Instant.now();
    try (NotesView notes = NotesView.open(folder)) {
      Map<String, NoteState> states = notes.states();
      say("open and states", start);
      assertEquals(NOTES, states.size());
      assertEquals(new NoteState(77, 7), states.get("n/77.md"));

      start = Instant.now();
      assertEquals(LINKING, notes.linking("hub", Integer.MAX_VALUE).size());
      assertEquals(200, notes.linking("hub", 200).size());
      assertEquals(LINKING, notes.linking().size());
      say("backlinks", start);

      start = Instant.now();
      QueryParser parser = new QueryParser(List.of());
      assertEquals(1, notes.search(parser.parse("tag:t77"), 9).size());
      assertEquals(NOTES - 1, notes.search(parser.parse("-tag:t77"), NOTES).size());
      assertEquals(1, notes.search(parser.parse("\"number 4321 \""), 9).size());
      assertEquals(9, notes.search(parser.parse("number"), 9).size());
      say("search", start);
    }
  }

  private static void say(String what, Instant start) {
    Duration took = Duration.between(start, Instant.now());

    assertTrue(took.compareTo(GENEROUS) < 0, what + " took " + took);
  }

  private void write() {
    try (NotesUpdate update = NotesUpdate.open(folder)) {
      IntStream.range(0, NOTES)
          .forEach(i -> {
            Link[] links =
                i < LINKING ? new Link[] {TestNotes.link("hub", "../hub.md")} : new Link[0];
            TestNotes note =
                TestNotes.of("n/" + i + ".md", "Note " + i)
                    .meta("tags", "t" + i)
                    .section("Body", "This is number " + i + " of many.\n", links);
            update.replace(note.note(), new NoteState(i, 7), Section::text);
          });
      update.commit();
    }
  }
}
