package kb.model;

import java.util.List;
import java.util.Map;

/// A Markdown file under `notes/`.
///
/// @param path below the notes folder, with `/`: `etcd/no-space.md`
/// @param title front matter `title`, else the heading that opens the note or is its only one of
///   the first level, else the file's name
/// @param meta the front matter: lower-case keys, each with its values as text; unknown keys stay
/// @param sections in order; together they hold every line of the file after the front matter
/// @param open what the author left open: TODO, `??`, empty headings, with their lines
/// @param warnings what could not be understood, with its line; the text is indexed all the same
public record Note(
    String path,
    String title,
    Map<String, List<String>> meta,
    List<Section> sections,
    List<OpenQuestion> open,
    List<String> warnings) {
  public Note {
    meta = Map.copyOf(meta);
    sections = List.copyOf(sections);
    open = List.copyOf(open);
    warnings = List.copyOf(warnings);
  }

  /// The values of a front matter key; empty when it is not there.
  public List<String> values(String key) {
    return meta.getOrDefault(key, List.of());
  }

  /// The path without `.md`: what people call the note.
  public String slug() {
    return path.endsWith(".md") ? path.substring(0, path.length() - 3) : path;
  }

  /// A line that asks for more: a TODO, a lone `??`, an empty section.
  public record OpenQuestion(String text, int line) {}
}
