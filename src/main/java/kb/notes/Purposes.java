package kb.notes;

import java.util.BitSet;
import java.util.List;

/// Finds the words that say what a command is for.
final class Purposes {
  /// No sentence that says what a command is for is longer on either side.
  private static final int REACH = 400;

  private final List<String> lines;
  private final BitSet titles;

  Purposes(List<String> lines, BitSet titles) {
    this.lines = lines;
    this.titles = titles;
  }

  /// The last sentence right above a block of commands, or the first of a list item there; a blank
  /// line may stand between. Empty when there is none.
  ///
  /// @param fenced whether the block is a fence: only then it can belong to a list item above the
  ///   blank line
  String above(int block, boolean fenced) {
    boolean apart = block > 0 && lines.get(block - 1).isBlank();
    int line = apart ? block - 2 : block - 1;
    if (line < 0 || titles.get(line) || !isProse(lines.get(line))) {
      return "";
    }
    if (apart && !fenced && LineShape.isItem(lines.get(line))) {
      return "";
    }
    int first = line;
    while (first > 0 && !opensParagraph(first)) {
      first--;
    }
    String text = String.join(" ", lines.subList(first, line + 1));
    boolean step = LineShape.isItem(lines.get(first)) && !text.stripTrailing().endsWith(":");
    return words(step ? firstSentence(text) : lastSentence(text));
  }

  /// The sentence a code span stands in; empty when it is no sentence of a usual length.
  String around(CodeSpan span) {
    String line = lines.get(span.line());
    int from = Math.max(LineShape.textStart(line), span.column() - REACH);
    int until = Math.min(line.length(), span.column() + span.text().length() + REACH);
    if (from >= until) {
      return "";
    }
    String near = line.substring(from, until);
    int at = span.column() - from;
    int first = sentenceStart(near, at);
    int last = Math.max(at, 0) + span.text().length();
    while (last < near.length() && !endsSentence(near, last)) {
      last++;
    }
    boolean cut =
        (first == 0 && from == span.column() - REACH)
            || (last == near.length() && until < line.length());
    String words = cut ? "" : words(near.substring(first, Math.min(near.length(), last + 1)));
    // A command that stands by itself is no sentence about itself.
    return words.equals(span.text()) ? "" : words;
  }

  private static boolean isProse(String line) {
    return !line.isBlank()
        && !LineShape.isRule(line)
        && !LineShape.isAddress(line)
        && !line.stripLeading().startsWith("```")
        && !line.stripLeading().startsWith("~~~")
        && !Commands.isCommand(line);
  }

  private boolean opensParagraph(int line) {
    return LineShape.isItem(lines.get(line))
        || titles.get(line - 1)
        || !isProse(lines.get(line - 1));
  }

  /// The first sentence of an item: it says the step, what follows says what to look for.
  private static String firstSentence(String text) {
    int end = LineShape.textStart(text);
    while (end < text.length() && !endsSentence(text, end)) {
      end++;
    }
    return text.substring(0, Math.min(text.length(), end + 1));
  }

  private static String lastSentence(String text) {
    return text.substring(sentenceStart(text, text.length() - 1)).strip();
  }

  /// Where the sentence that holds a character begins.
  private static int sentenceStart(String text, int at) {
    int start = Math.min(at, text.length()) - 1;
    while (start > 0 && !(endsSentence(text, start) && start + 1 < text.length())) {
      start--;
    }
    return start <= 0 ? 0 : start + 1;
  }

  private static boolean endsSentence(String text, int at) {
    return ".!?".indexOf(text.charAt(at)) >= 0
        && (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1)));
  }

  private static String words(String text) {
    String plain = Plain.of(text.substring(LineShape.textStart(text)));
    return plain.endsWith(":") ? plain.substring(0, plain.length() - 1) : plain;
  }
}
