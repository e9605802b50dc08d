package kb.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kb.index.SignalWords;
import kb.model.Template;
import kb.model.Template.Part;

/// A template as it is compared with folded text: constant texts with a hole before, between and
/// behind them, each present or not.
///
/// @param texts folded, in order, none empty
/// @param holes one more than there are texts: the hole in front of each, and the one behind the
///   last; empty where texts begin or end the template. Several holes in a row are one
record Mould(List<String> texts, List<List<Part.Hole>> holes) {
  /// What some write before their messages for a filter, and envelopes are read as.
  private static final Pattern LEVEL =
      Pattern.compile("^\\[(?:trace|debug|info|warn|warning|err|error|fatal|crit)\\] ?(?=.)");

  static Mould of(Template template) {
    List<String> texts = new ArrayList<>();
    List<List<Part.Hole>> holes = new ArrayList<>();
    List<Part.Hole> open = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (Part part : SignalWords.firstLine(template)) {
      switch (part) {
        case Part.Text(var constant) -> text.append(constant);
        case Part.Hole hole -> {
          close(text, texts, holes, open);
          open.add(hole);
        }
      }
    }
    close(text, texts, holes, open);
    holes.add(List.copyOf(open));
    return trimmed(texts, holes);
  }

  private static int letters(String text) {
    return (int) text.chars().filter(Character::isLetterOrDigit).count();
  }

  private static void close(
      StringBuilder text, List<String> texts, List<List<Part.Hole>> holes, List<Part.Hole> open) {
    String folded = Folded.of(text.toString()).text();
    if (!folded.isEmpty()) {
      texts.add(folded);
      holes.add(List.copyOf(open));
      open.clear();
    }
    text.setLength(0);
  }

  /// White space at either end is of the line, not of the message.
  private static Mould trimmed(List<String> texts, List<List<Part.Hole>> holes) {
    if (!texts.isEmpty() && holes.getFirst().isEmpty()) {
      texts.set(0, LEVEL.matcher(texts.getFirst().stripLeading()).replaceFirst(""));
    }
    if (!texts.isEmpty() && holes.getLast().isEmpty()) {
      texts.set(texts.size() - 1, texts.getLast().stripTrailing());
    }
    return texts.stream().allMatch(String::isEmpty)
        ? new Mould(List.of(), List.of(List.of()))
        : new Mould(List.copyOf(texts), List.copyOf(holes));
  }

  /// How many letters and digits are constant.
  int constants() {
    return texts.stream().mapToInt(Mould::letters).sum();
  }

  boolean beginsWithHole() {
    return !holes.getFirst().isEmpty();
  }

  boolean endsWithHole() {
    return !holes.getLast().isEmpty();
  }
}
