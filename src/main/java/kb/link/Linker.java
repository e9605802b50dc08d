package kb.link;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kb.index.CodeView;
import kb.index.FoundSymbol;
import kb.index.Scope;
import kb.model.FileRole;
import kb.model.LineRange;
import kb.model.Project;
import kb.model.UserError;
import kb.notes.CodePlaces;
import kb.notes.NoteEditor;
import kb.notes.NoteFile;
import kb.notes.Notebook;

/// Writes anchors into notes.
public final class Linker {
  private static final int MANY = 50;
  private static final int LISTED = 8;

  private final Notebook notebook;
  private final CodeView code;
  private final Projects projects;
  private final Path home;

  public Linker(Notebook notebook, CodeView code, Projects projects, Path home) {
    this.notebook = notebook;
    this.code = code;
    this.projects = projects;
    this.home = home;
  }

  /// Writes a link to the one definition that is meant, at the revision it is read at.
  ///
  /// @param symbol as a person wrote it: see [WrittenPlace]
  /// @param section the heading it goes under; `Source` at the end of the note when not given
  /// @return what it wrote, behind its place
  public String link(String note, String symbol, Optional<String> section) {
    NoteFile file = notebook.find(note);
    FoundSymbol meant = meant(symbol);
    String name = meant.symbol().qualified();
    String target = target(file, meant);
    NoteEditor editor = NoteEditor.open(notebook.path(file));
    boolean written =
        section.isPresent()
            ? editor.addAnchor(section.get(), name, target)
            : editor.addAnchor(name, target);
    editor.save();
    return "notes/" + file.path() + (written ? ": " : " has it already: ") + name + " " + target;
  }

  private FoundSymbol meant(String text) {
    WrittenPlace place = WrittenPlace.of(text, projects);
    Scope scope = code.scope(place.project(), place.revision());
    List<FoundSymbol> all =
        code.named(place.symbol(), Optional.empty(), scope, MANY).stream()
            .filter(it -> place.path().isEmpty() || it.path().endsWith(place.path()))
            .sorted(Comparator.comparing(FoundSymbol::role).thenComparing(FoundSymbol::path))
            .toList();
    List<FoundSymbol> source = all.stream().filter(it -> it.role() == FileRole.SOURCE).toList();
    List<FoundSymbol> meant = source.isEmpty() ? all : source;
    if (meant.isEmpty()) {
      throw UserError.usage(
          "Nothing is called " + text + " in what is synced.",
          "Look with: kb search sym:" + (place.symbol().isEmpty() ? text : place.symbol()));
    }
    if (meant.size() > 1) {
      throw UserError.usage(
          text + " is " + meant.size() + " definitions.", "Name one: " + listed(meant));
    }
    return meant.getFirst();
  }

  private static String listed(List<FoundSymbol> meant) {
    String list = String.join(", ", meant.stream().limit(LISTED).map(Linker::shortForm).toList());
    return meant.size() > LISTED ? list + " and " + (meant.size() - LISTED) + " more" : list;
  }

  /// A permalink at the revision's own name when that is a tag's, else at its commit: a branch goes
  /// on.
  private String target(NoteFile file, FoundSymbol meant) {
    Project project = projects.called(meant.project());
    LineRange line = LineRange.of(meant.symbol().lines().first());
    if (project.isRemote()) {
      boolean fixed = meant.revision().name().matches(".*[0-9].*");
      String at = fixed ? meant.revision().name() : meant.revision().commit();
      return CodePlaces.permalink(project.repository(), at, meant.path(), Optional.of(line))
          .orElseGet(() -> shortForm(meant) + "@" + at);
    }
    Path source = home.resolve(project.repository()).normalize().resolve(meant.path());
    if (!source.startsWith(home)) {
      return shortForm(meant);
    }
    Path note = home.resolve("notes").resolve(file.path());
    return note.resolveSibling("").relativize(source).toString().replace('\\', '/');
  }

  private static String shortForm(FoundSymbol meant) {
    return meant.project() + ":" + meant.path() + "#" + meant.symbol().qualified();
  }
}
