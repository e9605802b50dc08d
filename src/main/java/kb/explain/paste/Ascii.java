package kb.explain.paste;

/// Characters as log formats use them: plain ASCII, whatever the locale.
final class Ascii {
  private Ascii() {}

  static boolean digit(int c) {
    return c >= '0' && c <= '9';
  }

  static boolean letter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  static boolean hex(int c) {
    return digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }

  static boolean blank(int c) {
    return c == ' ' || c == '\t';
  }

  /// A letter, digit or `_`.
  static boolean word(int c) {
    return letter(c) || digit(c) || c == '_';
  }

  /// Where the blanks from `at` end.
  static int afterBlanks(String text, int at) {
    int end = at;
    while (end < text.length() && blank(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /// Where the digits from `at` end.
  static int afterDigits(String text, int at) {
    int end = at;
    while (end < text.length() && digit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /// Where the run of characters that are no blank ends.
  static int afterWord(String text, int at) {
    int end = at;
    while (end < text.length() && !blank(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /// How many blanks a line begins with; a tab is one.
  static int indent(String text) {
    return afterBlanks(text, 0);
  }
}
