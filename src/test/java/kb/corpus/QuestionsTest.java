package kb.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kb.Sources;
import kb.app.Kb;
import kb.app.Workspace;
import kb.model.Answer;
import kb.model.Note;
import kb.model.Progress;
import kb.model.Request;
import kb.notes.NoteFile;
import kb.notes.Notebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every question that a note says it answers finds that note first.
class QuestionsTest {
  /// The corpus has more than this.
  private static final int MANY = 800;

  @TempDir Path temporary;

  @Test
  void everyQuestionFindsItsNoteFirst() throws IOException {
    Path home = home();
    List<String> astray = new ArrayList<>();
    int asked = 0;
    Notebook notebook = new Notebook(home.resolve("notes"));
    try (Kb kb = Kb.open(new Workspace(home))) {
      kb.refresh(Progress.SILENT);
      for (NoteFile file : notebook.files().files()) {
        Note note = notebook.read(file);
        for (String question : note.values("questions")) {
          asked++;
          Answer answer = kb.ask(Request.of(question));
          String first = answer.notes().isEmpty() ? "" : answer.notes().getFirst().note();
          if (!first.equals(note.path())) {
            astray.add(note.path() + ": " + question + " finds " + first);
          }
        }
      }
    }
    int count = asked;
    assertTrue(count > MANY, () -> "only " + count + " questions");
    assertEquals(List.of(), astray);
  }

  private Path home() throws IOException {
    Path notes = Sources.root().resolve("notes");
    Path home = temporary.resolve("home");
    Files.createDirectories(home.resolve("indexes"));
    try (var files = Files.walk(notes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = home.resolve("notes").resolve(notes.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    return home;
  }
}
