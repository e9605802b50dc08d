package kb.notes;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kb.model.Project;
import kb.model.UserError;

/// Projects as notes: those under `projects/` whose front matter names a repository (decision 2).
public final class ProjectNotes {
  private static final String FOLDER = "projects/";

  /// What may stand in a URL or a path unquoted in YAML.
  private static final String UNQUOTED = "[\\w./~][\\w./:@~+-]*[\\w/]";

  private final Notebook notebook;

  public ProjectNotes(Notebook notebook) {
    this.notebook = notebook;
  }

  /// The projects there are.
  ///
  /// @param projects in order of name
  /// @param warnings notes that are none although they stand there, each with file, line and next
  ///   step
  public record Found(List<Project> projects, List<String> warnings) {
    public Found {
      projects = List.copyOf(projects);
      warnings = List.copyOf(warnings);
    }
  }

  /// Every project; one broken note does not hide the others.
  public Found all() {
    List<Project> projects = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    for (NoteFile file : notebook.files().files()) {
      if (file.path().startsWith(FOLDER)) {
        try {
          Project project = read(file);
          earlier(projects, project)
              .ifPresentOrElse(
                  twin ->
                      warnings.add(
                          project.note() + ": " + twin.note() + " has the same name; rename one"),
                  () -> projects.add(project));
        } catch (UserError e) {
          warnings.add(e.sentence() + "; " + e.nextStep());
        }
      }
    }
    return new Found(projects, warnings);
  }

  /// The project a note under `projects/` describes.
  public Project read(NoteFile file) {
    return project(file.path(), notebook.content(file));
  }

  static Project project(String path, byte[] content) {
    FrontMatter front = FrontMatter.of(NoteText.of(content).lines());
    if (front.unread() > 0) {
      throw UserError.world(path + ": " + String.join("; ", front.warnings()), "edit the note");
    }
    List<String> repository = words(path, front, "repository");
    if (repository.size() != 1 || repository.getFirst().isBlank()) {
      int line = front.entries().containsKey("repository") ? line(front, "repository") : 1;
      throw UserError.world(
          path + " line " + line + ": a project note names one repository",
          "write `repository: https://...` between the two --- at its top,"
              + " or move the note out of "
              + FOLDER);
    }
    return new Project(
        name(path),
        repository.getFirst().strip(),
        words(path, front, "revisions"),
        words(path, front, "exclude"),
        words(path, front, "aliases"),
        words(path, front, "runtime").contains("yes"),
        path);
  }

  /// Writes the note of a new project and returns it.
  ///
  /// @param repository a URL git understands, or a plain path
  /// @param name how it shall be called; else the last part of the repository
  public Project add(String repository, Optional<String> name) {
    String wanted = name.orElseGet(() -> slug(repository));
    if (!wanted.matches("[A-Za-z0-9][\\w.-]*")) {
      throw UserError.usage(
          "'" + wanted + "' cannot be the name of a note",
          "choose a name of letters, digits, '-', '_' and '.'");
    }
    for (Project project : all().projects()) {
      if (project.name().equalsIgnoreCase(wanted) || isSame(project.repository(), repository)) {
        throw UserError.usage(
            "the project "
                + project.name()
                + " stands in "
                + project.note()
                + " already, for "
                + project.repository(),
            "edit that note, or choose another name");
      }
    }
    String path = FOLDER + wanted + ".md";
    byte[] content = draft(wanted, repository).getBytes(StandardCharsets.UTF_8);
    SafeFile.create(notebook.folder().resolve(path), content);
    return project(path, content);
  }

  /// The text a new project note begins with.
  static String draft(String name, String repository) {
    String value =
        repository.matches(UNQUOTED) ? repository : "'" + repository.replace("'", "''") + "'";
    return """
    ---
    repository: %s
    ---

    # %s

    ## Start reading

    Where a reader begins: the main program, the few files that matter, the names one meets.
    """
        .formatted(value, name);
  }

  /// What a repository is called: the last part of its URL without `.git`, lower case.
  static String slug(String repository) {
    String path = repository.strip().replaceFirst("/+$", "").replaceFirst("\\.git$", "");
    return path.replaceFirst(".*[/:]", "").toLowerCase(Locale.ROOT);
  }

  private static boolean isSame(String left, String right) {
    return plain(left).equals(plain(right));
  }

  private static String plain(String repository) {
    return repository
        .strip()
        .replaceFirst("/+$", "")
        .replaceFirst("\\.git$", "")
        .toLowerCase(Locale.ROOT);
  }

  private static Optional<Project> earlier(List<Project> projects, Project project) {
    return projects.stream()
        .filter(other -> other.name().equalsIgnoreCase(project.name()))
        .findFirst();
  }

  private static List<String> words(String path, FrontMatter front, String key) {
    FrontMatter.Entry entry = front.entries().get(key);
    if (entry == null) {
      return List.of();
    }
    if (!entry.plain()) {
      throw UserError.world(
          path + " line " + entry.line() + ": `" + key + "` is neither a word nor a list of words",
          "write `" + key + ": [one, two]`");
    }
    return entry.values();
  }

  private static int line(FrontMatter front, String key) {
    return Optional.ofNullable(front.entries().get(key)).map(FrontMatter.Entry::line).orElse(1);
  }

  private static String name(String path) {
    return path.replaceFirst(".*/", "").replaceFirst("\\.[^.]*$", "");
  }
}
