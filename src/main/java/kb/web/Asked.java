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

  /// Which verb answers.
  public enum Mode {
    ASK,
    SEARCH;

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

  public boolean isSearch() {
    return mode == Mode.SEARCH;
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
