package kb.sync;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kb.index.NoteState;
import kb.index.NotesUpdate;
import kb.index.NotesView;
import kb.model.Note;
import kb.model.Progress;
import kb.model.UserError;
import kb.notes.NoteFile;
import kb.notes.NoteFiles;
import kb.notes.Notebook;
import kb.text.SearchText;
import org.jspecify.annotations.Nullable;

/// Brings the notes' index up to date with the notes folder: only files whose time or size changed
/// are read.
public final class NotesSync {
  private final Notebook notebook;
  private final Path index;

  public NotesSync(Notebook notebook, Path index) {
    this.notebook = notebook;
    this.index = index;
  }

  /// What a sync of the notes did.
  ///
  /// @param read notes read
  /// @param removed notes no longer there
  /// @param messages what a person should know, each with its place
  public record Outcome(int read, int removed, List<String> messages) {
    public boolean changed() {
      return read + removed > 0;
    }
  }

  /// Never throws for a single note: what can't be read is said, and what was indexed of it stays.
  public Outcome sync(NotesView view, Progress progress) {
    NoteFiles files = notebook.files();
    Map<String, NoteState> held = view.states();
    List<NoteFile> changed =
        files.files().stream().filter(file -> !isAsRead(file, held.get(file.path()))).toList();
    Map<String, NoteState> gone = new HashMap<>(held);
    files.files().forEach(file -> gone.remove(file.path()));
    if (changed.isEmpty() && gone.isEmpty() && view.problem().isEmpty()) {
      return new Outcome(0, 0, List.of());
    }
    return update(changed, gone.keySet(), files.skipped(), progress);
  }

  private Outcome update(
      List<NoteFile> changed, Iterable<String> gone, List<String> skipped, Progress progress) {
    List<String> messages = new ArrayList<>(skipped);
    int removed = 0;
    try (NotesUpdate update = NotesUpdate.open(index)) {
      update.note().ifPresent(messages::add);
      for (String path : gone) {
        update.remove(path);
        removed++;
      }
      int done = 0;
      for (NoteFile file : changed) {
        read(file, messages)
            .ifPresent(note ->
                update.replace(note, state(file), section -> SearchText.of(section.text())));
        progress.at("reading notes", ++done, changed.size());
      }
      update.commit();
    }
    return new Outcome(changed.size(), removed, messages);
  }

  private Optional<Note> read(NoteFile file, List<String> messages) {
    try {
      Note note = notebook.read(file);
      note.warnings().forEach(messages::add);
      return Optional.of(note);
    } catch (UserError e) {
      messages.add(e.sentence() + "; " + e.nextStep());
      return Optional.empty();
    }
  }

  private static boolean isAsRead(NoteFile file, @Nullable NoteState held) {
    return held != null && held.modified() == file.modified() && held.size() == file.size();
  }

  private static NoteState state(NoteFile file) {
    return new NoteState(file.modified(), file.size());
  }
}
