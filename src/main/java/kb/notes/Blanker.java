package kb.notes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Lines out of which what is understood is blanked, column for column.
final class Blanker {
  private final List<char[]> lines = new ArrayList<>();

  /// @param hidden lines that are blank from the start
  Blanker(List<String> written, BitSet hidden) {
    for (int i = 0; i < written.size(); i++) {
      char[] line = written.get(i).toCharArray();
      if (hidden.get(i)) {
        Arrays.fill(line, ' ');
      }
      lines.add(line);
    }
  }

  /// Blanks from one place up to another, which may stand on a later line.
  void blank(int line, int column, int endLine, int endColumn) {
    for (int i = line; i <= endLine && i < lines.size(); i++) {
      char[] text = lines.get(i);
      int from = Math.min(i == line ? column : 0, text.length);
      int to = Math.min(i == endLine ? endColumn : text.length, text.length);
      if (from < to) {
        Arrays.fill(text, from, to, ' ');
      }
    }
  }

  int count() {
    return lines.size();
  }

  String line(int number) {
    return new String(lines.get(number));
  }

  List<String> text() {
    return lines.stream().map(String::new).toList();
  }
}
