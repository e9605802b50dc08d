package kb.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The flags of one tool, as its own help, manual page or source names them.
///
/// A line is a flag, followed by ` =` where it takes a value. `[get]` begins the flags of a
/// subcommand; what stands above the first of these is good everywhere.
final class FlagTable {
  private static final String VALUE = " =";

  /// What follows one of these is a command or a list of files.
  private static final Set<String> ENDS = Set.of("--", "-exec", "-execdir", "-ok");

  private final Map<String, Set<String>> sections = new HashMap<>();
  private final Set<String> valued = new HashSet<>();

  FlagTable(List<String> lines) {
    String section = "";
    sections.put(section, new HashSet<>());
    for (String line : lines) {
      if (line.startsWith("[")) {
        section = line.substring(1, line.length() - 1);
        sections.put(section, new HashSet<>());
      } else {
        String flag = line.endsWith(VALUE) ? line.substring(0, line.length() - 2) : line;
        sections.get(section).add(flag);
        if (line.endsWith(VALUE)) {
          valued.add(flag);
        }
      }
    }
  }

  /// What of a command the tool does not know.
  ///
  /// @param words the program first
  List<String> unknown(List<String> words) {
    Set<String> flags = new HashSet<>(sections.get(""));
    List<String> found = new ArrayList<>();
    String section = "";
    boolean inSubcommand = true;
    String before = "";
    for (String word : words.subList(1, words.size())) {
      if (ENDS.contains(word)) {
        break;
      }
      boolean value = valued.contains(before);
      if (word.startsWith("-") && word.length() > 1 && !word.matches("-\\d+")) {
        if (!value || knows(flags, word)) {
          found.add(word);
          value = false;
        }
      } else if (!value && inSubcommand) {
        String longer = section.isEmpty() ? word : section + " " + word;
        inSubcommand = sections.containsKey(longer);
        section = inSubcommand ? longer : section;
        flags.addAll(sections.get(section));
      }
      before = value ? "" : word;
    }
    return found.stream().filter(word -> !knows(flags, word)).toList();
  }

  private boolean knows(Set<String> flags, String word) {
    String name = word.replaceFirst("=.*", "");
    return flags.contains(name) || (!word.startsWith("--") && knowsLetters(flags, word));
  }

  /// Several flags of one letter in one word, the last with its value perhaps.
  private boolean knowsLetters(Set<String> flags, String word) {
    for (int i = 1; i < word.length(); i++) {
      String flag = "-" + word.charAt(i);
      if (!flags.contains(flag)) {
        return false;
      }
      boolean number = i + 1 < word.length() && Character.isDigit(word.charAt(i + 1));
      if (valued.contains(flag) || number) {
        return true;
      }
    }
    return true;
  }
}
