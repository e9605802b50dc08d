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
import kb.explain.paste.Versions;
import kb.index.CodeView;
import kb.index.Manifest;
import kb.index.Scope;
import kb.link.Projects;
import kb.model.Project;

/// The projects that a text names, and the revisions of them that fit the versions it tells.
///
/// @param named projects by their name or alias in the text
/// @param scope the scope with the revisions that fit the versions told
/// @param remarks what was chosen, and what could not be, each a sentence
record Told(Set<String> named, Scope scope, List<String> remarks) {
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)+");

  static Told of(String text, Scope scope, Projects projects, CodeView code) {
    String lower = text.toLowerCase(Locale.ROOT);
    Set<String> named = new LinkedHashSet<>();
    for (Project project : projects.all().values()) {
      if (words(project).stream().anyMatch(word -> holds(lower, word))) {
        named.add(project.name());
      }
    }
    Map<String, Manifest.Indexed> revisions = new HashMap<>(scope.revisions());
    Set<String> remarks = new LinkedHashSet<>();
    for (Versions.Named told : Versions.in(text)) {
      projects
          .answeringTo(told.project())
          .filter(project -> revisions.containsKey(project.name()))
          .ifPresent(project -> choose(project, told.version(), code, revisions, remarks));
    }
    return new Told(named, new Scope(revisions), List.copyOf(remarks));
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
              || (text.charAt(end) == 'd'
                  && (end + 1 == text.length()
                      || !Character.isLetterOrDigit(text.charAt(end + 1))));
      if (begins && ends) {
        return true;
      }
      at = text.indexOf(word, at + 1);
    }
    return false;
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
    if (fitting.isPresent()) {
      revisions.put(project.name(), fitting.get());
      remarks.add(
          "read "
              + project.name()
              + " at "
              + fitting.get().revision().name()
              + ", the version the text tells");
    } else {
      Optional.ofNullable(revisions.get(project.name()))
          .ifPresent(followed ->
              remarks.add(
                  "the text tells "
                      + project.name()
                      + " "
                      + version
                      + ", which is not indexed; read at "
                      + followed.revision().name()));
    }
  }

  private static Optional<String> version(String revision) {
    Matcher matcher = NUMBER.matcher(revision);
    return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
  }
}
