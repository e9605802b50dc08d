package kb.web;

import java.util.Locale;
import java.util.Optional;
import kb.model.Request;

/// What the box asks for.
///
/// @param text as typed or pasted
public record Asked(
    String text, Mode mode, Optional<String> project, Optional<String> revision, int count) {
  /// Longer text does not fit into an address.
  public static final int MOST_BYTES = 8 << 10;

  /// Some ten thousand lines of a log; more is a file, which the command line reads.
  public static final int MOST_POSTED_BYTES = 1 << 20;

  /// Which verb answers.
  public enum Mode {
    ASK,
    SEARCH,
    EXPLAIN;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Asked nothing() {
    return new Asked("", Mode.ASK, Optional.empty(), Optional.empty(), Request.FEW);
  }

  Asked with(String other, Mode otherMode) {
    return new Asked(other, otherMode, project, revision, count);
  }

  /// The text as it stands in the box: a browser drops a line break that comes first there.
  public String boxed() {
    return text.startsWith("\n") || text.startsWith("\r") ? "\n" + text : text;
  }

  /// What a page about it is called. A paste is no title: titles are kept in histories.
  String title() {
    String first = mode == Mode.EXPLAIN ? mode.word() : text.lines().findFirst().orElse("");
    return text.isEmpty() ? "kb" : first + " · kb";
  }

  /// What the reader narrowed it to, for people; empty when nothing.
  public String narrowed() {
    String where = project.map(name -> "in " + name).orElse("");
    return revision.map(name -> where + " at " + name).orElse(where).strip();
  }

  Request request() {
    return new Request("", text, project, revision, count);
  }
}
