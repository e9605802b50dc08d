package kb.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Prose of a note in an answer: its gist, and the rest for who wants it.
///
/// A block is a paragraph, or an item of a list; lines an author broke by hand run on.
///
/// @param first the blocks that are shown
/// @param rest the blocks one click away
public record Prose(List<List<Span>> first, List<List<Span>> rest) {
  /// Characters of the gist, some six lines; the note itself is one click away.
  private static final int GIST = 600;

  private static final Pattern OWN_LINE = Pattern.compile("\\s*(?:[-*+>|]|\\d{1,3}[.)])\\s.*");

  /// A stretch of a block.
  ///
  /// @param code whether it stood between back-ticks
  public record Span(String text, boolean code) {}

  public static Prose of(String excerpt) {
    List<List<Span>> first = new ArrayList<>();
    List<List<Span>> rest = new ArrayList<>();
    int shown = 0;
    for (String block : blocks(excerpt)) {
      boolean fits = first.isEmpty() || (rest.isEmpty() && shown + block.length() <= GIST);
      (fits ? first : rest).add(spans(block));
      shown += block.length();
    }
    return new Prose(first, rest);
  }

  private static List<String> blocks(String excerpt) {
    List<String> blocks = new ArrayList<>();
    boolean open = false;
    for (String line : excerpt.split("\n", -1)) {
      if (line.isBlank()) {
        open = false;
      } else if (open && !OWN_LINE.matcher(line).matches()) {
        blocks.add(blocks.removeLast() + " " + line.strip());
      } else {
        blocks.add(line.strip());
        open = true;
      }
    }
    return blocks;
  }

  private static List<Span> spans(String block) {
    String[] parts = block.split("`", -1);
    if (parts.length % 2 == 0) {
      return List.of(new Span(block, false)); // One tick stands alone: it is no markup.
    }
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < parts.length; i++) {
      spans.add(new Span(parts[i], i % 2 == 1));
    }
    return spans;
  }
}
