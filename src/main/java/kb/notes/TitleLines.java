package kb.notes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/// Finds lines that serve as headings where an author wrote pages without any.
///
/// A title line is short, is no sentence, has a blank line above and a list, an address or a
/// paragraph below. Notes with headings of their own are left alone: there such a line only
/// introduces what follows.
final class TitleLines {
  /// A stretch without a heading that fills a page.
  private static final int PAGE = 40;

  private static final int LONGEST = 60;

  /// Shorter words (`vs`, `in`) stay small in a title.
  private static final int SMALL_WORD = 4;

  private static final Pattern SENTENCE = Pattern.compile(".*(?:[.,;!)\\]=]|, .*[^?])");

  private final List<String> lines;
  private final BitSet hidden;

  private TitleLines(List<String> lines, BitSet hidden) {
    this.lines = lines;
    this.hidden = hidden;
  }

  /// The headings the author wrote and the title lines between them, in order.
  static List<Heading> among(List<Heading> written, List<String> lines, BitSet hidden, int from) {
    TitleLines titles = new TitleLines(lines, hidden);
    List<Heading> all = new ArrayList<>();
    int start = from;
    int level = 0;
    for (Heading heading : written) {
      titles.addBetween(start, heading.first(), level + 1, all);
      all.add(heading);
      start = heading.last() + 1;
      level = heading.level();
    }
    titles.addBetween(start, lines.size(), level + 1, all);
    return all;
  }

  /// Several words, all in capitals: shouted, but not the name of what follows.
  static boolean isShouted(String line) {
    String text = line.strip();
    return text.contains(" ")
        && text.length() > LONGEST / 6
        && text.chars().noneMatch(Character::isLowerCase)
        && text.chars().filter(Character::isUpperCase).count() * 2 > text.length();
  }

  private void addBetween(int start, int end, int level, List<Heading> all) {
    if (end - start < PAGE) {
      return;
    }
    for (int i = start; i < end; i++) {
      if (isTitle(i, start, end)) {
        String words = Plain.of(lines.get(i)).replaceFirst(":$", "");
        all.add(new Heading(words, level, i, i, true));
      }
    }
  }

  private boolean isTitle(int line, int start, int end) {
    String text = lines.get(line).strip();
    boolean below = line == start || lines.get(line - 1).isBlank();
    return below
        && !hidden.get(line)
        && isShortText(lines.get(line))
        && !SENTENCE.matcher(text).matches()
        && !isShouted(text)
        && !Commands.isCommand(text)
        && announces(text, line, end);
  }

  private static boolean isShortText(String line) {
    return !line.isBlank()
        && line.strip().length() <= LONGEST
        && Character.isLetterOrDigit(line.codePointAt(0))
        && LineShape.textStart(line) == 0
        && !LineShape.isRow(line)
        && !LineShape.isAddress(line);
  }

  /// Whether what stands right below, or after one blank line, is what a title stands above.
  private boolean announces(String text, int line, int end) {
    int next = line + 1 < end && lines.get(line + 1).isBlank() ? line + 2 : line + 1;
    if (next >= end || lines.get(next).isBlank() || Commands.isCommand(lines.get(next))) {
      return false;
    }
    String below = lines.get(next);
    return LineShape.isItem(below)
        || LineShape.isAddress(below)
        || text.endsWith(":")
        || text.endsWith("?")
        || (isTitleCase(text) && below.strip().split("\\s+").length > 2);
  }

  /// One or two words, or capitals on every word that is not small.
  private static boolean isTitleCase(String text) {
    String[] words = text.split("\\s+");
    return words.length <= 2
        || Arrays.stream(words)
            .allMatch(word -> word.length() < SMALL_WORD || Character.isUpperCase(word.charAt(0)));
  }
}
