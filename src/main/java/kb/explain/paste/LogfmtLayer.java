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
      boolean begins = sign > 0 && KeyWords.begins(text.substring(0, sign));
      return begins ? read(text, 0) : Optional.empty();
    }
  },
  /// There is text before the pairs.
  BEHIND {
    @Override
    public Optional<Opened> open(String text) {
      int from = beginning(text);
      return from < 0 ? Optional.empty() : read(text, from);
    }
  };

  /// Pairs that only log lines begin with.
  private static final List<String> BEGINNINGS = List.of(" time=\"", " ts=2", " time=2", " level=");

  private static Optional<Opened> read(String text, int from) {
    Pairs pairs = Pairs.read(text, from);
    boolean logs = pairs.values().keySet().stream().filter(KeyWords::begins).count() > 1;
    if (!logs) {
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
