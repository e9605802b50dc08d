package kb.code.grammar;

import static java.util.Objects.requireNonNull;

/// The tree-sitter library that parses here.
///
/// @param library its file, or the name the system's loader knows it by
/// @param remark why it is no faster one, for people; empty when none is faster
public record ParserCore(Origin origin, String library, String remark) {
  /// Where it comes from.
  public enum Origin {
    /// The user named its file.
    NAMED,
    /// Compiled from tree-sitter's own source when this program was built.
    BUILT,
    /// The system's own.
    INSTALLED,
    /// Out of the jar, compiled without optimisation: a quarter of the speed.
    BUNDLED
  }

  public ParserCore {
    requireNonNull(origin, "origin");
    requireNonNull(library, "library");
    requireNonNull(remark, "remark");
  }
}
