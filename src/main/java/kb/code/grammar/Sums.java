package kb.code.grammar;

import java.util.regex.Pattern;

/// Scala as its grammar can take it, no character anywhere but where it was: in a `case` it takes
/// the `+` that ends a line for the end of a statement, so the line's end behind it is blank.
final class Sums {
  /// Behind a text, a name or a bracket; a comment may follow, which the line's end has to end.
  private static final Pattern GOES_ON = Pattern.compile("(?<=[\\w\")}] \\+)\\R(?=\\s*[^\\s/])");

  private Sums() {}

  /// As long as the text.
  static String joined(String text) {
    return GOES_ON.matcher(text).replaceAll(end -> " ".repeat(end.group().length()));
  }
}
