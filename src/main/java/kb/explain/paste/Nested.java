package kb.explain.paste;

/// Values with values in them, as most languages show them.
final class Nested {
  private Nested() {}

  /// Where a value ends: at the comma or bracket behind it that is in no brackets and no quotes of
  /// its own, or with the text.
  static int end(String text, int from) {
    int depth = 0;
    for (int at = from; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '"') {
        int close = Quoting.close(text, at);
        at = close < 0 ? text.length() : close;
      } else if (depth == 0 && (c == ',' || c == '}' || c == ']')) {
        return at;
      } else if (c == '{' || c == '[') {
        depth++;
      } else if (c == '}' || c == ']') {
        depth--;
      }
    }
    return text.length();
  }
}
