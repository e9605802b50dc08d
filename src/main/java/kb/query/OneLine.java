package kb.query;

/// Text that may stand in a line for people, wherever it was pasted from.
final class OneLine {
  private OneLine() {}

  /// The text with `\u001b` in place of each character that ends the line, steers a terminal or
  /// turns the direction of writing.
  static String of(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.chars().forEach(c -> line.append(steers(c) ? String.format("\\u%04x", c) : (char) c));
    return line.toString();
  }

  private static boolean steers(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
