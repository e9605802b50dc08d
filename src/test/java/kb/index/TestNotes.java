package kb.index;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kb.model.Command;
import kb.model.LineRange;
import kb.model.Link;
import kb.model.Note;
import kb.model.Section;

/// A note as a test writes it down, section by section.
final class TestNotes {
  private final String path;
  private final String title;
  private final Map<String, List<String>> meta = new HashMap<>();
  private final List<Section> sections = new ArrayList<>();
  private int line = 1;

  private TestNotes(String path, String title) {
    this.path = path;
    this.title = title;
  }

  static TestNotes of(String path, String title) {
    return new TestNotes(path, title);
  }

  TestNotes meta(String key, String... values) {
    meta.put(key, List.of(values));
    return this;
  }

  TestNotes section(String heading, String text, Link... links) {
    return section(
        new Section(
            heading,
            List.of(title, heading),
            2,
            new LineRange(line, line + 9),
            text,
            List.of(links),
            List.of(),
            List.of()));
  }

  TestNotes section(Section section) {
    sections.add(section);
    line = section.lines().last() + 1;
    return this;
  }

  static Link link(String text, String target) {
    return new Link(text, true, target, Link.Style.INLINE, 3, 1);
  }

  static Command command(String text) {
    return new Command(text, "", 4);
  }

  Note note() {
    return new Note(path, title, meta, sections, List.of(), List.of());
  }

  /// Puts notes into the index, each with the state of its length.
  static void write(Path folder, TestNotes... notes) {
    try (NotesUpdate update = NotesUpdate.open(folder)) {
      for (TestNotes note : notes) {
        update.replace(note.note(), new NoteState(1, note.title.length()), Section::text);
      }
      update.commit();
    }
  }
}
