package kb.model;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Map;

/// What a program shows to the outside, where its source says so (decision 6).
///
/// @param template what it shows: a message, or the name of a metric, flag, variable, key. A name
///   put together from constants of other files has holes for them
/// @param callee what shows it, as written: `lg.Warn`, `fmt.Errorf`, `#define`
/// @param level of a log message: `trace`, `debug`, `info`, `warn`, `error`, `fatal`; empty
///   elsewhere
/// @param enclosing the qualified name of the definition around, empty at file level
/// @param guard the condition under which it is reached, as written; empty when there is none in
///   the definition around
/// @param lines the whole statement
/// @param details what else is told there: `help`, `default`, `type`, `labels` and `fields`
///   (separated by spaces), `value`, `unit`, `code`
public record Signal(
    Kind kind,
    Template template,
    String callee,
    String level,
    String enclosing,
    String guard,
    LineRange lines,
    Map<String, String> details) {
  /// The kinds, by what a person who debugs calls them.
  public enum Kind {
    /// A line in a log, or on standard output or error.
    LOG,
    /// A message of an error that is made here, with or without a cause wrapped in it.
    ERROR,
    /// A message with which the program ends.
    PANIC,
    /// A sentence written out in source; who shows it is not known.
    TEXT,
    METRIC,
    FLAG,
    /// A key of a configuration file.
    CONFIG,
    /// An environment variable.
    ENV,
    /// A file the kernel shows: a sysctl, a path below `/proc` or `/sys`.
    PATH,
    /// The reason of an event, as Kubernetes shows it.
    EVENT,
    /// An exit or status code, or an error number, by name.
    STATUS,
    /// A limit by its constant's name.
    LIMIT;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// Whether it is a sentence in which people read; the others are names that they look up.
    public boolean isMessage() {
      return this == LOG || this == ERROR || this == PANIC || this == TEXT;
    }
  }

  public Signal {
    requireNonNull(kind, "kind");
    requireNonNull(template, "template");
    requireNonNull(callee, "callee");
    requireNonNull(level, "level");
    requireNonNull(enclosing, "enclosing");
    requireNonNull(guard, "guard");
    requireNonNull(lines, "lines");
    details = Map.copyOf(details);
  }
}
