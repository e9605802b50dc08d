package kb.model;

import java.util.List;

/// A note made ready to be read on a page.
///
/// @param note as it is now
/// @param html its text as HTML: raw HTML escaped, links to the outside only by `http`, `https` and
///   `mailto`
/// @param anchors its links to code with what became of them, in order
/// @param backlinks sections of other notes that link to it
public record NotePage(
    Note note, String html, List<AnchorReport> anchors, List<Backlink> backlinks) {
  public NotePage {
    anchors = List.copyOf(anchors);
    backlinks = List.copyOf(backlinks);
  }

  /// A section that links to a note.
  ///
  /// @param note the slug of the note it stands in
  /// @param line where the section starts
  public record Backlink(String note, String title, String section, int line) {}
}
