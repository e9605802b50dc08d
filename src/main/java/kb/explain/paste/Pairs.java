package kb.explain.paste;

import java.util.LinkedHashMap;
import java.util.Map;

/// `key=value key="a value"`, as logfmt and its relatives write it.
///
/// Words that belong to no key are part of the value before them: loggers that do not quote write
/// `msg=the whole sentence level=info`. A key that comes twice is kept as `key#2`.
///
/// @param values by key, unescaped, in order
/// @param cut whether the last value was quoted and is not closed
record Pairs(Map<String, String> values, boolean cut) {
  /// A key that comes more often is numbered by how many values there are: to try each number takes
  /// too long.
  private static final int MOST_NUMBERED = 9;

  /// Where a key begins at `at`, its `=`; -1 when none begins there.
  static int equalsSign(String text, int at) {
    int end = at;
    while (end < text.length() && isKey(text.charAt(end))) {
      end++;
    }
    boolean key = end > at && end < text.length() && text.charAt(end) == '=';
    return key && !text.startsWith("==", end) && Ascii.word(text.charAt(at)) ? end : -1;
  }

  private static boolean isKey(char c) {
    return Ascii.word(c) || c == '.' || c == '-' || c == '/' || c == '@';
  }

  /// Reads all that stands behind `from`, where a key begins.
  static Pairs read(String text, int from) {
    Reader reader = new Reader(text, from);
    while (reader.at < text.length()) {
      reader.next();
    }
    return new Pairs(reader.values, reader.cut);
  }

  /// Puts a value under its key, or under the next free number of it.
  static String keep(Map<String, String> values, String key, String value) {
    String free = key;
    int number = 1;
    while (values.containsKey(free)) {
      number = number < MOST_NUMBERED ? number + 1 : Math.max(number, values.size()) + 1;
      free = key + "#" + number;
    }
    values.put(free, value);
    return free;
  }

  private static final class Reader {
    /// A value has fewer quotes in it; that many are tried for the one that closes it.
    private static final int MOST_QUOTES = 32;

    private final String text;
    private final Map<String, String> values = new LinkedHashMap<>();
    private String last = "";
    private int at;
    private boolean cut;

    Reader(String text, int at) {
      this.text = text;
      this.at = at;
    }

    void next() {
      at = Ascii.afterBlanks(text, at);
      int sign = equalsSign(text, at);
      if (sign >= 0) {
        String key = text.substring(at, sign);
        at = sign + 1;
        last = keep(values, key, value());
      } else if (at < text.length()) {
        values.merge(last, loose(), (before, more) -> before + " " + more);
      }
    }

    /// The words up to the next key, as they are written.
    private String loose() {
      int start = at;
      do {
        at = Ascii.afterBlanks(text, Ascii.afterWord(text, at));
      } while (at < text.length() && equalsSign(text, at) < 0);
      return text.substring(start, at).stripTrailing();
    }

    private String value() {
      int start = at;
      if (at < text.length() && text.charAt(at) == '"') {
        int close = close(at);
        cut = cut || close < 0;
        at = close < 0 ? text.length() : close + 1;
        return Quoting.unescape(text.substring(start + 1, close < 0 ? at : close));
      }
      at = Ascii.afterWord(text, at);
      return text.substring(start, at);
    }

    /// The quote that closes: behind it nothing or the next pair. Loggers there are that do not
    /// escape, `msg="loading plugin "x"..." type=y`.
    private int close(int open) {
      int first = Quoting.close(text, open);
      int close = first;
      for (int quotes = 0; close >= 0 && quotes < MOST_QUOTES; quotes++) {
        int next = Ascii.afterBlanks(text, close + 1);
        if (next == text.length() || (next > close + 1 && equalsSign(text, next) > 0)) {
          return close;
        }
        close = close + 1 < text.length() ? text.indexOf('"', close + 1) : -1;
      }
      return first;
    }
  }
}
