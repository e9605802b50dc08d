package kb.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kb.Sources;
import kb.model.Link;
import kb.model.Note;
import kb.notes.Notebook;

/// The notes that come along, and the lists beside these tests.
final class Corpus {
  private static final Path NOTES = Sources.root().resolve("notes");
  private static final Path LISTS = Sources.root().resolve("src/test/corpus");

  private Corpus() {}

  /// Every note, in order of path.
  static List<Note> notes() {
    Notebook notebook = new Notebook(NOTES);
    return notebook.files().files().stream().map(notebook::read).toList();
  }

  /// The note's file as it stands.
  static List<String> lines(Note note) {
    return read(NOTES.resolve(note.path()));
  }

  /// The pages a note's wiki links name, without their `#heading`.
  static Stream<String> wikiLinks(Note note) {
    return note.sections().stream()
        .flatMap(section -> section.links().stream())
        .filter(link -> link.style() == Link.Style.WIKI)
        .map(link -> link.target().replaceFirst("#.*", ""));
  }

  /// The entries of a list: its lines without the empty ones and those that begin with `#`.
  static List<String> list(String name) {
    return read(LISTS.resolve(name)).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }

  /// The names of the files of a folder of lists, in order.
  static List<String> names(String folder) {
    try (Stream<Path> files = Files.list(LISTS.resolve(folder))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> read(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
