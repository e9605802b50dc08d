package kb.code.plain;

/// A text with spaces for what stands in its strings and comments, so that brackets and words in
/// what is left are code. Every character keeps its place, line ends stay.
final class Blanked {
  private final String text;
  private final String lineComments;
  private final boolean blockComments;
  private final StringBuilder blanked;
  private int at;

  private Blanked(String text, String lineComments, boolean blockComments) {
    this.text = text;
    this.lineComments = lineComments;
    this.blockComments = blockComments;
    this.blanked = new StringBuilder(text.length());
  }

  /// With `//` and blocks of `/* */` as comments: Protocol Buffers.
  static String slashes(String text) {
    return new Blanked(text, "", true).all();
  }

  /// With `#`, `//` and blocks: HCL.
  static String hashesAndSlashes(String text) {
    return new Blanked(text, "#", true).all();
  }

  /// With `%`, and characters written `$x`: Erlang.
  static String percents(String text) {
    return new Blanked(text, "%", false).all();
  }

  private String all() {
    while (at < text.length()) {
      char next = text.charAt(at);
      if (lineComments.indexOf(next) >= 0 || (blockComments && text.startsWith("//", at))) {
        blank(end("\n", at));
      } else if (blockComments && text.startsWith("/*", at)) {
        blank(Math.min(text.length(), end("*/", at + 2) + 2));
      } else if (next == '"') {
        string();
      } else if (next == '$' && lineComments.equals("%")) {
        blank(Math.min(text.length(), at + (text.startsWith("\\", at + 1) ? 3 : 2)));
      } else {
        blanked.append(next);
        at++;
      }
    }
    return blanked.toString();
  }

  private void string() {
    boolean triple = text.startsWith("\"\"\"", at);
    int end = triple ? end("\"\"\"", at + 3) + 3 : quoteEnd(at + 1);
    blanked.append('"');
    at++;
    blank(Math.min(text.length(), end - 1));
    if (at < text.length() && text.charAt(at) == '"') {
      blanked.append('"');
      at++;
    }
  }

  /// The offset behind the quote; strings of Erlang go on over line ends, others end there.
  private int quoteEnd(int from) {
    int end = from;
    while (end < text.length()
        && text.charAt(end) != '"'
        && (lineComments.equals("%") || text.charAt(end) != '\n')) {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    return end + 1;
  }

  private int end(String what, int from) {
    int end = text.indexOf(what, from);
    return end < 0 ? text.length() : end;
  }

  private void blank(int end) {
    for (; at < end; at++) {
      blanked.append("\r\n".indexOf(text.charAt(at)) >= 0 ? text.charAt(at) : ' ');
    }
  }
}
