package kb.notes;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kb.model.Command;
import kb.model.Link;
import kb.model.Note;
import kb.model.Section;

/// Reads text as a note, and shows what came of it in one line a thing.
final class Read {
  private Read() {}

  static Note note(String text) {
    return NoteReader.read("folder/some-note.md", text.getBytes(StandardCharsets.UTF_8));
  }

  /// A note of these lines, each ended by a line feed.
  static Note lines(String... lines) {
    return note(String.join("\n", lines) + "\n");
  }

  /// `first-last level path` of every section.
  static List<String> outline(Note note) {
    return note.sections().stream()
        .map(section ->
            section.lines().first()
                + "-"
                + section.lines().last()
                + " "
                + section.level()
                + " "
                + String.join(" > ", section.path()))
        .toList();
  }

  static List<Link> links(Note note) {
    return note.sections().stream().flatMap(section -> section.links().stream()).toList();
  }

  /// `line:column STYLE [text] target` of every link.
  static List<String> shownLinks(Note note) {
    return links(note).stream()
        .map(link ->
            link.line()
                + ":"
                + link.column()
                + " "
                + link.style()
                + " ["
                + link.text()
                + "] "
                + link.target())
        .toList();
  }

  static List<Command> commands(Note note) {
    return note.sections().stream().flatMap(section -> section.commands().stream()).toList();
  }

  /// `line text <- purpose` of every command.
  static List<String> shownCommands(Note note) {
    return commands(note).stream()
        .map(command -> command.line() + " " + command.text() + " <- " + command.purpose())
        .toList();
  }

  static List<String> mentions(Note note) {
    return note.sections().stream().flatMap(section -> section.mentions().stream()).toList();
  }

  /// `line text` of everything left open.
  static List<String> open(Note note) {
    return note.open().stream().map(open -> open.line() + " " + open.text()).toList();
  }

  static Section section(Note note, String heading) {
    return note.sections().stream()
        .filter(section -> section.heading().equals(heading))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no section " + heading + " in " + outline(note)));
  }
}
