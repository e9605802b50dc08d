package kb.index;

import java.util.List;
import java.util.Map;

/// A note as the index knows it: its path, title and front matter.
public record NoteEntry(String path, String title, Map<String, List<String>> meta) {
  public NoteEntry {
    meta = Map.copyOf(meta);
  }

  public List<String> values(String key) {
    return meta.getOrDefault(key, List.of());
  }

  /// The path without its ending: what people call the note.
  public String slug() {
    return path.replaceFirst("\\.[a-z]+$", "");
  }
}
