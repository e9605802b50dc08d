package kb.explain.paste;

import java.util.Optional;

/// A log line as a JSON object: zap, slog, logrus, docker, journald, MongoDB and many more.
///
/// Text before the object is kept as the field `before`, text behind it as `behind`.
enum JsonLayer implements Layer {
  /// The line begins with the object.
  WHOLE {
    @Override
    public Optional<Opened> open(String text) {
      return text.startsWith("{") ? object(text, 0) : Optional.empty();
    }
  },
  /// There is text before the object, or the line has lost its beginning.
  BEHIND {
    @Override
    public Optional<Opened> open(String text) {
      int open = text.indexOf(" {\"") + 1;
      return open > 0 ? object(text, open) : members(text);
    }
  };

  private static Optional<Opened> object(String text, int open) {
    JsonPairs json = JsonPairs.read(text, open);
    boolean logs =
        open == 0 || json.values().keySet().stream().filter(KeyWords::begins).count() > 1;
    if (json.values().isEmpty() || !logs) {
      return Optional.empty();
    }
    around(json, "before", text.substring(0, open));
    around(json, "behind", text.substring(json.end()));
    return KeyWords.read("json", json.values(), json.cut());
  }

  private static void around(JsonPairs json, String name, String text) {
    if (!text.isBlank()) {
      Pairs.keep(json.values(), name, text.strip());
    }
  }

  /// A line that lost its beginning: the rest of a string, then members.
  private static Optional<Opened> members(String text) {
    int comma = text.endsWith("}") && text.contains("\":") ? text.indexOf("\",\"") : -1;
    if (comma < 0) {
      return Optional.empty();
    }
    JsonPairs json = JsonPairs.members(text, comma + "\",".length());
    if (json.cut() || json.end() < text.length()) {
      return Optional.empty();
    }
    json.values().put("msg", Quoting.unescape(text.substring(0, comma)));
    return KeyWords.read("json", json.values(), true);
  }
}
