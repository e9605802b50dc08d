package kb.app;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kb.code.grammar.GrammarAnalyser;
import kb.git.GitProgram;
import kb.index.CodeView;
import kb.index.NotesView;
import kb.link.Projects;
import kb.model.Finding;
import kb.model.Project;
import kb.notes.NoteFiles;
import kb.notes.Notebook;
import kb.notes.ProjectNotes;

/// Looks whether everything is there and sound, and says what to do about what is not.
final class Doctor {
  /// A shallow clone and its index of a middling repository.
  private static final long ENOUGH_BYTES = 1L << 30;

  private static final int MEGA = 1 << 20;

  private final Workspace workspace;

  Doctor(Workspace workspace) {
    this.workspace = workspace;
  }

  List<Finding> machine() {
    List<Finding> findings = new ArrayList<>();
    findings.add(ok("home " + workspace.home()));
    findings.add(ok("Java " + Runtime.version()));
    findings.add(
        GitProgram.installed()
            .version()
            .map(Doctor::ok)
            .orElseGet(
                () -> look("git is not on the PATH", "Install git: it fetches the projects.")));
    findings.add(parser());
    findings.add(writable());
    findings.add(space());
    return findings;
  }

  /// Whether source is read by its syntax here, and by which library.
  private Finding parser() {
    GrammarAnalyser analyser = new GrammarAnalyser(workspace.natives());
    return analyser
        .fault()
        .map(why -> look(why.sentence(), why.nextStep()))
        .orElseGet(() ->
            ok(
                analyser
                    .core()
                    .map(core -> "tree-sitter " + core.library() + remark(core.remark()))
                    .orElse("tree-sitter")));
  }

  private static String remark(String remark) {
    return remark.isEmpty() ? "" : " (" + remark + ")";
  }

  List<Finding> index(NotesView notes, CodeView code, Projects projects, Notebook notebook) {
    List<Finding> findings = new ArrayList<>();
    notes(notes, notebook, findings);
    new ProjectNotes(notebook)
        .all()
        .warnings()
        .forEach(it -> findings.add(look(it, "Edit that note.")));
    for (Project project : projects.all().values()) {
      findings.add(project(project, code));
    }
    return findings;
  }

  private static void notes(NotesView notes, Notebook notebook, List<Finding> findings) {
    NoteFiles files = notebook.files();
    Map<String, Object> indexed = new TreeMap<>(notes.states());
    long missing = files.files().stream().filter(it -> !indexed.containsKey(it.path())).count();
    findings.add(
        missing == 0
            ? ok(files.files().size() + " notes, all indexed")
            : look(missing + " notes are not indexed", "Any `kb ask` indexes them."));
    files.skipped().forEach(it -> findings.add(look(it, "Move it, or leave it.")));
  }

  private Finding project(Project project, CodeView code) {
    String unusable = code.unusable().get(project.name());
    if (unusable != null) {
      return look("index of " + project.name() + ": " + unusable, "Run: kb sync " + project.name());
    }
    return code.manifest(project.name())
        .map(manifest ->
            ok(
                project.name()
                    + ": "
                    + manifest.files()
                    + " files, "
                    + manifest.symbols()
                    + " symbols, synced "
                    + manifest.syncedAt()))
        .orElseGet(() -> ok(project.name() + ": not synced"));
  }

  private Finding writable() {
    return Files.isWritable(workspace.indexes())
        ? ok("indexes/ can be written")
        : look("indexes/ can't be written", "Change the rights of " + workspace.indexes() + ".");
  }

  private Finding space() {
    try {
      FileStore store = Files.getFileStore(workspace.indexes());
      long free = store.getUsableSpace();
      String what = free / MEGA + " MB free for indexes";
      return free > ENOUGH_BYTES ? ok(what) : look(what, "Free some room before the next sync.");
    } catch (IOException e) {
      return look("the free room can't be told: " + e.getMessage(), "Look at the disk.");
    }
  }

  private static Finding ok(String what) {
    return new Finding(true, what, "");
  }

  private static Finding look(String what, String next) {
    return new Finding(false, what, next);
  }
}
