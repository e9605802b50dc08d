package kb.explain.paste;

import java.util.List;
import java.util.Optional;

/// A log line as `key=value` pairs: go-kit, logrus, slog, Prometheus, Grafana.
///
/// Text before the first pair is kept as the field `before`.
enum LogfmtLayer implements Layer {
  /// The line begins with a pair.
  WHOLE {
    @Override
    public Optional<Opened> open(String text) {
      int sign = Pairs.equalsSign(text, 0);
      if (sign <= 0) {
        return Optional.empty();
      }
      String key = text.substring(0, sign);
      // One pair is a setting, but for an error with a sentence behind.
      boolean lone = KeyWords.isError(key) && text.startsWith("\"", sign + 1);
      return KeyWords.begins(key) || lone ? read(text, 0, lone ? 1 : 2) : Optional.empty();
    }
  },
  /// There is text before the pairs.
  BEHIND {
    @Override
    public Optional<Opened> open(String text) {
      int from = beginning(text);
      return from < 0 ? Optional.empty() : read(text, from, 2);
    }
  };

  /// Pairs that only log lines begin with.
  private static final List<String> BEGINNINGS = List.of(" time=\"", " ts=2", " time=2", " level=");

  /// @param least how many keys of log lines there must be
  private static Optional<Opened> read(String text, int from, int least) {
    Pairs pairs = Pairs.read(text, from);
    long keys =
        pairs.values().keySet().stream()
            .filter(key -> KeyWords.begins(key) || KeyWords.isError(key))
            .count();
    if (keys < least) {
      return Optional.empty();
    }
    if (from > 0) {
      Pairs.keep(pairs.values(), "before", text.substring(0, from).strip());
    }
    return KeyWords.read("logfmt", pairs.values(), pairs.cut());
  }

  private static int beginning(String text) {
    for (String beginning : BEGINNINGS) {
      int at = text.indexOf(beginning);
      if (at >= 0 && text.indexOf("msg=", at) > 0) {
        return at + 1;
      }
    }
    return -1;
  }
}
