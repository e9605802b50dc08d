package kb.ask;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import kb.link.Projects;
import kb.model.Project;

/// Which projects a text names, by their names and their aliases.
public final class Mentions {
  /// Names of projects that are words of every day: alone they name nothing.
  private static final Set<String> ORDINARY =
      Set.of("go", "node", "plugins", "manifest", "swift", "fleet");

  /// A shorter alias stands in too many words and paths.
  private static final int SHORTEST = 3;

  private Mentions() {}

  /// The names of the projects, in their order.
  public static Set<String> in(String text, Projects projects) {
    String lower = text.toLowerCase(Locale.ROOT);
    Set<String> named = new LinkedHashSet<>();
    for (Project project : projects.all().values()) {
      if (words(project).anyMatch(word -> holds(lower, word))) {
        named.add(project.name());
      }
    }
    return named;
  }

  private static Stream<String> words(Project project) {
    Stream<String> aliases =
        project.aliases().stream()
            .filter(alias -> alias.length() >= SHORTEST && alias.indexOf('/') < 0);
    return Stream.concat(Stream.of(project.name()), aliases)
        .map(word -> word.toLowerCase(Locale.ROOT))
        .filter(word -> !ORDINARY.contains(word));
  }

  /// Whether a text has a word as a whole, or a daemon called after it: `dockerd`, `containerd`.
  private static boolean holds(String text, String word) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      int end = at + word.length();
      boolean daemon = end < text.length() && text.charAt(end) == 'd' && isBorder(text, end + 1);
      if (isBorder(text, at - 1) && (isBorder(text, end) || daemon)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBorder(String text, int at) {
    return at < 0 || at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
  }
}
