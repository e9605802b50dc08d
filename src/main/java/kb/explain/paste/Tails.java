package kb.explain.paste;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What loggers put behind a message, taken off.
final class Tails {
  private Tails() {}

  /// `"the message" key=value`, or `name "msg"="the message" "key"="value"` as it was before; all
  /// else is the message.
  static Opened quoted(String rest) {
    if (rest.startsWith("\"msg\"=") || rest.contains(" \"msg\"=")) {
      return quotedKeys(rest);
    }
    if (!rest.startsWith("\"")) {
      return Opened.bare(rest);
    }
    int close = Quoting.close(rest, 0);
    if (close < 0) {
      return new Opened(Envelope.NONE, Quoting.unescape(rest.substring(1)), true);
    }
    int pairs = Ascii.afterBlanks(rest, close + 1);
    boolean fits = pairs == rest.length() || Pairs.equalsSign(rest, pairs) >= 0;
    return fits
        ? with(Quoting.unescape(rest.substring(1, close)), Pairs.read(rest, pairs))
        : Opened.bare(rest);
  }

  private static Opened quotedKeys(String rest) {
    int from = rest.indexOf("\"msg\"=");
    Map<String, String> values = new LinkedHashMap<>();
    int at = from;
    while (at < rest.length() && rest.charAt(at) == '"') {
      int close = Quoting.close(rest, at);
      if (close < 0 || !rest.startsWith("=", close + 1)) {
        break;
      }
      int end = afterValue(rest, close + "\"=".length());
      String value = rest.substring(close + "\"=".length(), end);
      Pairs.keep(values, rest.substring(at + 1, close), unquoted(value));
      at = Ascii.afterBlanks(rest, end);
    }
    if (at < rest.length()) {
      Pairs.keep(values, "behind", rest.substring(at));
    }
    String message = values.getOrDefault("msg", "");
    values.remove("msg");
    Map<Fact, String> facts =
        from == 0 ? Map.of() : Map.of(Fact.LOGGER, rest.substring(0, from).strip());
    return new Opened(new Envelope(List.of(), facts, values), message, false);
  }

  private static String unquoted(String value) {
    boolean quoted = value.startsWith("\"") && value.endsWith("\"") && value.length() > 1;
    return quoted ? Quoting.unescape(value.substring(1, value.length() - 1)) : value;
  }

  /// A message, then nothing but `key=value`.
  static Opened pairs(String rest) {
    int first = firstOfTail(rest);
    return first <= 0
        ? Opened.bare(rest)
        : with(rest.substring(0, first).stripTrailing(), Pairs.read(rest, first));
  }

  /// A message with a colon, then nothing but `key=value`.
  static Opened colonPairs(String rest) {
    int colon = rest.indexOf(": ");
    while (colon >= 0) {
      int pairs = Ascii.afterBlanks(rest, colon + 1);
      if (onlyPairs(rest, pairs)) {
        return with(rest.substring(0, colon), Pairs.read(rest, pairs));
      }
      colon = rest.indexOf(": ", colon + 1);
    }
    return Opened.bare(rest);
  }

  /// A message, then a JSON object.
  static Opened json(String rest) {
    int brace = rest.indexOf("\t{");
    int open = brace >= 0 ? brace + 1 : rest.indexOf(" {\"") + 1;
    if (open <= 0) {
      return Opened.bare(rest);
    }
    JsonPairs json = JsonPairs.read(rest, open);
    boolean tail = !json.values().isEmpty() && rest.substring(json.end()).isBlank();
    return tail
        ? new Opened(
            new Envelope(List.of(), Map.of(), json.values()),
            rest.substring(0, open).stripTrailing(),
            json.cut())
        : Opened.bare(rest);
  }

  /// A message, then what Ruby shows of a hash: `{:key=>value, :other=>"a value"}`.
  static Opened ruby(String rest) {
    int open = rest.indexOf(" {:");
    Map<String, String> values = new LinkedHashMap<>();
    int at = open + " {".length();
    while (open > 0 && at < rest.length() && rest.charAt(at) == ':') {
      int arrow = rest.indexOf("=>", at);
      if (arrow < 0) {
        break;
      }
      int end = Nested.end(rest, arrow + "=>".length());
      Pairs.keep(
          values,
          rest.substring(at + 1, arrow),
          unquoted(rest.substring(arrow + "=>".length(), end).strip()));
      at = Ascii.afterBlanks(rest, end + 1);
    }
    return values.isEmpty()
        ? Opened.bare(rest)
        : new Opened(
            new Envelope(List.of(), Map.of(), values),
            rest.substring(0, open),
            !rest.stripTrailing().endsWith("}"));
  }

  /// A message, then its logger in round brackets.
  static Opened bracketedLogger(String rest) {
    int open = rest.lastIndexOf(" (");
    boolean closed = open > 0 && rest.endsWith(")");
    String logger = closed ? rest.substring(open + " (".length(), rest.length() - 1) : "";
    return Kind.DOTTED.end(logger, 0) == logger.length() && closed
        ? new Opened(
            new Envelope(List.of(), Map.of(Fact.LOGGER, logger), Map.of()),
            rest.substring(0, open),
            false)
        : Opened.bare(rest);
  }

  private static Opened with(String message, Pairs pairs) {
    return new Opened(new Envelope(List.of(), Map.of(), pairs.values()), message, pairs.cut());
  }

  /// Where the pairs begin behind which nothing else stands, -1 when there are none. Read from the
  /// left, each word once: a word that is no pair begins the search anew.
  private static int firstOfTail(String text) {
    int first = -1;
    int at = 0;
    while (at < text.length()) {
      int start = Ascii.afterBlanks(text, at);
      int sign = Pairs.equalsSign(text, start);
      first = sign < 0 ? (start < text.length() ? -1 : first) : (first < 0 ? start : first);
      at = sign < 0 ? Ascii.afterWord(text, start) : afterValue(text, sign + 1);
    }
    return first;
  }

  private static boolean onlyPairs(String text, int from) {
    int at = from;
    while (at < text.length()) {
      int sign = Pairs.equalsSign(text, at);
      if (sign < 0) {
        return false;
      }
      at = Ascii.afterBlanks(text, afterValue(text, sign + 1));
    }
    return from < text.length();
  }

  private static int afterValue(String text, int at) {
    boolean quoted = at < text.length() && text.charAt(at) == '"';
    int close = quoted ? Quoting.close(text, at) : -1;
    return quoted ? (close < 0 ? text.length() : close + 1) : Ascii.afterWord(text, at);
  }
}
