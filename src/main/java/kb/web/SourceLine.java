package kb.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kb.model.Hit;
import kb.model.LineRange;

/// A line of source with its number.
///
/// @param address where the line stands in its file
/// @param marked whether it is what was asked for
public record SourceLine(int number, String text, String address, boolean marked) {
  /// The lines of an excerpt; of a single line with some around it, that one is marked.
  public static List<SourceLine> of(Hit hit) {
    boolean single = hit.lines().count() == 1 && hit.excerpt().contains("\n");
    return of(hit, single ? Optional.of(hit.lines()) : Optional.empty());
  }

  static List<SourceLine> of(Hit hit, Optional<LineRange> marked) {
    List<SourceLine> lines = new ArrayList<>();
    int number = hit.excerptLine();
    for (String text : hit.excerpt().split("\n", -1)) {
      int at = number++;
      boolean mark = marked.filter(range -> range.holds(at)).isPresent();
      lines.add(new SourceLine(at, text, Addresses.code(hit, at), mark));
    }
    return lines;
  }
}
