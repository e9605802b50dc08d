package kb.ask;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kb.link.Projects;
import kb.model.Project;
import kb.text.Identifiers;

/// Which projects a question names, by their names and their aliases.
final class Mentions {
  /// Words of the longest alias that is looked for.
  private static final int LONGEST = 3;

  /// Names of projects that are words of every day: alone they name nothing.
  private static final Set<String> ORDINARY =
      Set.of("go", "node", "plugins", "manifest", "swift", "fleet", "ss", "tc");

  private final Projects projects;

  Mentions(Projects projects) {
    this.projects = projects;
  }

  /// The names of the projects, in order.
  Set<String> in(String text) {
    List<String> words =
        Identifiers.names(text).stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    List<String> phrases = new ArrayList<>();
    for (int length = 1; length <= LONGEST; length++) {
      for (int i = 0; i + length <= words.size(); i++) {
        phrases.add(String.join(" ", words.subList(i, i + length)));
      }
    }
    Set<String> named = new LinkedHashSet<>();
    for (Project project : projects.all().values()) {
      if (phrases.stream().anyMatch(phrase -> isNamed(project, phrase))) {
        named.add(project.name());
      }
    }
    return named;
  }

  private static boolean isNamed(Project project, String phrase) {
    return !ORDINARY.contains(phrase)
        && (project.name().equalsIgnoreCase(phrase)
            || project.aliases().stream().anyMatch(alias -> alias.equalsIgnoreCase(phrase)));
  }
}
