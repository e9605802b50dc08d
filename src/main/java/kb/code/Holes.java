package kb.code;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kb.model.Template;
import kb.model.Template.Part;

/// Makes templates of texts whose holes are told by how they are written.
final class Holes {
  /// What a hole calls itself: `%(name)s`, `%{name}`.
  private static final Pattern NAME = Pattern.compile("[({]([\\w.]+)");

  private Holes() {}

  /// The text with each match of a pattern as a hole.
  static Template template(String text, Pattern hole) {
    List<Part> parts = new ArrayList<>();
    Matcher found = hole.matcher(text);
    int from = 0;
    while (found.find()) {
      if (found.start() > from) {
        parts.add(new Part.Text(text.substring(from, found.start())));
      }
      parts.add(new Part.Hole(name(found.group()), false));
      from = found.end();
    }
    if (from < text.length()) {
      parts.add(new Part.Text(text.substring(from)));
    }
    return new Template(parts);
  }

  private static String name(String hole) {
    Matcher word = NAME.matcher(hole);
    return word.find() ? word.group(1) : "";
  }
}
