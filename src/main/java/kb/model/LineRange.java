package kb.model;

/// Lines of a file, both ends included, counted from 1.
public record LineRange(int first, int last) {
  public LineRange {
    if (first < 1 || last < first) {
      throw new IllegalArgumentException("no lines " + first + " to " + last);
    }
  }

  public static LineRange of(int line) {
    return new LineRange(line, line);
  }

  public boolean holds(int line) {
    return first <= line && line <= last;
  }

  public int count() {
    return last - first + 1;
  }
}
