package kb.model;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/// Evidence in source: a claim with its place. The JSON contract's hit.
///
/// @param kind what was found
/// @param project the project's name
/// @param repository `owner/name`
/// @param revision the name it was read at, with its commit
/// @param path below the repository's root
/// @param lines where the evidence stands
/// @param symbol qualified name of the symbol it is or stands in, empty at file level
/// @param role what part the file plays
/// @param score 0 to 1; comparable within one answer
/// @param reason why it is here, for people
/// @param excerpt the lines as they are in the blob
/// @param excerptLine the line number of the excerpt's first line
public record Hit(
    Kind kind,
    String project,
    String repository,
    Revision revision,
    String path,
    LineRange lines,
    String symbol,
    FileRole role,
    double score,
    String reason,
    String excerpt,
    int excerptLine) {
  /// What a hit shows.
  public enum Kind {
    SYMBOL,
    /// A statement that shows something to the outside.
    SIGNAL,
    TEXT,
    FILE;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Hit {
    requireNonNull(kind, "kind");
    requireNonNull(revision, "revision");
    requireNonNull(lines, "lines");
  }

  public Hit withReason(String other) {
    return new Hit(
        kind,
        project,
        repository,
        revision,
        path,
        lines,
        symbol,
        role,
        score,
        other,
        excerpt,
        excerptLine);
  }

  public Hit withScore(double other) {
    return new Hit(
        kind,
        project,
        repository,
        revision,
        path,
        lines,
        symbol,
        role,
        other,
        reason,
        excerpt,
        excerptLine);
  }
}
