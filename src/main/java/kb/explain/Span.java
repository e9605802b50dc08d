package kb.explain;

/// A stretch of a folded text.
///
/// @param from its first place
/// @param to the place behind its last
record Span(int from, int to) {
  /// `: ` and the like.
  private static final int SIGN = 3;

  int length() {
    return to - from;
  }

  boolean isEmpty() {
    return to <= from;
  }

  boolean holds(Span other) {
    return from <= other.from && other.to <= to;
  }

  boolean overlaps(Span other) {
    return from < other.to && other.from < to;
  }

  /// Whether it is the same stretch, but for a sign at its end.
  boolean isLike(Span other) {
    return from == other.from && Math.abs(to - other.to) <= SIGN;
  }
}
