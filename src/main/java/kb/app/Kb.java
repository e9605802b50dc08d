package kb.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import kb.ask.Ask;
import kb.ask.Search;
import kb.ask.Show;
import kb.code.Languages;
import kb.explain.Explain;
import kb.link.LinkCheck;
import kb.link.Linker;
import kb.link.Snapshot;
import kb.model.Answer;
import kb.model.Explanation;
import kb.model.Finding;
import kb.model.Gap;
import kb.model.Hit;
import kb.model.LineRange;
import kb.model.LinkReport;
import kb.model.Note;
import kb.model.NotePage;
import kb.model.Progress;
import kb.model.Project;
import kb.model.ProjectStatus;
import kb.model.Request;
import kb.model.Shown;
import kb.model.SyncReport;
import kb.model.UserError;
import kb.notes.Notebook;
import kb.notes.ProjectNotes;
import kb.query.QueryParser;
import kb.sync.NotesSync;

/// The knowledge base: every verb of every face. The wiring stands here, to be read as a list.
///
/// Serves many threads. Writing (sync, link) is guarded by the locks of what is written.
public final class Kb implements AutoCloseable {
  private final Workspace workspace;
  private final Notebook notebook;
  private final NotesSync notesSync;
  private final Syncing syncing;
  private final Snapshots snapshots;
  private final Gaps gaps;

  private Kb(Workspace workspace) {
    this.workspace = workspace;
    this.notebook = new Notebook(workspace.notes());
    this.notesSync = new NotesSync(notebook, workspace.notesIndex());
    this.syncing = new Syncing(workspace);
    this.snapshots = new Snapshots(workspace);
    this.gaps = new Gaps(workspace.gaps());
  }

  /// Opens a home as it was last indexed.
  public static Kb open(Workspace workspace) {
    return new Kb(workspace);
  }

  public Workspace workspace() {
    return workspace;
  }

  /// Brings notes and in-place projects up to date; some milliseconds when nothing changed. When
  /// another process is at it, the last good index answers, and that is said.
  public void refresh(Progress progress) {
    try {
      NotesSync.Outcome outcome = with(it -> notesSync.sync(it.notes(), progress));
      outcome.messages().forEach(progress::say);
      if (outcome.changed()) {
        snapshots.renew();
      }
      List<Project> moved = with(it -> syncing.movedInPlace(it.projects(), it.code()));
      if (!moved.isEmpty()) {
        moved.forEach(project -> warn(syncOne(project, progress), progress));
        snapshots.renew();
      }
    } catch (UserError e) {
      progress.say("The index is not brought up to date: " + e.sentence() + " " + e.nextStep());
    }
  }

  private SyncReport syncOne(Project project, Progress progress) {
    return with(it -> syncing.sync(project, it.anchors().cited(it.notes(), project), progress));
  }

  private static void warn(SyncReport report, Progress progress) {
    report.messages().forEach(progress::say);
    report.failure().ifPresent(e -> progress.say(e.sentence() + " " + e.nextStep()));
  }

  public Answer ask(Request request) {
    return with(it -> new Ask(it).answer(request));
  }

  /// Remembers a question that found nothing.
  public void addGap(String question) {
    gaps.add(question);
  }

  /// What was asked in vain, the last first.
  public List<Gap> gaps() {
    return gaps.all();
  }

  /// Asks again what was asked in vain, forgets what is answered by now, and gives that.
  public List<Gap> forgetAnswered() {
    return gaps.forget(gap -> ask(Request.of(gap.question())).found());
  }

  /// @param redact whether secrets are masked in what is given back
  public Explanation explain(Request request, boolean redact) {
    return with(it -> new Explain(it).explain(request, redact));
  }

  public Answer search(Request request) {
    QueryParser parser = new QueryParser(Languages.all());
    return with(it -> new Search(it, parser).answer(request));
  }

  /// @param place `SYMBOL`, `PATH:LINE`, `PROJECT:PATH#SYMBOL@REVISION`, a permalink
  public Shown show(String place, Optional<String> revision) {
    return with(it -> new Show(it).show(place, revision));
  }

  /// What became of every link of the notes.
  public LinkReport links() {
    return with(it ->
        new LinkCheck(
                it.notes(), it.code(), it.anchors(), notebook.files().files(), workspace.home())
            .run());
  }

  /// Writes an anchor into a note and gives the line it wrote, with its place.
  public String link(String note, String symbol, Optional<String> section) {
    String written =
        with(it ->
            new Linker(notebook, it.code(), it.projects(), workspace.home())
                .link(note, symbol, section));
    refresh(Progress.SILENT);
    return written;
  }

  public List<ProjectStatus> projects() {
    return with(it -> new Statuses(workspace, it.code()).all(it.projects()));
  }

  public ProjectStatus project(String name) {
    return with(it -> new Statuses(workspace, it.code()).of(it.projects().called(name)));
  }

  /// Files of a project whose syntax was not read, with the reason.
  public Map<String, String> skipped(String project) {
    return with(it -> new Statuses(workspace, it.code()).skipped(project));
  }

  /// Writes a project note; nothing is fetched until the project is synced.
  ///
  /// @param name how it shall be called; derived from the repository when empty
  public ProjectStatus addProject(String repository, Optional<String> name) {
    Project added = new ProjectNotes(notebook).add(repository, name);
    refresh(Progress.SILENT);
    return project(added.name());
  }

  /// Deletes a project's clone and index. Its note is yours: it stays, and says how to get rid of
  /// it.
  public String removeProject(String name) {
    Project project = with(it -> it.projects().called(name));
    syncing.remove(project);
    snapshots.renew();
    return "Removed the clone and the index of "
        + project.name()
        + ". Its note stays: delete notes/"
        + project.note()
        + " to stop following it.";
  }

  /// Syncs projects one after the other, all when none is named; each report is handed over when it
  /// is there.
  public void sync(List<String> names, Progress progress, Consumer<SyncReport> each) {
    List<Project> chosen =
        with(it ->
            names.isEmpty()
                ? List.copyOf(it.projects().all().values())
                : names.stream().map(it.projects()::called).toList());
    for (Project project : chosen) {
      SyncReport report = syncOne(project, progress);
      snapshots.renew();
      each.accept(report);
    }
  }

  public List<Finding> doctor() {
    List<Finding> findings = new ArrayList<>(new Doctor(workspace).machine());
    findings.addAll(
        with(it -> new Doctor(workspace).index(it.notes(), it.code(), it.projects(), notebook)));
    return findings;
  }

  /// A note as it is now, by what people call it.
  public Note note(String slugOrPath) {
    return notebook.read(notebook.find(slugOrPath));
  }

  /// A note with its text as HTML.
  ///
  /// @param address the address of a note's page, by its slug
  /// @param codeAddress the address of the page of a place in code
  public NotePage notePage(
      String slugOrPath, Function<String, String> address, Function<Hit, String> codeAddress) {
    return with(it -> new Pages(notebook, it).note(slugOrPath, address, codeAddress));
  }

  /// A file of a project, all of its lines in the excerpt; empty when it is not there.
  public Optional<Hit> file(String project, String path, Optional<String> revision) {
    return with(it -> new Pages(notebook, it).file(project, path, revision));
  }

  /// The page of a place at the host of its repository; empty when there is no such host.
  public Optional<String> permalink(Hit hit, Optional<LineRange> lines) {
    return with(it -> new Pages(notebook, it).permalink(hit, lines));
  }

  @Override
  public void close() {
    snapshots.close();
  }

  private <T> T with(Function<Snapshot, T> work) {
    return snapshots.with(work);
  }
}
