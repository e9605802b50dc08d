package kb.model;

/// A link as written in a note, before anyone asks where it leads.
///
/// @param text its visible text, back-ticks removed
/// @param code whether the text is a code span: then it names something in code
/// @param target where it points: a URL, a path, the page of a wiki link with its `#heading`
/// @param style how it was written
/// @param line where it stands, counted from 1
/// @param column where it begins in that line, counted from 1
public record Link(String text, boolean code, String target, Style style, int line, int column) {
  /// How a link can be written.
  public enum Style {
    INLINE,
    REFERENCE,
    WIKI,
    BARE,
    FOOTNOTE,
    /// `[text]https://...` and other slips that still say what is meant.
    MALFORMED
  }
}
