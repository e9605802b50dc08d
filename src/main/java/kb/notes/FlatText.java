package kb.notes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/// The prose of a note as flat paragraphs, each character at its column: what flexmark reads.
///
/// List and quote marks are blanks, fences are left out, HTML is text. So no structure, however
/// messy, hides a link, and nothing nests: the parser stays linear on any input.
final class FlatText {
  /// Open brackets nest no deeper in text; flexmark's time grows with the square of their number.
  private static final int DEEPEST = 64;

  /// Longer runs of back-ticks are drawings; flexmark searches the text once for each length.
  private static final int LONGEST_TICKS = 8;

  private static final Pattern TICKS = Pattern.compile("`{" + LONGEST_TICKS + ",}+");

  /// An angle bracket that opens no address opens nothing.
  private static final Pattern ANGLE = Pattern.compile("<(?![A-Za-z][A-Za-z+.-]{1,20}:)");

  /// A definition of a reference or a footnote stands for itself.
  private static final Pattern DEFINITION = Pattern.compile(" {0,3}\\[[^\\]]{1,200}\\]:");

  private final StringBuilder text = new StringBuilder();
  private final List<String> warnings = new ArrayList<>();
  private int[] starts = new int[64];
  private int[] lineNumbers = new int[64];
  private int count;

  private FlatText() {}

  /// @param apart lines that are a paragraph of their own: headings
  /// @param hidden lines that are no prose
  static FlatText of(List<String> lines, BitSet hidden, BitSet apart, int from) {
    FlatText flat = new FlatText();
    int first = from;
    for (int i = from; i <= lines.size(); i++) {
      boolean end = i == lines.size() || hidden.get(i) || lines.get(i).isBlank();
      if (end || (i > first && (opens(lines.get(i)) || apart.get(i) || apart.get(i - 1)))) {
        flat.add(lines, first, i);
        first = end ? i + 1 : i;
      }
    }
    return flat;
  }

  String text() {
    return text.toString();
  }

  List<String> warnings() {
    return List.copyOf(warnings);
  }

  /// The line of the note that holds a character of the text, counted from 0.
  int line(int offset) {
    return lineNumbers[index(offset)];
  }

  /// Its column in that line, counted from 0.
  int column(int offset) {
    return offset - starts[index(offset)];
  }

  private int index(int offset) {
    int found = Arrays.binarySearch(starts, 0, count, offset);
    return found >= 0 ? found : -found - 2;
  }

  private static boolean opens(String line) {
    return LineShape.textStart(line) > 0
        || LineShape.isRow(line)
        || DEFINITION.matcher(line).lookingAt();
  }

  private void add(List<String> lines, int first, int end) {
    if (first >= end) {
      return;
    }
    if (isTangled(lines.subList(first, end))) {
      warnings.add(
          "line "
              + (first + 1)
              + ": over "
              + DEEPEST
              + " brackets are open at once; in this paragraph only plain addresses are read as"
              + " links, close the brackets");
      return;
    }
    for (int i = first; i < end; i++) {
      remember(text.length(), i);
      text.append(masked(lines.get(i))).append('\n');
    }
    remember(text.length(), end - 1);
    text.append('\n');
  }

  private void remember(int start, int line) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      lineNumbers = Arrays.copyOf(lineNumbers, count * 2);
    }
    starts[count] = start;
    lineNumbers[count++] = line;
  }

  private static boolean isTangled(List<String> paragraph) {
    int square = 0;
    int round = 0;
    for (String line : paragraph) {
      for (int i = 0; i < line.length(); i++) {
        switch (line.charAt(i)) {
          case '[' -> square++;
          case ']' -> square = Math.max(0, square - 1);
          case '(' -> round++;
          case ')' -> round = Math.max(0, round - 1);
          default -> {}
        }
        if (square > DEEPEST || round > DEEPEST) {
          return true;
        }
      }
    }
    return false;
  }

  private static String masked(String line) {
    int start = LineShape.textStart(line);
    String text = " ".repeat(start) + line.substring(start).replace('\0', '\uFFFD');
    if (text.contains("```")) {
      text = TICKS.matcher(text).replaceAll(ticks -> " ".repeat(ticks.end() - ticks.start()));
    }
    return text.indexOf('<') < 0 ? text : ANGLE.matcher(text).replaceAll("\u2039");
  }
}
