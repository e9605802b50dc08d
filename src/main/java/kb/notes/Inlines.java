package kb.notes;

import java.util.List;
import kb.model.Link;

/// What stands inside the lines of a note.
///
/// @param links in order, each with the place of its target
/// @param spans code spans that are not the text of a link, in order
/// @param rest the lines with links, code and what is no prose blanked out, column for column
/// @param broken footnotes that have no text
/// @param warnings what could not be read
record Inlines(
    List<Placed> links,
    List<CodeSpan> spans,
    List<String> rest,
    List<BrokenFootnote> broken,
    List<String> warnings) {
  Inlines {
    links = List.copyOf(links);
    spans = List.copyOf(spans);
    rest = List.copyOf(rest);
    broken = List.copyOf(broken);
    warnings = List.copyOf(warnings);
  }

  /// A link and where its target is written.
  ///
  /// @param line of the target, counted from 0: for a reference the line of its definition
  /// @param from column of the target's first character, counted from 0
  /// @param to one behind its last
  record Placed(Link link, int line, int from, int to) {}

  /// A footnote mark without a footnote.
  ///
  /// @param line where the mark stands, counted from 0
  record BrokenFootnote(String label, int line) {}
}
