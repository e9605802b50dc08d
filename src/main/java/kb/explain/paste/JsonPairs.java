package kb.explain.paste;

import java.util.LinkedHashMap;
import java.util.Map;

/// The members of a JSON object in a pasted line, flat, nested ones as `outer.inner`, lists as
/// written.
///
/// Pasted JSON is often cut at a line's end, or has text behind it, which a strict reader refuses
/// or drops: this one reads as far as it goes and says where that was. A member that comes twice is
/// kept as `name#2`.
///
/// @param end behind the object, or behind all that could be read
/// @param cut whether the object is not closed
record JsonPairs(Map<String, String> values, int end, boolean cut) {
  /// Deeper objects are kept as they are written.
  private static final int DEEPEST = 8;

  /// Reads the object that begins at `open`.
  static JsonPairs read(String text, int open) {
    Reader reader = new Reader(text, open);
    boolean closed = reader.object("", 0);
    return new JsonPairs(reader.values, reader.at, !closed);
  }

  /// Reads members that lost the brace before them, from the quote of a name on.
  static JsonPairs members(String text, int from) {
    Reader reader = new Reader(text, from);
    boolean closed = reader.membersOf("", 0);
    return new JsonPairs(reader.values, reader.at, !closed);
  }

  private static final class Reader {
    private final String text;
    private final Map<String, String> values = new LinkedHashMap<>();
    private int at;

    Reader(String text, int at) {
      this.text = text;
      this.at = at;
    }

    /// Whether the object was read to its closing brace.
    boolean object(String outer, int depth) {
      at++;
      return membersOf(outer, depth);
    }

    boolean membersOf(String outer, int depth) {
      skip();
      while (at < text.length() && text.charAt(at) == '"') {
        if (!member(outer, depth)) {
          return false;
        }
        skip();
        if (at < text.length() && text.charAt(at) == ',') {
          at++;
          skip();
        }
      }
      boolean closed = at < text.length() && text.charAt(at) == '}';
      at += closed ? 1 : 0;
      return closed;
    }

    private boolean member(String outer, int depth) {
      int close = Quoting.close(text, at);
      if (close < 0) {
        Pairs.keep(values, "", text.substring(at));
        at = text.length();
        return false;
      }
      String name = outer + Quoting.unescape(text.substring(at + 1, close));
      at = close + 1;
      skip();
      if (at >= text.length() || text.charAt(at) != ':') {
        Pairs.keep(values, name, "");
        return false;
      }
      at++;
      skip();
      return value(name, depth);
    }

    private boolean value(String name, int depth) {
      char first = at < text.length() ? text.charAt(at) : ' ';
      if (first == '"') {
        return string(name);
      }
      if (first == '{' && depth < DEEPEST) {
        return object(name + ".", depth + 1);
      }
      if (first == '{' || first == '[') {
        return raw(name);
      }
      int end = at;
      while (end < text.length() && ",}] \t\n".indexOf(text.charAt(end)) < 0) {
        end++;
      }
      Pairs.keep(values, name, text.substring(at, end));
      at = end;
      return at < text.length();
    }

    private boolean string(String name) {
      int close = Quoting.close(text, at);
      int end = close < 0 ? text.length() : close;
      Pairs.keep(values, name, Quoting.unescape(text.substring(at + 1, end)));
      at = close < 0 ? end : close + 1;
      return close >= 0;
    }

    /// Keeps what stands in brackets as it is written.
    private boolean raw(String name) {
      int start = at;
      int open = 0;
      do {
        char c = text.charAt(at);
        if (c == '"') {
          int close = Quoting.close(text, at);
          at = close < 0 ? text.length() - 1 : close;
        }
        open += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
        at++;
      } while (open > 0 && at < text.length());
      Pairs.keep(values, name, text.substring(start, at));
      return open == 0;
    }

    private void skip() {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
    }
  }
}
