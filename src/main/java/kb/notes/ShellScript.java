package kb.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts the text of a fence into commands.
///
/// A command is a line with everything that belongs to it: continued lines, a here-document, the
/// body of a loop. Where a prompt is used, lines without one are output.
final class ShellScript {
  private static final Pattern COMMENT = Pattern.compile("\\s*#+!?\\s*");

  private static final Pattern HERE_DOCUMENT = Pattern.compile("<<-?\\s*(['\"]?)(\\w+)\\1");
  private static final Pattern OPENS =
      Pattern.compile("(?:^|[;&|])\\s*(?:do|then|case)\\b|[{(]\\s*$");
  private static final Pattern CLOSES =
      Pattern.compile("(?:^|[;&|])\\s*(?:done|fi|esac)\\b|^\\s*[})]");
  private static final Pattern GOES_ON = Pattern.compile("(?:\\\\|\\||&&)\\s*$");

  /// One command.
  ///
  /// @param comment what the lines above say, empty when there is none
  /// @param line where it begins, counted from 0 in the note
  record Line(String text, String comment, int line) {}

  private final List<String> lines;
  private int next;

  private ShellScript(List<String> lines) {
    this.lines = lines;
  }

  /// @param shell whether the fence says that it is a shell; else only prompts and plain commands
  ///   count
  /// @param offset the line of the note at which the text begins
  static List<Line> commands(List<String> lines, boolean shell, int offset) {
    return new ShellScript(lines).read(shell, offset);
  }

  /// Whether the next line belongs to the same command.
  static boolean goesOn(String line) {
    return GOES_ON.matcher(line).find();
  }

  private List<Line> read(boolean shell, int offset) {
    boolean prompted = lines.stream().anyMatch(line -> Shell.afterPrompt(line).isPresent());
    List<Line> commands = new ArrayList<>();
    String comment = "";
    while (next < lines.size()) {
      int first = next;
      String line = lines.get(next++);
      Matcher sharp = COMMENT.matcher(line);
      if (line.isBlank()) {
        comment = "";
      } else if (sharp.lookingAt() && Shell.afterPrompt(line).isEmpty()) {
        comment = (comment + " " + line.substring(sharp.end())).strip();
      } else {
        String said = comment;
        start(line, shell, prompted)
            .ifPresent(text -> commands.add(new Line(whole(text), said, offset + first)));
        comment = "";
      }
    }
    return commands;
  }

  private static Optional<String> start(String line, boolean shell, boolean prompted) {
    return prompted
        ? Shell.afterPrompt(line)
        : Optional.of(line.strip()).filter(text -> shell || Shell.isCommand(text));
  }

  /// The command that begins with `first`, with all lines that belong to it.
  private String whole(String first) {
    StringBuilder text = new StringBuilder(first);
    String line = first;
    int depth = deeper(line);
    while (next < lines.size() && (goesOn(line) || depth > 0 || hereDocument(line).isPresent())) {
      Optional<String> mark = hereDocument(line);
      do {
        line = lines.get(next++);
        text.append('\n').append(line);
      } while (mark.isPresent() && !line.strip().equals(mark.get()) && next < lines.size());
      depth += deeper(line);
    }
    return text.toString();
  }

  /// How many blocks of shell a line leaves open, less than 0 when it closes more.
  private static int deeper(String line) {
    return (int) (OPENS.matcher(line).results().count() - CLOSES.matcher(line).results().count());
  }

  private static Optional<String> hereDocument(String line) {
    Matcher mark = HERE_DOCUMENT.matcher(line);
    return mark.find() ? Optional.of(mark.group(2)) : Optional.empty();
  }
}
