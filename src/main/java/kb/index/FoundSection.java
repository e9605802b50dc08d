package kb.index;

import java.util.List;
import java.util.Map;
import kb.model.Section;

/// A section found in a note.
///
/// @param note the note's path
/// @param title the note's title
/// @param score Lucene's; 0 for a plain look-up
/// @param matched the question's words it holds, each with the fields that hold it, best first:
///   `question`, `title`, `text`
public record FoundSection(
    String note, String title, Section section, float score, Map<String, List<String>> matched) {
  public FoundSection {
    matched = Map.copyOf(matched);
  }
}
