package kb.notes;

import java.util.List;
import java.util.Optional;
import kb.model.LineRange;

/// A place in code, as a link or a person names it, before anyone asks whether it is there.
///
/// @param form how it was named
/// @param repository `owner/name`, or a project's name; empty for the home and for a bare path
/// @param candidates where it may be, most likely first, at least one: a host's link does not say
///   where a revision with slashes ends and the path begins
/// @param lines the lines it names, when it names some
/// @param symbol the symbol it names, when it names one
public record CodePlace(
    Form form,
    Optional<String> repository,
    List<At> candidates,
    Optional<LineRange> lines,
    Optional<String> symbol) {
  /// How a place can be named.
  public enum Form {
    /// A host's link to a file: `https://github.com/etcd-io/etcd/blob/v3.5.9/server/main.go#L20`.
    PERMALINK,
    /// What people type: `etcd:server/main.go#main@v3.5.9`, `server/main.go:20`.
    SHORT,
    /// A relative link out of the notes into the home's own repository.
    HOME
  }

  /// A path at a revision.
  ///
  /// @param revision a tag, branch or commit; empty when none is said
  /// @param path below the repository's root, with `/`
  public record At(String revision, String path) {}

  public CodePlace {
    candidates = List.copyOf(candidates);
    if (candidates.isEmpty()) {
      throw new IllegalArgumentException("a place has a path");
    }
  }

  /// The likeliest of the candidates, often the only one.
  public At first() {
    return candidates.getFirst();
  }
}
