package kb.code.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where the arguments of a macro stand in a text.
///
/// @param open the offset of the parenthesis before them
/// @param commas the offsets of those between them
/// @param close the offset of the parenthesis behind them
record Arguments(int open, List<Integer> commas, int close) {
  /// The longest that people write, as those of `TRACE_EVENT`, take a few thousand characters; what
  /// is not closed by then never will be.
  private static final int LONGEST = 20_000;

  /// Those that begin at an offset, one space before them at most; empty where none do.
  static Optional<Arguments> of(String text, int from) {
    int open = from < text.length() && text.charAt(from) == ' ' ? from + 1 : from;
    if (open >= text.length() || text.charAt(open) != '(') {
      return Optional.empty();
    }
    List<Integer> commas = new ArrayList<>();
    int depth = 0;
    int end = Math.min(text.length(), open + LONGEST);
    for (int at = open; at < end; at++) {
      switch (text.charAt(at)) {
        case '(' -> depth++;
        case ')' -> {
          if (--depth == 0) {
            return Optional.of(new Arguments(open, commas, at));
          }
        }
        case ',' -> {
          if (depth == 1) {
            commas.add(at);
          }
        }
        case '"', '\'' -> at = quoteEnd(text, at, end);
        default -> {}
      }
    }
    return Optional.empty();
  }

  /// The offset of the quote that ends what one begins, or of the line's end: an apostrophe.
  private static int quoteEnd(String text, int from, int end) {
    int at = from + 1;
    while (at < end && text.charAt(at) != text.charAt(from) && text.charAt(at) != '\n') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return at;
  }
}
