package kb.explain.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A paste as rows: colours off, broken lines joined, envelopes off.
final class Rows {
  private static final char ESCAPE = '\u001b';

  private Rows() {}

  /// The rows of a text; blank lines and the fences of Markdown are none.
  static List<Row> of(String text) {
    List<Row> rows = new ArrayList<>();
    int number = 0;
    for (String raw : text.lines().toList()) {
      number++;
      String plain = plain(raw);
      if (!plain.isBlank() && !isFence(plain)) {
        rows.add(new Row(number, 1, raw, open(plain.stripTrailing())));
      }
    }
    return Joins.joined(rows);
  }

  /// Lines are pasted with an indent, too; traces need theirs.
  private static Opened open(String line) {
    Opened opened = Layers.open(line.strip());
    boolean bare = opened.envelope().layers().isEmpty();
    return bare ? Opened.bare(line) : opened;
  }

  private static boolean isFence(String line) {
    String stripped = line.strip();
    return (stripped.startsWith("```") || stripped.startsWith("~~~"))
        && stripped.indexOf(' ') < 0
        && stripped.lastIndexOf('`') <= 2;
  }

  /// The left side of a box of paragraphs, as Terraform draws around its diagnostics.
  private static final Pattern MARGIN = Pattern.compile("^[│╷╵] ?");

  /// Whether a line stands in a box.
  static boolean isBoxed(String raw) {
    return MARGIN.matcher(visible(raw)).find();
  }

  /// Without the margin of a box, escape sequences of terminals and other control characters, but
  /// for tabs.
  static String plain(String raw) {
    return MARGIN.matcher(visible(raw)).replaceFirst("");
  }

  private static String visible(String raw) {
    boolean clean = raw.chars().allMatch(c -> c >= ' ' || c == '\t');
    if (clean) {
      return raw;
    }
    StringBuilder plain = new StringBuilder(raw.length());
    int at = 0;
    while (at < raw.length()) {
      char c = raw.charAt(at);
      if (c == ESCAPE) {
        at = afterEscape(raw, at);
      } else {
        if (c >= ' ' || c == '\t') {
          plain.append(c);
        }
        at++;
      }
    }
    return plain.toString();
  }

  /// ECMA-48: `ESC [`, parameters, a final letter; any other escape is the one character.
  private static int afterEscape(String raw, int escape) {
    int at = escape + 1;
    if (at >= raw.length() || raw.charAt(at) != '[') {
      return at;
    }
    at++;
    while (at < raw.length() && raw.charAt(at) >= ' ' && raw.charAt(at) <= '?') {
      at++;
    }
    return at < raw.length() ? at + 1 : at;
  }
}
