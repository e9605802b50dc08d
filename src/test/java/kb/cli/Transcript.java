package kb.cli;

import java.util.ArrayList;
import java.util.List;

/// What one types and what one sees, as a file: the manual's examples and the regression test at
/// once.
///
/// `# why`, `$ what is typed`, `| a line of standard input`, then what came: `> ` standard output,
/// `2> ` standard error, `? 1` an exit code that is not 0. The idea is zk's `.tesh` files.
record Transcript(List<Step> steps) {

  /// One command with what stands before it.
  record Step(List<String> comments, String command, List<String> input) {}

  static Transcript parse(String text) {
    List<Step> steps = new ArrayList<>();
    List<String> comments = new ArrayList<>();
    for (String line : text.lines().toList()) {
      if (line.startsWith("#") || (line.isBlank() && !comments.isEmpty())) {
        comments.add(line);
      } else if (line.startsWith("$ ")) {
        steps.add(new Step(List.copyOf(comments), line.substring(2), new ArrayList<>()));
        comments.clear();
      } else if (line.startsWith("| ")) {
        steps.getLast().input().add(line.substring(2));
      }
    }
    return new Transcript(steps);
  }

  /// The words of a command as a shell cuts them, quotes taken off.
  static List<String> words(String command) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean open = false;
    char quote = 0;
    for (int i = 0; i < command.length(); i++) {
      char c = command.charAt(i);
      if (quote != 0) {
        if (c == quote) {
          quote = 0;
        } else {
          word.append(c);
        }
      } else if (c == '\'' || c == '"') {
        quote = c;
        open = true;
      } else if (c == ' ') {
        if (open) {
          words.add(word.toString());
          word.setLength(0);
          open = false;
        }
      } else {
        word.append(c);
        open = true;
      }
    }
    if (open) {
      words.add(word.toString());
    }
    return words;
  }
}
