package kb.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Takes apart commands that run other commands: `sudo`, `nsenter`, `kubectl exec`.
///
/// A line of the list is the wrapper's words, a bar, how many arguments stand before the command it
/// runs (or `--` when two dashes stand there), and its flags that take the next word.
final class Programs {
  private static final String DASHES = "--";

  /// One that runs others.
  private record Wrapper(List<String> words, String arguments, Set<String> valued) {
    /// How many words behind the program name what it shall do: `run`, and not `-c`.
    int verbs() {
      return (int) words.stream().skip(1).filter(word -> !word.startsWith("-")).count();
    }
  }

  private static final Map<String, List<Wrapper>> WRAPPERS =
      Corpus.list("wrappers.txt").stream()
          .map(Programs::wrapper)
          .collect(Collectors.groupingBy(wrapper -> wrapper.words().getFirst()));

  private Programs() {}

  /// The commands of a script, and those they run. What an image is given as bare flags is for a
  /// program only the image knows.
  static List<List<String>> of(String script) {
    List<List<String>> commands = new ArrayList<>();
    ShellCommands.of(script).forEach(words -> unwrap(words, commands));
    return commands;
  }

  private static void unwrap(List<String> words, List<List<String>> commands) {
    int inner = inner(words);
    commands.add(words.subList(0, inner));
    if (inner < words.size() && !words.get(inner).startsWith("-")) {
      List<String> rest = words.subList(inner, words.size());
      if (rest.getFirst().matches("(?s).*\\s.*")) {
        commands.addAll(of(String.join(" ", rest)));
      } else {
        unwrap(afterAssignments(rest), commands);
      }
    }
  }

  private static List<String> afterAssignments(List<String> words) {
    int first = 0;
    while (first < words.size() - 1 && words.get(first).matches("[A-Za-z_]\\w*=.*")) {
      first++;
    }
    return words.subList(first, words.size());
  }

  /// Where the command begins that this one runs; its own end when it runs none.
  private static int inner(List<String> words) {
    Optional<Wrapper> found =
        WRAPPERS.getOrDefault(words.getFirst(), List.of()).stream()
            .filter(wrapper -> subcommands(words).containsAll(wrapper.words()))
            .findFirst();
    return found.map(wrapper -> inner(words, wrapper)).orElse(words.size());
  }

  private static List<String> subcommands(List<String> words) {
    return words.subList(0, Math.min(words.size(), 6));
  }

  private static int inner(List<String> words, Wrapper wrapper) {
    if (words.contains(DASHES)) {
      return words.indexOf(DASHES) + 1;
    }
    if (wrapper.arguments().equals(DASHES)) {
      return words.size();
    }
    int left = Integer.parseInt(wrapper.arguments()) + wrapper.verbs();
    int at = 1;
    while (at < words.size()) {
      String word = words.get(at);
      if (wrapper.valued().contains(word)) {
        at++;
      } else if (!word.startsWith("-")) {
        if (left == 0) {
          return at;
        }
        left--;
        if (left == 0 && !wrapper.arguments().equals("0")) {
          return at + 1;
        }
      }
      at++;
    }
    return words.size();
  }

  private static Wrapper wrapper(String line) {
    String[] halves = line.split("\\s*\\|\\s*");
    List<String> right = List.of(halves[1].split("\\s+"));
    return new Wrapper(
        Arrays.asList(halves[0].split("\\s+")),
        right.getFirst(),
        Set.copyOf(right.subList(1, right.size())));
  }
}
