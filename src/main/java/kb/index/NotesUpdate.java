package kb.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kb.model.Note;
import kb.model.Section;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;

/// One batch of changes to the notes' index: all of it is seen at [#commit], or none of it.
public final class NotesUpdate implements AutoCloseable {
  static final String NOTES = "the notes";

  private final Updates.Opened opened;
  private final IndexWriter writer;

  private NotesUpdate(Updates.Opened opened) {
    this.opened = opened;
    this.writer = opened.writer();
  }

  /// Opens the notes' index for writing. Fails when another process writes it.
  public static NotesUpdate open(Path folder) {
    return new NotesUpdate(Updates.open(folder, NOTES));
  }

  /// Why everything is read again, when it is although there was an index.
  public Optional<String> note() {
    return opened.note();
  }

  /// Puts a note in the place of what was at its path.
  ///
  /// @param searchText the words of a section as they are to be found
  public void replace(Note note, NoteState state, Function<Section, String> searchText) {
    try {
      remove(note.path());
      writer.addDocument(NoteDocuments.ofNote(note, state));
      for (Section section : note.sections()) {
        writer.addDocument(NoteDocuments.ofSection(note, section, searchText.apply(section)));
      }
    } catch (IOException | RuntimeException e) {
      throw opened.failure(e);
    }
  }

  public void remove(String path) {
    try {
      writer.deleteDocuments(new Term(Schema.PATH, Documents.fitting(path)));
    } catch (IOException | RuntimeException e) {
      throw opened.failure(e);
    }
  }

  public void commit() {
    try {
      Map<String, String> data = new HashMap<>();
      data.put("schema", Schema.VERSION);
      data.put(NotesView.FOLLOWED, followed());
      writer.setLiveCommitData(data.entrySet());
      writer.commit();
    } catch (IOException | RuntimeException e) {
      throw opened.failure(e);
    }
  }

  /// The front matter of the notes that follow a repository: each start needs them, and one string
  /// is read faster than a hundred documents.
  private String followed() throws IOException {
    try (OpenIndex index = new OpenIndex(Map.of(NOTES, DirectoryReader.open(writer)))) {
      return FollowedNotes.written(
          index.all(
              CodeView.term(Schema.TYPE, Schema.NOTE),
              Integer.MAX_VALUE,
              stored -> FollowedNotes.following(NoteDocuments.entry(stored.head()))));
    }
  }

  @Override
  public void close() {
    opened.close();
  }
}
