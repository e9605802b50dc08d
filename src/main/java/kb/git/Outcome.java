package kb.git;

import java.util.List;

/// How a run of `git` ended, and what it said.
///
/// @param ending how
/// @param exit its exit status; meaningless unless it ended by itself
/// @param output its standard output
/// @param said the last lines of its standard error, progress left out
record Outcome(Ending ending, int exit, String output, List<String> said) {
  enum Ending {
    EXITED,
    /// It said nothing for too long, and was ended.
    SILENT,
    /// We were interrupted, and ended it.
    INTERRUPTED,
    /// It printed more than any repository has refs, and was ended.
    ENDLESS
  }

  /// Nothing was left to run for.
  static final Outcome NOTHING_TO_DO = new Outcome(Ending.EXITED, 0, "", List.of());

  Outcome {
    said = List.copyOf(said);
  }

  boolean succeeded() {
    return ending == Ending.EXITED && exit == 0;
  }

  String complaint() {
    return String.join("\n", said);
  }
}
