package kb.index;

import java.util.List;
import java.util.Map;

/// A note as the index knows it: its path, title and front matter.
///
/// @param lines the lines its author wrote for it to be found by: title, questions, symptoms,
///   aliases
public record NoteEntry(
    String path, String title, Map<String, List<String>> meta, List<Line> lines) {
  public NoteEntry {
    meta = Map.copyOf(meta);
    lines = List.copyOf(lines);
  }

  /// A line with its words as [Words] has them.
  public record Line(String text, List<String> words) {
    public Line {
      words = List.copyOf(words);
    }
  }

  public List<String> values(String key) {
    return meta.getOrDefault(key, List.of());
  }

  /// The path without its ending: what people call the note.
  public String slug() {
    return path.replaceFirst("\\.[a-z]+$", "");
  }
}
