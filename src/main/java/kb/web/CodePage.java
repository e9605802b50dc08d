package kb.web;

import java.util.List;
import java.util.Optional;
import kb.model.Hit;
import kb.model.LineRange;
import kb.model.Shown;

/// A file of source, some of its lines marked, with what hangs on them.
///
/// @param file all of its lines
/// @param lines those that are shown
/// @param total how many there are
/// @param permalink the same place at the host of the repository
/// @param around callers, notes and misses of the place
public record CodePage(
    Frame frame,
    Hit file,
    List<SourceLine> lines,
    int total,
    Optional<LineRange> marked,
    Optional<String> permalink,
    Shown around) {
  /// A browser draws so many in a blink.
  private static final int MOST_LINES = 4000;

  /// Lines shown above the marked ones, when not all are.
  private static final int ABOVE = 1000;

  static CodePage of(
      Frame frame, Hit file, Optional<LineRange> marked, Optional<String> permalink, Shown around) {
    List<SourceLine> all = SourceLine.of(file, marked);
    boolean ended = all.getLast().text().isEmpty() && all.size() > 1;
    int total = all.size() - (ended ? 1 : 0);
    int wanted = marked.map(range -> range.first() - 1 - ABOVE).orElse(0);
    int first = Math.max(0, Math.min(wanted, total - MOST_LINES));
    List<SourceLine> shown = all.subList(first, Math.min(total, first + MOST_LINES));
    return new CodePage(frame, file, shown, total, marked, permalink, around);
  }

  /// Where the lines above those shown are; empty when there are none.
  public Optional<String> earlier() {
    int first = lines.getFirst().number();
    return first == 1 ? Optional.empty() : Optional.of(Addresses.code(file, first - 1));
  }

  /// Where the lines below those shown are; empty when there are none.
  public Optional<String> later() {
    int last = lines.getLast().number();
    return last == total ? Optional.empty() : Optional.of(Addresses.code(file, last + 1));
  }
}
