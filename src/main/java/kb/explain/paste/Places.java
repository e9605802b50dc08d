package kb.explain.paste;

/// `file:line` and `file:line:column` at the end of a text.
///
/// @param line 0 when no line is written
record Places(String file, int line) {
  /// More digits are no line.
  private static final int MOST_DIGITS = 8;

  static Places of(String written) {
    int colon = written.lastIndexOf(':');
    int line = number(written.substring(colon + 1));
    if (colon <= 0 || line < 0) {
      return new Places(written, 0);
    }
    String before = written.substring(0, colon);
    int second = before.lastIndexOf(':');
    int lineBefore = second > 0 ? number(before.substring(second + 1)) : -1;
    return lineBefore < 0
        ? new Places(before, line)
        : new Places(before.substring(0, second), lineBefore);
  }

  /// A decimal number, -1 when it is none.
  static int number(String digits) {
    boolean number =
        !digits.isEmpty()
            && digits.length() <= MOST_DIGITS
            && Ascii.afterDigits(digits, 0) == digits.length();
    return number ? Integer.parseInt(digits) : -1;
  }
}
