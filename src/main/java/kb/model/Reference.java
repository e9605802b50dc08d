package kb.model;

/// A use of a name.
///
/// @param name the bare name that is used
/// @param enclosing the qualified name of the symbol around the use, empty at file level
/// @param use whether it is called or only mentioned
/// @param line where
/// @param resolved whether the language's own rules decide what is meant; else it is known by name
///   only
public record Reference(String name, String enclosing, Use use, int line, boolean resolved) {
  /// How a name is used.
  public enum Use {
    CALL,
    MENTION
  }
}
