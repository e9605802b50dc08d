package kb.model;

import java.util.Locale;

/// Why a file was not read by its syntax, or not at all. Skips are values: counted, kept with the
/// file, shown.
public enum SkipReason {
  TOO_LARGE("larger than the limit for source; it is data or generated", false),
  BINARY("not text", false),
  MISSING("the object is not in this clone", false),
  SYMBOLIC_LINK("a symbolic link; what it points at is read where it stands", false),
  SUBMODULE("a commit of another repository", false),
  EXCLUDED("excluded by the project's note", false),
  LONG_LINES("lines too long for source: minified or data; searched as text", true),
  DATA("more keys than people write: data; searched as text", true),
  PARSE_TIMEOUT("the parser took too long; searched as text", true),
  PARSE_FAILED("the parser failed; searched as text", true);

  private final String explanation;
  private final boolean readAsText;

  SkipReason(String explanation, boolean readAsText) {
    this.explanation = explanation;
    this.readAsText = readAsText;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// A sentence for people.
  public String explanation() {
    return explanation;
  }

  /// Whether the file's text is still searched, only its symbols missing.
  public boolean readAsText() {
    return readAsText;
  }
}
