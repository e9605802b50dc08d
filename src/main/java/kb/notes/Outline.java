package kb.notes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/// A note cut into parts that together hold every line once. Line numbers count from 0.
///
/// A part begins at a heading, or at a border: two or more blank lines, or a shouted line. What
/// stands below a border belongs to the heading its author wrote above it, and has none of its own;
/// a line that only serves as a heading reaches no further than the next border.
///
/// @param parts in order
/// @param headings in order
record Outline(List<Part> parts, List<Heading> headings) {
  /// This many blank lines part what they stand between.
  private static final int BORDER = 2;

  /// A stretch of lines.
  ///
  /// @param path the headings it stands under, its own last
  /// @param level of its heading; 0 when it has none of its own
  /// @param first its first line, heading included
  /// @param text its first line below the heading
  /// @param end one behind its last line
  record Part(List<String> path, int level, int first, int text, int end) {
    Part {
      path = List.copyOf(path);
    }
  }

  Outline {
    parts = List.copyOf(parts);
    headings = List.copyOf(headings);
  }

  static Outline of(List<String> lines, BitSet hidden, int from) {
    List<Heading> written = Headings.find(lines, hidden, from);
    List<Heading> headings = TitleLines.among(written, lines, hidden, from);
    List<Part> parts = new ArrayList<>();
    Deque<Heading> way = new ArrayDeque<>();
    int start = from;
    for (Heading heading : headings) {
      boolean top = way.isEmpty() && isBlankTop(lines, from, heading.first());
      if (!top) {
        addParts(parts, way, lines, hidden, start, heading.first());
      }
      while (!way.isEmpty() && way.peekLast().level() >= heading.level()) {
        way.removeLast();
      }
      way.addLast(heading);
      start = top ? from : heading.first();
    }
    addParts(parts, way, lines, hidden, start, lines.size());
    return new Outline(parts, headings);
  }

  /// Blank lines above the first heading belong to it.
  private static boolean isBlankTop(List<String> lines, int from, int heading) {
    return lines.subList(from, heading).stream().allMatch(String::isBlank);
  }

  /// Adds what stands from a heading (or the top) up to the next, cut at its borders.
  private static void addParts(
      List<Part> parts, Deque<Heading> way, List<String> lines, BitSet hidden, int start, int end) {
    if (start == end) {
      return;
    }
    List<String> path = way.stream().map(Heading::words).toList();
    List<String> written =
        way.stream().filter(each -> !each.guessed()).map(Heading::words).toList();
    boolean headed = !way.isEmpty();
    int text = headed ? way.peekLast().last() + 1 : start;
    int first = start;
    int level = headed ? way.peekLast().level() : 0;
    for (int border : borders(lines, hidden, text, end)) {
      parts.add(new Part(path, level, first, text, border));
      path = written;
      first = border;
      text = border;
      level = 0;
    }
    parts.add(new Part(path, level, first, text, end));
  }

  private static List<Integer> borders(List<String> lines, BitSet hidden, int start, int end) {
    List<Integer> borders = new ArrayList<>();
    int blank = 0;
    boolean any = false;
    for (int i = start; i < end; i++) {
      if (lines.get(i).isBlank() && !hidden.get(i)) {
        blank++;
        continue;
      }
      boolean shouted = blank > 0 && !hidden.get(i) && TitleLines.isShouted(lines.get(i));
      if (any && (blank >= BORDER || shouted)) {
        borders.add(i);
      }
      any = true;
      blank = 0;
    }
    return borders;
  }
}
