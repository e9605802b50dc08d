package kb.notes;

/// A heading and the lines that make it. Line numbers count from 0.
///
/// @param words as a reader sees them
/// @param level 1 to 6
/// @param first its first line: the banner above it, when there is one
/// @param last its last line: the underline or the banner below
/// @param guessed whether it is only a line that serves as one
record Heading(String words, int level, int first, int last, boolean guessed) {
  static final int DEEPEST = 6;

  Heading {
    level = Math.clamp(level, 1, DEEPEST);
  }

  /// A heading its author marked as such.
  static Heading written(String words, int level, int first, int last) {
    return new Heading(words, level, first, last, false);
  }
}
