package kb.code.signal;

import java.util.Arrays;
import java.util.Locale;

/// How the text of a message says where its arguments go.
enum Style {
  /// It has no holes of its own.
  PLAIN,
  /// `%s`, `%-5d`, `%[1]q`, `%w`, `%(name)s`.
  PRINTF,
  /// The arguments follow each other, `"a: ", b`.
  PRINT,
  /// The arguments follow each other, a space between.
  PRINTLN,
  /// As [#PRINTF], and further arguments as in [#PRINTLN].
  CONSOLE,
  /// `{}`, `{name}`, `{0:x}`; two braces are one.
  BRACES,
  /// `{}` only.
  SLF4J,
  /// What stands before the first comma.
  TAG,
  /// A bar ends the white space that begins a line.
  MARGIN;

  static Style named(String word) {
    return Arrays.stream(values())
        .filter(style -> style.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no style is called " + word));
  }
}
