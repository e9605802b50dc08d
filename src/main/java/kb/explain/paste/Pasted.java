package kb.explain.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One thing in a pasted text.
public sealed interface Pasted {
  /// Where it stands in the paste.
  Excerpt at();

  /// A line that a program said, or any other.
  ///
  /// @param message what it said, its envelope off
  /// @param cut whether its end or its beginning is missing
  record Line(Excerpt at, Envelope envelope, String message, boolean cut) implements Pasted {
    private static final List<String> ERRORS = List.of("err", "error", "Error", "cause", "reason");

    /// The message, then the errors told in its fields: each may be a chain.
    public List<String> said() {
      List<String> said = new ArrayList<>();
      said.add(message);
      ERRORS.stream()
          .map(key -> envelope.fields().getOrDefault(key, ""))
          .filter(error -> !error.isBlank() && !said.contains(error))
          .forEach(said::add);
      return List.copyOf(said);
    }
  }

  /// A stack trace or a dump of threads.
  ///
  /// @param stacks what was raised first stands first, then what wraps it; then threads
  record Trace(Excerpt at, Envelope envelope, Dialect dialect, List<Stack> stacks)
      implements Pasted {
    public Trace {
      stacks = List.copyOf(stacks);
    }
  }

  /// Metrics as a program exposes them.
  record Samples(Excerpt at, List<Sample> samples) implements Pasted {
    public Samples {
      samples = List.copyOf(samples);
    }
  }

  /// One metric of a scrape.
  ///
  /// @param help what `# HELP` says, empty when it is not there
  /// @param type what `# TYPE` says, empty when it is not there
  /// @param labels of the first of its lines
  /// @param value of the first of its lines, empty when only help or type are there
  record Sample(String name, String help, String type, Map<String, String> labels, String value) {
    public Sample {
      labels = Map.copyOf(labels);
    }
  }

  /// A PromQL expression.
  ///
  /// @param metrics the metrics it names, in order, each once
  record Query(Excerpt at, List<String> metrics) implements Pasted {
    public Query {
      metrics = List.copyOf(metrics);
    }
  }

  /// A row of a table of events.
  ///
  /// @param object what it happened to, empty when the table does not say
  /// @param from the component that reports it, empty when the table does not say
  /// @param type `Normal`, `Warning`
  record Event(Excerpt at, String type, String reason, String object, String from, String message)
      implements Pasted {}

  /// `Key: value` of a description of something: `kubectl describe`, `systemctl status`.
  ///
  /// @param section the keys it stands below, joined by ` / `; empty at the outermost
  /// @param codes the exit and status codes in the value
  record Property(Excerpt at, String section, String key, String value, List<Code> codes)
      implements Pasted {
    public Property {
      codes = List.copyOf(codes);
    }
  }

  /// A key and its value: of a configuration file, a sysctl, an environment variable, a flag.
  record Setting(Excerpt at, Form form, String key, String value) implements Pasted {
    /// How it is written.
    public enum Form {
      FLAG,
      VARIABLE,
      SYSCTL,
      KEY
    }
  }

  /// A command as it was typed or run.
  ///
  /// @param program its first word without the folders
  /// @param flags with their values, empty for those without
  record Command(Excerpt at, String program, Map<String, String> flags) implements Pasted {
    public Command {
      flags = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(flags));
    }
  }
}
