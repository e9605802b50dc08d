package kb.notes;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The fenced blocks of a note. Line numbers count from 0.
///
/// @param blocks in order
/// @param warnings one for each fence that is never closed
record Fences(List<Block> blocks, List<String> warnings) {
  private static final Pattern OPENING =
      Pattern.compile(
          "[ \\t>]*+(?:(?:[-*+]|\\d{1,9}[.)])[ \\t]++)?(`{3,}+|~{3,}+)[ \\t]*+([^`]*+)");
  private static final Pattern CLOSING = Pattern.compile("[ \\t>]*+(`{3,}+|~{3,}+)[ \\t]*+");
  private static final Pattern HEADING = Pattern.compile(" {0,3}#{1,6} .*");

  /// One block.
  ///
  /// @param first the line of the opening fence
  /// @param last the closing fence, or the last line of a block that has none
  /// @param closed whether there is a closing fence
  /// @param language the first word after the fence, lower case, empty when there is none
  record Block(int first, int last, boolean closed, String language) {
    /// One behind the last line of code.
    int end() {
      return closed ? last : last + 1;
    }
  }

  Fences {
    blocks = List.copyOf(blocks);
    warnings = List.copyOf(warnings);
  }

  static Fences of(List<String> lines, int from) {
    List<Block> blocks = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    for (int i = from; i < lines.size(); i++) {
      Matcher opening = OPENING.matcher(lines.get(i));
      if (opening.matches()) {
        Block block = block(lines, i, opening.group(1), opening.group(2).strip());
        if (!block.closed) {
          warnings.add(
              "line "
                  + (i + 1)
                  + ": the code fence is never closed; it is read up to line "
                  + (block.last + 1)
                  + ", close it with "
                  + opening.group(1));
        }
        blocks.add(block);
        i = block.last;
      }
    }
    return new Fences(blocks, warnings);
  }

  /// An unclosed block ends before the next heading below a blank line, or before the next opening
  /// fence: what follows is the author's text again.
  private static Block block(List<String> lines, int first, String fence, String info) {
    String language = info.replaceAll("[\\s{,].*", "").toLowerCase(Locale.ROOT);
    int heading = -1;
    for (int i = first + 1; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean fenced = line.contains(fence);
      if (fenced && fits(CLOSING.matcher(line), fence)) {
        return new Block(first, i, true, language);
      }
      if (fenced && fits(OPENING.matcher(line), fence)) {
        return new Block(first, (heading > 0 ? heading : i) - 1, false, language);
      }
      if (heading < 0 && lines.get(i - 1).isBlank() && HEADING.matcher(line).matches()) {
        heading = i;
      }
    }
    return new Block(first, (heading > 0 ? heading : lines.size()) - 1, false, language);
  }

  private static boolean fits(Matcher line, String fence) {
    return line.matches() && line.group(1).startsWith(fence);
  }

  /// Every line of a block, fences included.
  BitSet covered() {
    BitSet covered = new BitSet();
    blocks.forEach(block -> covered.set(block.first, block.last + 1));
    return covered;
  }
}
