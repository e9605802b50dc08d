package kb.explain.paste;

/// Quoted strings as Go, JSON and C write them.
final class Quoting {
  private static final int HEX_BASE = 16;

  private Quoting() {}

  /// Where the string that is opened by the quote at `open` is closed, -1 when it is not.
  static int close(String text, int open) {
    char quote = text.charAt(open);
    for (int at = open + 1; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '\\') {
        at++;
      } else if (c == quote) {
        return at;
      }
    }
    return -1;
  }

  /// The text that a string stands for, once unescaped; what is no escape stays as it is.
  static String unescape(String escaped) {
    if (escaped.indexOf('\\') < 0) {
      return escaped;
    }
    StringBuilder plain = new StringBuilder(escaped.length());
    int at = 0;
    while (at < escaped.length()) {
      char c = escaped.charAt(at);
      at = c == '\\' && at + 1 < escaped.length() ? escape(escaped, at, plain) : put(c, at, plain);
    }
    return plain.toString();
  }

  private static int put(char c, int at, StringBuilder plain) {
    plain.append(c);
    return at + 1;
  }

  private static int escape(String text, int at, StringBuilder plain) {
    char c = text.charAt(at + 1);
    switch (c) {
      case 'n' -> plain.append('\n');
      case 't' -> plain.append('\t');
      case 'r' -> plain.append('\r');
      case '"', '\\', '/', '\'' -> plain.append(c);
      case 'x' -> {
        return code(text, at, "\\xff".length(), plain);
      }
      case 'u' -> {
        return code(text, at, "\\uffff".length(), plain);
      }
      default -> plain.append('\\').append(c);
    }
    return at + 2;
  }

  private static int code(String text, int at, int length, StringBuilder plain) {
    int end = at + length;
    boolean whole = end <= text.length();
    for (int i = at + 2; whole && i < end; i++) {
      whole = Ascii.hex(text.charAt(i));
    }
    if (!whole) {
      plain.append(text, at, at + 2);
      return at + 2;
    }
    int code = Integer.parseInt(text.substring(at + 2, end), HEX_BASE);
    plain.append((char) code);
    return end;
  }

  /// Once more unescaped when every quote in it is escaped: the text was quoted around.
  static String bare(String text) {
    int quote = text.indexOf('"');
    while (quote > 0 && text.charAt(quote - 1) == '\\') {
      quote = text.indexOf('"', quote + 1);
    }
    boolean escaped = quote < 0 && text.contains("\\\"");
    return escaped ? unescape(text) : text;
  }
}
