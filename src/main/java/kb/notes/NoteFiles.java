package kb.notes;

import java.util.List;

/// What the notes folder holds.
///
/// @param files in order of path
/// @param skipped what was passed by, each a sentence that names it
public record NoteFiles(List<NoteFile> files, List<String> skipped) {
  public NoteFiles {
    files = List.copyOf(files);
    skipped = List.copyOf(skipped);
  }
}
