package kb.link;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kb.index.NoteEntry;
import kb.index.NotesView;
import kb.model.Project;
import kb.model.UserError;
import kb.text.DidYouMean;

/// The followed projects, as their notes say (decision 2).
public final class Projects {
  /// Where project notes stand below the notes folder.
  public static final String FOLDER = "projects/";

  private final Map<String, Project> byName;

  private Projects(Map<String, Project> byName) {
    this.byName = byName;
  }

  public static Projects of(NotesView notes) {
    Map<String, Project> byName = new LinkedHashMap<>();
    notes.followed().stream()
        .filter(note -> note.path().startsWith(FOLDER))
        .forEach(note -> project(note).ifPresent(it -> byName.put(it.name(), it)));
    return new Projects(byName);
  }

  /// Every project by its name, in order.
  public Map<String, Project> all() {
    return byName;
  }

  /// The project people mean by a word: its name, an alias, its `owner/name`.
  public Optional<Project> answeringTo(String word) {
    Project named = byName.get(word);
    return named != null
        ? Optional.of(named)
        : byName.values().stream().filter(project -> project.answersTo(word)).findFirst();
  }

  /// The names of the projects that are the home's own repository.
  public Set<String> homes() {
    return byName.values().stream()
        .filter(project -> project.repository().equals("."))
        .map(Project::name)
        .collect(Collectors.toSet());
  }

  /// The project people mean by a word; an error that names those there are when there is none.
  public Project called(String word) {
    return answeringTo(word)
        .orElseThrow(() ->
            UserError.usage(
                "No project is called " + word + ".",
                DidYouMean.nearest(word, byName.keySet())
                    .map(near -> "Did you mean " + near + "?")
                    .orElse("There are: " + String.join(", ", byName.keySet()) + ".")));
  }

  private static Optional<Project> project(NoteEntry note) {
    List<String> repository = note.values("repository");
    if (repository.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Project(
            note.slug().substring(FOLDER.length()),
            repository.getFirst(),
            note.values("revisions"),
            note.values("exclude"),
            note.values("aliases"),
            note.values("runtime").contains("yes"),
            note.path()));
  }
}
