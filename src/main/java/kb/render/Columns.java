package kb.render;

/// Numbers and words in columns. Without formats, each of which costs a process that has just
/// started milliseconds.
final class Columns {
  /// Columns of the line numbers of an excerpt.
  private static final int NUMBERS = 6;

  private Columns() {}

  /// A score from 0 to 1 with two digits.
  static String score(double score) {
    long hundredths = Math.round(score * 100);
    return hundredths / 100 + (hundredths % 100 < 10 ? ".0" : ".") + hundredths % 100;
  }

  /// What stands in front of a line of source.
  static String gutter(int line) {
    String number = Integer.toString(line);
    return " ".repeat(Math.max(0, NUMBERS - number.length())) + number + " │ ";
  }

  static String left(String word, int width) {
    return word + " ".repeat(Math.max(0, width - word.length()));
  }
}
