package kb.git;

/// A file of a revision.
///
/// @param path below the root; always relative and in normal form, see [Tree]
/// @param blob the id of its content; of a submodule, the commit of the other repository
/// @param kind what it is
public record TreeEntry(String path, String blob, Kind kind) {
  public enum Kind {
    FILE,
    /// Its content is the path it points at. Nothing here follows it.
    SYMBOLIC_LINK,
    SUBMODULE
  }
}
