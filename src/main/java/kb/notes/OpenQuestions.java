package kb.notes;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kb.model.Note.OpenQuestion;

/// Finds what an author left open: words like TODO, question marks that stand for an answer, lines
/// that stop in the middle, sections with nothing in them, footnotes without text.
final class OpenQuestions {
  private static final List<String> WORDS = List.of("TODO", "FIXME", "XXX", "TBD");
  private static final Pattern WORD = Pattern.compile("\\b(?:TODO|FIXME|XXX|TBD)\\b");

  /// Question marks where an answer belongs: `??`, `...?`, one alone.
  private static final Pattern GAP = Pattern.compile("\\?{2,}|\\.{3}\\s?\\?|^[\\s>*+o-]*\\?$");

  /// `* ....`, `- [ ] later`.
  private static final Pattern BLANK =
      Pattern.compile("[\\s>*+o-]*(?:\\.{3,}|\u2026|[-*+] \\[ \\].*)");

  private static final Pattern DANGLING = Pattern.compile("\\w\\s+=$");
  private static final Pattern HERE = Pattern.compile("<\\p{L}[\\p{L} ]{0,60} here>");

  /// A shorter quotation may well be said twice.
  private static final int TEMPLATE_WORDS = 4;

  private OpenQuestions() {}

  static List<OpenQuestion> in(
      List<String> lines, Outline outline, Inlines inlines, BitSet hidden) {
    List<OpenQuestion> open = new ArrayList<>();
    Map<String, Integer> quoted = quoted(lines, hidden);
    for (int i = hidden.nextClearBit(0); i < lines.size(); i = hidden.nextClearBit(i + 1)) {
      boolean asks = asks(inlines.rest().get(i).strip());
      if (asks || quoted.getOrDefault(lines.get(i).strip(), 0) > 1) {
        open.add(new OpenQuestion(text(lines.get(i)), i + 1));
      }
    }
    inlines
        .broken()
        .forEach(footnote ->
            open.add(
                new OpenQuestion("[^" + footnote.label() + "] has no text", footnote.line() + 1)));
    addEmpty(open, lines, outline.headings());
    addCut(open, inlines.rest(), lines, outline, hidden);
    return open.stream().distinct().sorted(Comparator.comparingInt(OpenQuestion::line)).toList();
  }

  /// Whether a line, its links and code blanked, asks for more.
  private static boolean asks(String line) {
    return (WORDS.stream().anyMatch(line::contains) && WORD.matcher(line).find())
        || (line.indexOf('?') >= 0 && GAP.matcher(line).find())
        || line.startsWith("!!")
        || (line.endsWith("=") && DANGLING.matcher(line).find())
        || (line.indexOf('<') >= 0 && HERE.matcher(line).find())
        || BLANK.matcher(line).matches();
  }

  private static String text(String line) {
    return Plain.of(line.substring(LineShape.textStart(line)).replaceFirst("^#+\\s+", ""));
  }

  /// How often each longer quoted line occurs: one that comes again is a template's instruction.
  private static Map<String, Integer> quoted(List<String> lines, BitSet hidden) {
    Map<String, Integer> times = new HashMap<>();
    for (int i = hidden.nextClearBit(0); i < lines.size(); i = hidden.nextClearBit(i + 1)) {
      String line = lines.get(i).strip();
      if (LineShape.isQuote(line) && line.split("\\s+").length > TEMPLATE_WORDS) {
        times.merge(line, 1, Integer::sum);
      }
    }
    return times;
  }

  private static void addEmpty(
      List<OpenQuestion> open, List<String> lines, List<Heading> headings) {
    for (int i = 0; i < headings.size(); i++) {
      if (Contents.isEmpty(headings, i, lines)) {
        Heading heading = headings.get(i);
        open.add(new OpenQuestion(heading.words() + " (empty section)", heading.first() + 1));
      }
    }
  }

  /// The last line of a part that leaves a bracket open was cut off.
  private static void addCut(
      List<OpenQuestion> open,
      List<String> rest,
      List<String> lines,
      Outline outline,
      BitSet hidden) {
    for (Outline.Part part : outline.parts()) {
      int last = part.end() - 1;
      while (last > part.text() && lines.get(last).isBlank()) {
        last--;
      }
      if (last >= part.text() && !hidden.get(last) && leavesOpen(rest.get(last))) {
        open.add(new OpenQuestion(text(lines.get(last)), last + 1));
      }
    }
  }

  private static boolean leavesOpen(String line) {
    int depth = 0;
    for (int i = line.length() - 1; i >= 0 && depth >= 0; i--) {
      depth += ")]}".indexOf(line.charAt(i)) >= 0 ? 1 : 0;
      depth -= "([{".indexOf(line.charAt(i)) >= 0 ? 1 : 0;
    }
    return depth < 0;
  }
}
