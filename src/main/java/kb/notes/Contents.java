package kb.notes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Tells the entries of a table of contents from the headings they announce.
///
/// An entry is a heading with nothing below it whose twin, under the same parent, comes later.
final class Contents {
  private Contents() {}

  static List<Heading> without(List<Heading> headings, List<String> lines) {
    List<String> keys = keys(headings);
    Set<String> later = new HashSet<>();
    List<Heading> kept = new ArrayList<>();
    for (int i = headings.size() - 1; i >= 0; i--) {
      boolean twin = !later.add(keys.get(i));
      if (!(twin && isEmpty(headings, i, lines))) {
        kept.add(headings.get(i));
      }
    }
    return kept.reversed();
  }

  /// Each heading with the headings above it, lower case.
  private static List<String> keys(List<Heading> headings) {
    Deque<Heading> way = new ArrayDeque<>();
    List<String> keys = new ArrayList<>();
    for (Heading heading : headings) {
      while (!way.isEmpty() && way.peek().level() >= heading.level()) {
        way.pop();
      }
      way.push(heading);
      StringBuilder key = new StringBuilder();
      way.forEach(above ->
          key.append(above.level()).append(above.words().toLowerCase(Locale.ROOT)).append('\n'));
      keys.add(key.toString());
    }
    return keys;
  }

  /// Nothing but blank lines up to the next heading of the same or an outer level, or the end.
  static boolean isEmpty(List<Heading> headings, int index, List<String> lines) {
    Heading heading = headings.get(index);
    boolean last = index + 1 == headings.size();
    int end = last ? lines.size() : headings.get(index + 1).first();
    return (last || headings.get(index + 1).level() <= heading.level())
        && lines.subList(heading.last() + 1, end).stream().allMatch(String::isBlank);
  }
}
