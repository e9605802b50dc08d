package kb.explain;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kb.ask.Mentions;
import kb.explain.paste.Versions;
import kb.index.CodeView;
import kb.index.Manifest;
import kb.index.Scope;
import kb.link.Projects;
import kb.link.Snapshot;
import kb.model.Project;

/// The projects that a text names, and the revisions of them that fit the versions it tells.
///
/// @param named projects by their name or alias in the text
/// @param scope the scope with the revisions that fit the versions told
/// @param remarks what was chosen, and what could not be, each a sentence
record Told(Set<String> named, Scope scope, List<String> remarks) {
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)+");

  static Told of(String text, Scope scope, Snapshot snapshot) {
    Projects projects = snapshot.projects();
    CodeView code = snapshot.code();
    Map<String, Manifest.Indexed> revisions = new HashMap<>(scope.revisions());
    Set<String> remarks = new LinkedHashSet<>();
    for (Versions.Named told : Versions.in(text)) {
      projects
          .answeringTo(told.project())
          .filter(project -> revisions.containsKey(project.name()))
          .ifPresent(project -> choose(project, told.version(), code, revisions, remarks));
    }
    return new Told(Mentions.in(text, projects), new Scope(revisions), List.copyOf(remarks));
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
