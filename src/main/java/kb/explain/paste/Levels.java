package kb.explain.paste;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The words loggers have for how bad it is, and the six words we have.
final class Levels {
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          entry("trace", "trace"),
          entry("trac", "trace"),
          entry("trc", "trace"),
          entry("finest", "trace"),
          entry("finer", "trace"),
          entry("verbose", "trace"),
          entry("debug", "debug"),
          entry("debu", "debug"),
          entry("dbg", "debug"),
          entry("fine", "debug"),
          entry("info", "info"),
          entry("inf", "info"),
          entry("information", "info"),
          entry("notice", "info"),
          entry("note", "info"),
          entry("log", "info"),
          entry("system", "info"),
          entry("deprecated", "info"),
          entry("detail", "info"),
          entry("hint", "info"),
          entry("statement", "info"),
          entry("context", "info"),
          entry("warning", "warn"),
          entry("warn", "warn"),
          entry("wrn", "warn"),
          entry("error", "error"),
          entry("erro", "error"),
          entry("err", "error"),
          entry("severe", "error"),
          entry("crit", "fatal"),
          entry("critical", "fatal"),
          entry("alert", "fatal"),
          entry("emerg", "fatal"),
          entry("emergency", "fatal"),
          entry("fatal", "fatal"),
          entry("fata", "fatal"),
          entry("ftl", "fatal"),
          entry("panic", "fatal"),
          entry("pani", "fatal"),
          entry("dpanic", "fatal"),
          entry("t", "trace"),
          entry("d", "debug"),
          entry("i", "info"),
          entry("n", "info"),
          entry("w", "warn"),
          entry("e", "error"),
          entry("f", "fatal"),
          entry("c", "fatal"),
          // syslog's priorities, as journald exports them
          entry("0", "fatal"),
          entry("1", "fatal"),
          entry("2", "fatal"),
          entry("3", "error"),
          entry("4", "warn"),
          entry("5", "info"),
          entry("6", "info"),
          entry("7", "debug"),
          // pino and bunyan
          entry("10", "trace"),
          entry("20", "debug"),
          entry("30", "info"),
          entry("40", "warn"),
          entry("50", "error"),
          entry("60", "fatal"),
          // redis: . - * #
          entry(".", "debug"),
          entry("-", "info"),
          entry("*", "info"),
          entry("#", "warn"));

  private Levels() {}

  /// Our word for a logger's, in any casing; empty when it is none.
  static Optional<String> of(String word) {
    return Optional.ofNullable(WORDS.get(word.toLowerCase(Locale.ROOT)));
  }
}
