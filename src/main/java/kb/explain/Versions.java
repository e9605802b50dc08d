package kb.explain;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kb.index.CodeView;
import kb.index.Manifest;
import kb.index.Scope;
import kb.model.Project;

/// The projects that a text names, and the versions of them that it tells.
///
/// @param named projects by their name or alias in the text
/// @param scope the scope with the revisions that fit the versions told
/// @param remarks what was chosen, and what could not be, each a sentence
record Versions(Set<String> named, Scope scope, List<String> remarks) {
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)+");

  /// What may stand between a project's name and its version.
  private static final String BETWEEN = "(?:[\\s:/=_@-]*(?:version|server|v))*[\\s:/=_@\"-]*v?";

  static Versions of(String text, Scope scope, Map<String, Project> projects, CodeView code) {
    String lower = text.toLowerCase(Locale.ROOT);
    Set<String> named = new LinkedHashSet<>();
    Map<String, Manifest.Indexed> revisions = new HashMap<>(scope.revisions());
    Set<String> remarks = new LinkedHashSet<>();
    for (Project project : projects.values()) {
      for (String word : words(project)) {
        if (!holds(lower, word)) {
          continue;
        }
        named.add(project.name());
        told(lower, word)
            .ifPresent(version -> choose(project, version, code, revisions, remarks));
      }
    }
    return new Versions(named, new Scope(revisions), List.copyOf(remarks));
  }

  private static Set<String> words(Project project) {
    Set<String> words = new LinkedHashSet<>();
    words.add(project.name().toLowerCase(Locale.ROOT));
    project.aliases().stream()
        .filter(alias -> alias.length() > 2 && !alias.contains("/"))
        .forEach(alias -> words.add(alias.toLowerCase(Locale.ROOT)));
    return words;
  }

  private static boolean holds(String text, String word) {
    int at = text.indexOf(word);
    while (at >= 0) {
      boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      int end = at + word.length();
      // A daemon is called after its project: dockerd, containerd.
      boolean ends =
          end == text.length()
              || !Character.isLetterOrDigit(text.charAt(end))
              || text.charAt(end) == 'd'
                  && (end + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(end + 1)));
      if (begins && ends) {
        return true;
      }
      at = text.indexOf(word, at + 1);
    }
    return false;
  }

  private static Optional<String> told(String text, String word) {
    Matcher matcher =
        Pattern.compile("\\b" + Pattern.quote(word) + BETWEEN + "(" + NUMBER.pattern() + ")\\b(?!\\.\\d|:)")
            .matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static void choose(
      Project project,
      String version,
      CodeView code,
      Map<String, Manifest.Indexed> revisions,
      Set<String> remarks) {
    Optional<Manifest.Indexed> fitting =
        code.manifest(project.name()).stream()
            .flatMap(manifest -> manifest.revisions().stream())
            .filter(Manifest.Indexed::whole)
            .filter(it -> version(it.revision().name()).equals(Optional.of(version)))
            .findFirst();
    if (fitting.isPresent() && revisions.containsKey(project.name())) {
      revisions.put(project.name(), fitting.get());
      remarks.add("read " + project.name() + " at " + fitting.get().revision().name()
          + ", the version the text tells");
    } else if (revisions.containsKey(project.name())) {
      remarks.add("the text tells " + project.name() + " " + version
          + ", which is not indexed; read at "
          + revisions.get(project.name()).revision().name());
    }
  }

  private static Optional<String> version(String revision) {
    Matcher matcher = NUMBER.matcher(revision);
    return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
  }
}
