package kb.explain.paste;

import java.util.List;
import java.util.function.Predicate;

/// A place in the rows of a paste that moves on. Its texts are without blanks at both ends: what
/// collects logs drops indents, so that nothing may hang on them.
final class Cursor {
  private final List<Row> rows;
  private final int from;
  private int at;

  Cursor(List<Row> rows, int from) {
    this.rows = rows;
    this.from = from;
    this.at = from;
  }

  boolean atEnd() {
    return at >= rows.size();
  }

  /// The text at this place, empty behind the last row.
  String text() {
    return ahead(0);
  }

  /// The text some rows further, empty behind the last row.
  String ahead(int count) {
    return at + count < rows.size() ? rows.get(at + count).text().strip() : "";
  }

  /// The text of this row, then moves on.
  String next() {
    String text = text();
    at++;
    return text;
  }

  /// How many rows it has passed.
  int passed() {
    return Math.min(at, rows.size()) - from;
  }

  /// Whether one of the rows from here is such a one, at most so many further.
  boolean soon(Predicate<String> such, int rowsAhead) {
    for (int i = 0; i <= rowsAhead; i++) {
      if (such.test(ahead(i))) {
        return true;
      }
    }
    return false;
  }
}
