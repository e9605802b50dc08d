package kb.code.grammar;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What escapes in literals stand for; the languages agree where they have the same ones.
final class Escapes {
  private static final Pattern NUMBER =
      Pattern.compile("\\\\(?:[xuU]\\{?([0-9a-fA-F]{1,8})}?|([0-7]{1,3}))");

  private static final Pattern ANY =
      Pattern.compile("\\\\(?:x[0-9a-fA-F]{1,2}|u[0-9a-fA-F]{4}|[0-7]{1,3}|.)");

  private static final int HEXADECIMAL = 16;
  private static final int OCTAL = 8;

  private Escapes() {}

  /// @param escape with its backslash: `\n`, `\u00e9`; two braces are one, two quotes too
  static String resolved(String escape) {
    Matcher number = NUMBER.matcher(escape);
    if (number.matches()) {
      return number.group(1) != null
          ? character(Integer.parseUnsignedInt(number.group(1), HEXADECIMAL))
          : character(Integer.parseInt(number.group(2), OCTAL));
    }
    if (escape.length() < 2) {
      return escape;
    }
    char second = escape.charAt(1);
    return switch (second) {
      case 'n' -> "\n";
      case 't' -> "\t";
      case 'r' -> "\r";
      case 'a', 'b', 'f', 'v', 'e', '0' -> " ";
      // A line that goes on.
      case '\n', '\r' -> "";
      default -> escape.substring(1);
    };
  }

  /// A text with all of its escapes resolved.
  static String resolvedIn(String text) {
    return ANY.matcher(text)
        .replaceAll(escape -> Matcher.quoteReplacement(resolved(escape.group())));
  }

  private static String character(int point) {
    return Character.isValidCodePoint(point) && point >= ' '
        ? Character.toString(point)
        : point == '\n' || point == '\t' ? Character.toString(point) : " ";
  }
}
