package kb.code.java;

/// How deep brackets stand in each other.
///
/// The parser looks ahead at each opening one: at some thousand of them it sits for minutes.
final class Nesting {
  private static final String TEXT_BLOCK = "\"\"\"";

  private Nesting() {}

  /// Brackets in strings and comments do not count.
  static int depth(String text) {
    int deepest = 0;
    int depth = 0;
    for (int at = 0; at < text.length(); at = behind(text, at)) {
      switch (text.charAt(at)) {
        case '(', '[', '{' -> deepest = Math.max(deepest, ++depth);
        case ')', ']', '}' -> depth = Math.max(0, depth - 1);
        default -> {}
      }
    }
    return deepest;
  }

  /// Where what starts at an offset ends: a string, a comment, or one character.
  private static int behind(String text, int at) {
    char first = text.charAt(at);
    if (first == '"' && text.startsWith(TEXT_BLOCK, at)) {
      return behindNext(text, TEXT_BLOCK, at + TEXT_BLOCK.length());
    }
    if (first == '"' || first == '\'') {
      return behindQuoted(text, at);
    }
    if (first == '/' && text.startsWith("//", at)) {
      return behindNext(text, "\n", at);
    }
    return first == '/' && text.startsWith("/*", at) ? behindNext(text, "*/", at + 2) : at + 1;
  }

  private static int behindNext(String text, String end, int from) {
    int found = text.indexOf(end, from);
    return found < 0 ? text.length() : found + end.length();
  }

  /// To the quote that closes it, or to the end of the line that does not.
  private static int behindQuoted(String text, int start) {
    int at = start + 1;
    while (at < text.length() && text.charAt(at) != '\n') {
      if (text.charAt(at) == text.charAt(start)) {
        return at + 1;
      }
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(at, text.length());
  }
}
