package kb.query;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kb.text.LinearRegex;

/// The regular expressions we take: RE2's. What others know and no engine can match in linear time
/// is refused by name.
final class RegexSyntax {
  /// Longer ones are pasted text; and the compiler goes down one call a parenthesis.
  static final int LONGEST = 1000;

  /// What could be mistaken for one of the three named groups is read over first: escapes, quotes
  /// and character classes.
  private static final Pattern PIECE =
      Pattern.compile(
          "(?<reference>\\\\[1-9]|\\\\k<)"
              + "|\\\\Q.*?(?:\\\\E|$)|\\\\."
              + "|\\[\\^?\\]?(?:\\\\.|[^\\]\\\\])*\\]"
              + "|(?<around>\\(\\?<?[=!])"
              + "|(?<possessive>\\(\\?>|[*+?}]\\+)",
          Pattern.DOTALL);

  private RegexSyntax() {}

  /// What is wrong with a pattern, in words that end a sentence; empty when nothing is.
  static Optional<String> fault(String pattern) {
    if (pattern.length() > LONGEST) {
      return Optional.of("longer than " + LONGEST + " characters");
    }
    return refused(pattern).or(() -> LinearRegex.fault(pattern));
  }

  private static Optional<String> refused(String pattern) {
    Matcher piece = PIECE.matcher(pattern);
    while (piece.find()) {
      if (piece.group("reference") != null) {
        return Optional.of("back references are not supported");
      }
      if (piece.group("around") != null) {
        return Optional.of("look-ahead and look-behind are not supported");
      }
      if (piece.group("possessive") != null) {
        return Optional.of("possessive and atomic groups are not supported");
      }
    }
    return Optional.empty();
  }
}
