package kb.render;

import java.util.ArrayList;
import java.util.List;
import kb.model.Command;

/// Commands to copy, each under what it is for; a purpose that several share is said once.
final class CommandLines {
  private CommandLines() {}

  static List<String> of(List<Command> commands, int most, boolean colour) {
    List<String> lines = new ArrayList<>();
    String said = "";
    for (Command command : commands.subList(0, Math.min(most, commands.size()))) {
      if (!command.purpose().isEmpty() && !command.purpose().equals(said)) {
        lines.add("  " + Paint.DIM.on("# " + command.purpose(), colour));
      }
      said = command.purpose();
      command.text().lines().forEach(line -> lines.add("  " + Paint.CYAN.on(line, colour)));
    }
    if (commands.size() > most) {
      lines.add("  " + (commands.size() - most) + " more commands in the note");
    }
    return lines;
  }
}
