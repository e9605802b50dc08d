package kb.explain.paste;

import java.util.List;
import java.util.Optional;
import kb.explain.paste.Pasted.Setting.Form;

/// One setting a line: `--flag=value`, `NAME=value`, `net.core.somaxconn = 128`, `key: value`,
/// `"key": value`.
final class SettingPiece implements Piece {
  private static final List<String> SYSCTLS =
      List.of("net.", "vm.", "kernel.", "fs.", "user.", "dev.", "debug.", "/proc/sys/", "net/");

  @Override
  public Optional<Found> read(List<Row> rows, int from) {
    Row row = rows.get(from);
    String text = row.text().strip();
    return row.isBare()
        ? setting(row.excerpt(), text).map(setting -> new Found(List.of(setting), 1))
        : Optional.empty();
  }

  private static Optional<Pasted> setting(Excerpt excerpt, String text) {
    if (text.startsWith("--") && text.length() > 2 && Ascii.letter(text.charAt(2))) {
      return flag(excerpt, text);
    }
    String line = text.startsWith("export ") ? text.substring("export ".length()) : text;
    return line.startsWith("\"") ? member(excerpt, line) : pair(excerpt, line);
  }

  private static Optional<Pasted> flag(Excerpt excerpt, String text) {
    String line = text.endsWith("\\") ? text.substring(0, text.length() - 1).strip() : text;
    int end = Kind.NAME.end(line, "--".length());
    boolean valued = end < line.length() && (line.charAt(end) == '=' || line.charAt(end) == ' ');
    if (end < 0 || (end < line.length() && !valued)) {
      return Optional.empty();
    }
    String value = valued ? line.substring(end + 1).strip() : "";
    return Optional.of(new Pasted.Setting(excerpt, Form.FLAG, line.substring(0, end), value));
  }

  /// A member of a JSON object that stands on a line of its own.
  private static Optional<Pasted> member(Excerpt excerpt, String text) {
    int close = Quoting.close(text, 0);
    int colon = close < 0 ? -1 : Ascii.afterBlanks(text, close + 1);
    if (colon < 0 || !text.startsWith(":", colon)) {
      return Optional.empty();
    }
    String value = text.substring(colon + 1).strip().replaceFirst(",$", "");
    return Optional.of(new Pasted.Setting(excerpt, Form.KEY, text.substring(1, close), value));
  }

  private static Optional<Pasted> pair(Excerpt excerpt, String text) {
    int end = Kind.NAME.end(text, 0);
    int sign = end < 0 ? -1 : Ascii.afterBlanks(text, end);
    if (sign < 0 || sign >= text.length()) {
      return Optional.empty();
    }
    String key = text.substring(0, end);
    boolean colon = text.charAt(sign) == ':';
    String value = text.substring(sign + 1).strip();
    boolean one = Ascii.afterWord(value, 0) == value.length() || value.startsWith("\"");
    boolean setting =
        colon
            ? one && (key.indexOf('_') > 0 || key.indexOf('.') > 0) && text.startsWith(": ", sign)
            : text.charAt(sign) == '=' && (one || isSysctl(key)) && !value.startsWith("=");
    return setting
        ? Optional.of(new Pasted.Setting(excerpt, form(key, colon), key, value))
        : Optional.empty();
  }

  private static Form form(String key, boolean colon) {
    if (isSysctl(key)) {
      return Form.SYSCTL;
    }
    boolean capitals = key.chars().allMatch(c -> Ascii.word(c) && !(c >= 'a' && c <= 'z'));
    return capitals && !colon ? Form.VARIABLE : Form.KEY;
  }

  private static boolean isSysctl(String key) {
    return SYSCTLS.stream().anyMatch(key::startsWith);
  }
}
