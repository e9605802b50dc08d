package kb.link;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kb.index.CodeView;
import kb.model.Anchor;
import kb.model.Citation;
import kb.model.LineRange;
import kb.model.Link;
import kb.model.Project;
import kb.notes.CodePlace;
import kb.notes.CodePlaces;

/// Reads a link as an anchor, when it is one: a host's permalink to a file, a short form, or a
/// relative link into the home's own repository.
final class AnchorReader {
  private final Projects projects;
  private final CodeView code;
  private final Path home;

  AnchorReader(Projects projects, CodeView code, Path home) {
    this.projects = projects;
    this.code = code;
    this.home = home.toAbsolutePath().normalize();
  }

  Optional<Anchor> read(String note, String section, Link link) {
    return place(note, link).flatMap(place -> anchor(note, section, link, place));
  }

  /// What a link may cite, most likely first: in a permalink nothing parts a revision with a slash
  /// from the path.
  List<Citation> citations(String note, Link link) {
    return place(note, link).stream()
        .flatMap(place -> place.candidates().stream())
        .filter(at -> !at.revision().isEmpty())
        .map(at -> new Citation(at.revision(), at.path()))
        .toList();
  }

  /// The project a link leads into.
  Optional<Project> project(String note, Link link) {
    return place(note, link).flatMap(this::project);
  }

  private static Optional<CodePlace> place(String note, Link link) {
    return link.style() == Link.Style.WIKI ? Optional.empty() : CodePlaces.of(link.target(), note);
  }

  private Optional<Anchor> anchor(String note, String section, Link link, CodePlace place) {
    Optional<Project> project = project(place);
    if (place.form() != CodePlace.Form.PERMALINK && project.isEmpty()) {
      return Optional.empty();
    }
    CodePlace.At at = likeliest(place, project);
    String path =
        place.form() == CodePlace.Form.HOME
            ? project.map(it -> below(it, at.path())).orElse(at.path())
            : at.path();
    return Optional.of(
        new Anchor(
            note,
            section,
            link.line(),
            project,
            place.repository().orElse(project.map(Project::name).orElse("")),
            place.symbol().or(() -> CodePlaces.symbol(link)).orElse(""),
            at.revision(),
            path,
            place.lines().map(LineRange::first),
            link.target()));
  }

  private CodePlace.At likeliest(CodePlace place, Optional<Project> project) {
    return place.candidates().stream()
        .filter(at ->
            project
                .flatMap(it -> code.manifest(it.name()))
                .flatMap(manifest -> manifest.indexed(at.revision()))
                .isPresent())
        .findFirst()
        .orElse(place.first());
  }

  private Optional<Project> project(CodePlace place) {
    return place.form() == CodePlace.Form.HOME
        ? projects.all().values().stream()
            .filter(project -> !project.isRemote())
            .filter(project -> home.resolve(place.first().path()).startsWith(folder(project)))
            .findFirst()
        : place.repository().flatMap(projects::answeringTo);
  }

  private String below(Project project, String path) {
    return folder(project).relativize(home.resolve(path)).toString().replace('\\', '/');
  }

  private Path folder(Project project) {
    return home.resolve(project.repository()).normalize();
  }
}
