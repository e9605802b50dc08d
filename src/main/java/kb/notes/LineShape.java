package kb.notes;

import java.util.regex.Pattern;

/// What a single line looks like, before its neighbours are asked.
final class LineShape {
  /// `-`, `*`, `+`, `o`, `--`, a bullet, `1.` or `1)`, followed by a blank and something.
  private static final Pattern ITEM =
      Pattern.compile("[ \\t]*(?:[-*+o•]|--|\\d{1,9}[.)])[ \\t]+(?=\\S)");

  private static final Pattern QUOTE = Pattern.compile("[ \\t]{0,3}>[> \\t]*");
  private static final Pattern ADDRESS = Pattern.compile("\\s*<?https?://\\S+\\s*");

  /// Fewer are list marks or typing.
  private static final int SHORTEST_RULE = 3;

  private LineShape() {}

  static boolean isItem(String line) {
    return markerEnd(ITEM, line) > 0;
  }

  static boolean isQuote(String line) {
    return markerEnd(QUOTE, line) > 0;
  }

  /// Where the text of a line begins: after its quote and list marks, `o` and `--` among them.
  static int textStart(String line) {
    int start = Math.max(0, markerEnd(QUOTE, line));
    var item = ITEM.matcher(line).region(start, line.length());
    return item.lookingAt() ? item.end() : start;
  }

  /// A row of a table drawn with bars, ruled or not.
  static boolean isRow(String line) {
    int first = line.indexOf('|');
    return first >= 0 && line.indexOf('|', first + 1) > first && !line.contains("||");
  }

  /// Whether it is a web address and nothing else.
  static boolean isAddress(String line) {
    return ADDRESS.matcher(line).matches();
  }

  /// Three or more of one character and nothing else: `====`, `####`.
  static boolean isRule(String line, char of) {
    String text = line.strip();
    return text.length() >= SHORTEST_RULE && text.chars().allMatch(c -> c == of);
  }

  static boolean isRule(String line) {
    String text = line.strip();
    return !text.isEmpty() && "=-#*_~".indexOf(text.charAt(0)) >= 0 && isRule(text, text.charAt(0));
  }

  /// How far a line is indented, a tab counting to the next multiple of 4.
  static int indent(String line) {
    int columns = 0;
    for (int i = 0; i < line.length(); i++) {
      switch (line.charAt(i)) {
        case ' ' -> columns++;
        case '\t' -> columns += 4 - columns % 4;
        default -> {
          return columns;
        }
      }
    }
    return columns;
  }

  private static int markerEnd(Pattern marker, String line) {
    var matcher = marker.matcher(line);
    return matcher.lookingAt() ? matcher.end() : -1;
  }
}
