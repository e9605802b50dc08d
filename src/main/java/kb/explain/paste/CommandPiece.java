package kb.explain.paste;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A command: behind a shell's prompt, or a program with flags; over several lines when each ends
/// in a backslash.
final class CommandPiece implements Piece {
  private static final String GOES_ON = "\\";

  @Override
  public Optional<Found> read(List<Row> rows, int from) {
    Row row = rows.get(from);
    String text = row.text().strip();
    int prompt = prompt(text);
    if (!row.isBare() || (prompt == 0 && !isProgram(text))) {
      return Optional.empty();
    }
    StringBuilder command = new StringBuilder(text.substring(prompt));
    int at = from + 1;
    while (at < rows.size() && command.toString().endsWith(GOES_ON)) {
      command.setLength(command.length() - GOES_ON.length());
      command.append(' ').append(rows.get(at).text().strip());
      at++;
    }
    Excerpt excerpt = Row.excerpt(rows.subList(from, at));
    return Optional.of(new Found(List.of(command(excerpt, command.toString())), at - from));
  }

  /// Where the command begins behind `$ `, `root@host:~# `, `[root@host ~]# `; 0 without a prompt.
  private static int prompt(String text) {
    if (text.startsWith("$ ")) {
      return "$ ".length();
    }
    int at = text.indexOf('@');
    int blank = text.indexOf(' ');
    boolean bracketed = text.startsWith("[");
    int end = bracketed ? text.indexOf("]") : blank - 1;
    boolean sign = end > 0 && (bracketed || "#$%".indexOf(text.charAt(end)) >= 0);
    if (at <= 0 || end < at || !sign) {
      return 0;
    }
    int behind = bracketed ? end + 1 : end;
    boolean prompt = text.startsWith("# ", behind) || text.startsWith("$ ", behind);
    return prompt ? behind + "$ ".length() : 0;
  }

  /// `kubelet --config=x`, `/usr/bin/dockerd -H fd:// --containerd=y`.
  private static boolean isProgram(String text) {
    String word = Row.firstWord(text);
    boolean name = word.chars().allMatch(c -> Ascii.word(c) || "-./".indexOf(c) >= 0);
    boolean flag = text.startsWith("--", Ascii.afterBlanks(text, word.length()));
    return name
        && !word.isEmpty()
        && !word.startsWith("-")
        && (flag || (word.startsWith("/") && text.contains(" --")));
  }

  private static Pasted command(Excerpt excerpt, String command) {
    String program = Row.firstWord(command);
    Map<String, String> flags = new LinkedHashMap<>();
    String last = "";
    for (String word : command.substring(program.length()).strip().split(" ", -1)) {
      int sign = word.indexOf('=');
      if (word.startsWith("-") && word.length() > 1) {
        last = sign < 0 ? word : word.substring(0, sign);
        Pairs.keep(flags, last, sign < 0 ? "" : word.substring(sign + 1));
        last = sign < 0 ? last : "";
      } else if (!last.isEmpty() && !word.isEmpty()) {
        flags.put(last, word);
        last = "";
      }
    }
    return new Pasted.Command(excerpt, program.substring(program.lastIndexOf('/') + 1), flags);
  }
}
