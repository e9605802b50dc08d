package kb.notes;

/// A note as the folder lists it, before anyone opens it.
///
/// @param path below the notes folder, with `/`: `etcd/no-space.md`
/// @param size in bytes
/// @param modified when it last changed, milliseconds since 1970
public record NoteFile(String path, long size, long modified) {
  /// The path without its ending: what people call the note.
  public String slug() {
    return path.substring(0, path.lastIndexOf('.'));
  }
}
