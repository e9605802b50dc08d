package kb.explain.paste;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which key of a structured line tells what.
final class KeyWords {
  /// In this order: journald's JSON has a `MESSAGE`, docker's a `log`.
  private static final List<String> MESSAGE =
      List.of("msg", "message", "MESSAGE", "log", "M", "@message", "short_message", "textPayload");

  /// A line without a message is said by its error.
  private static final List<String> ERROR = List.of("err", "error", "event", "reason");

  private static final Map<String, Fact> FACTS =
      Map.ofEntries(
          entry("ts", Fact.TIME),
          entry("time", Fact.TIME),
          entry("timestamp", Fact.TIME),
          entry("@timestamp", Fact.TIME),
          entry("T", Fact.TIME),
          entry("t.$date", Fact.TIME),
          entry("__REALTIME_TIMESTAMP", Fact.TIME),
          entry("level", Fact.LEVEL),
          entry("lvl", Fact.LEVEL),
          entry("severity", Fact.LEVEL),
          entry("L", Fact.LEVEL),
          entry("@level", Fact.LEVEL),
          entry("log.level", Fact.LEVEL),
          entry("levelname", Fact.LEVEL),
          entry("PRIORITY", Fact.LEVEL),
          entry("s", Fact.LEVEL),
          entry("caller", Fact.CALLER),
          entry("C", Fact.CALLER),
          entry("source", Fact.CALLER),
          entry("@caller", Fact.CALLER),
          entry("logger", Fact.LOGGER),
          entry("logger_name", Fact.LOGGER),
          entry("N", Fact.LOGGER),
          entry("@module", Fact.LOGGER),
          entry("component", Fact.LOGGER),
          entry("subsys", Fact.LOGGER),
          entry("stream", Fact.STREAM),
          entry("_HOSTNAME", Fact.HOST),
          entry("hostname", Fact.HOST),
          entry("SYSLOG_IDENTIFIER", Fact.PROGRAM),
          entry("_SYSTEMD_UNIT", Fact.PROGRAM),
          entry("_COMM", Fact.PROGRAM),
          entry("_PID", Fact.PROCESS),
          entry("pid", Fact.PROCESS),
          entry("CONTAINER_NAME", Fact.CONTAINER));

  private KeyWords() {}

  /// Whether a line that begins with this key is a structured one.
  static boolean begins(String key) {
    return MESSAGE.contains(key) || FACTS.containsKey(key);
  }

  /// Whether what a key holds is an error.
  static boolean isError(String key) {
    return ERROR.contains(key);
  }

  /// The message and the facts among the values, the others as fields; empty when nothing there is
  /// a message.
  static Optional<Opened> read(String layer, Map<String, String> values, boolean cut) {
    Map<String, String> fields = new LinkedHashMap<>(values);
    Optional<String> message = message(fields);
    if (message.isEmpty()) {
      return Optional.empty();
    }
    Map<Fact, String> facts = new EnumMap<>(Fact.class);
    for (String key : new ArrayList<>(fields.keySet())) {
      keep(key, fields, facts);
    }
    source(fields).ifPresent(caller -> facts.putIfAbsent(Fact.CALLER, caller));
    Envelope envelope = new Envelope(List.of(layer), facts, fields);
    return Optional.of(new Opened(envelope, withoutEnd(message.get()), cut));
  }

  private static Optional<String> message(Map<String, String> fields) {
    for (String key : MESSAGE) {
      String message = fields.getOrDefault(key, "");
      if (!message.isBlank()) {
        fields.remove(key);
        return Optional.of(message);
      }
    }
    return ERROR.stream()
        .map(key -> fields.getOrDefault(key, ""))
        .filter(error -> !error.isBlank())
        .findFirst();
  }

  private static void keep(String key, Map<String, String> fields, Map<Fact, String> facts) {
    Fact fact = FACTS.get(key);
    if (fact == null || facts.containsKey(fact)) {
      return;
    }
    String value = fields.getOrDefault(key, "");
    Optional<String> told =
        switch (fact) {
          case LEVEL -> Levels.of(value);
          case CALLER ->
              Kind.PLACE.end(value, 0) == value.length() ? Optional.of(value) : Optional.empty();
          default -> Optional.of(value);
        };
    if (told.isPresent()) {
      facts.put(fact, told.get());
      fields.remove(key);
    }
  }

  /// Where slog's JSON says that it stood.
  private static Optional<String> source(Map<String, String> fields) {
    String file = fields.getOrDefault("source.file", fields.getOrDefault("CODE_FILE", ""));
    String line = fields.getOrDefault("source.line", fields.getOrDefault("CODE_LINE", ""));
    return file.isEmpty() || line.isEmpty() ? Optional.empty() : Optional.of(file + ":" + line);
  }

  private static String withoutEnd(String message) {
    return message.stripTrailing();
  }
}
