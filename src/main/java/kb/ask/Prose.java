package kb.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kb.model.Command;
import kb.model.Section;

/// What a section says in sentences: its text without command blocks, tables of links and markup
/// that only a page needs.
final class Prose {
  private Prose() {}

  static String of(Section section) {
    // What a command is for stands with the command already.
    Set<String> purposes =
        section.commands().stream().map(Command::purpose).collect(Collectors.toSet());
    purposes.remove("");
    List<String> prose = new ArrayList<>();
    boolean fenced = false;
    for (String line : section.text().split("\n", -1)) {
      if (line.strip().startsWith("```") || line.strip().startsWith("~~~")) {
        fenced = !fenced;
      } else if (!fenced) {
        String plain = plain(line);
        if (!purposes.contains(plain.strip().replaceFirst(":$", ""))) {
          prose.add(plain);
        }
      }
    }
    return String.join("\n", prose).strip().replaceAll("\n{3,}", "\n\n");
  }

  /// `[text](target)` and `[[page|label]]` as their visible words.
  private static String plain(String line) {
    return line.replaceAll("\\[([^\\]]*)\\]\\([^)\\s]*\\)", "$1")
        .replaceAll("\\[\\[(?:[^\\]|]*\\|)?([^\\]]*)\\]\\]", "$1")
        .stripTrailing();
  }
}
