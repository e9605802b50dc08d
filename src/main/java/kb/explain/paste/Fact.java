package kb.explain.paste;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What an envelope can tell about its message.
public enum Fact {
  TIME,
  /// `trace`, `debug`, `info`, `warn`, `error`, `fatal`, as signals have them.
  LEVEL,
  /// The program or the unit of the service manager.
  PROGRAM,
  HOST,
  /// The number of the process.
  PROCESS,
  THREAD,
  /// The container or the pod.
  CONTAINER,
  /// `file.go:123`, as the program wrote it; code moves, so it is a hint.
  CALLER,
  /// The name of the logger, module or subsystem.
  LOGGER,
  /// `stdout` or `stderr`.
  STREAM;

  private static final Map<String, Fact> BY_WORD =
      Stream.of(values()).collect(Collectors.toUnmodifiableMap(Fact::word, Function.identity()));

  /// The fact of that name in lower case.
  static Optional<Fact> of(String word) {
    return Optional.ofNullable(BY_WORD.get(word));
  }

  /// Its name in lower case.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
