package kb.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kb.index.FoundSection;
import kb.index.Scope;
import kb.link.Evidence;
import kb.link.Snapshot;
import kb.model.AnchorReport;
import kb.model.Hit;
import kb.model.LineRange;
import kb.model.NotePage;
import kb.model.NotePage.Backlink;
import kb.notes.CodePlaces;
import kb.notes.NoteFile;
import kb.notes.NoteHtml;
import kb.notes.NoteNames;
import kb.notes.Notebook;

/// Notes and files as a reader wants them: whole, with what hangs on them.
record Pages(Notebook notebook, Snapshot snapshot) {
  /// Sections that may link to a note; more would be a list of its own.
  private static final int MOST_BACKLINKS = 200;

  NotePage note(
      String slugOrPath, Function<String, String> address, Function<Hit, String> codeAddress) {
    NoteNames names = new NoteNames(notebook.files().files());
    NoteFile file = names.find(slugOrPath);
    List<AnchorReport> anchors = anchors(file);
    Map<String, String> places = new LinkedHashMap<>();
    anchors.forEach(anchor ->
        anchor
            .evidence()
            .ifPresent(hit -> places.put(anchor.anchor().target(), codeAddress.apply(hit))));
    NoteHtml html =
        new NoteHtml(
            file.path(), names, address, target -> Optional.ofNullable(places.get(target)));
    return new NotePage(
        notebook.read(file), html.render(notebook.content(file)), anchors, backlinks(file, names));
  }

  private List<AnchorReport> anchors(NoteFile file) {
    Evidence evidence = new Evidence(snapshot.code());
    return snapshot.notes().sections(file.path()).stream()
        .flatMap(section -> snapshot.anchors().of(section, evidence).stream())
        .toList();
  }

  private List<Backlink> backlinks(NoteFile file, NoteNames names) {
    String name = file.slug().substring(file.slug().lastIndexOf('/') + 1);
    return snapshot.notes().linking(name, MOST_BACKLINKS).stream()
        .filter(section -> !section.note().equals(file.path()))
        .filter(section -> leads(section, file, names))
        .map(it ->
            new Backlink(
                it.note().replaceFirst("\\.[^.]*$", ""),
                it.title(),
                it.section().heading(),
                it.section().lines().first()))
        .toList();
  }

  private static boolean leads(FoundSection section, NoteFile file, NoteNames names) {
    return section.section().links().stream()
        .flatMap(link -> NoteHtml.target(link.target(), section.note(), names).stream())
        .anyMatch(file::equals);
  }

  /// A file, whole; empty when the project has none at that path and revision.
  Optional<Hit> file(String project, String path, Optional<String> revision) {
    String name = snapshot.projects().called(project).name();
    Scope scope = snapshot.code().scope(Optional.of(name), revision);
    LineRange everything = new LineRange(1, Integer.MAX_VALUE);
    return snapshot
        .code()
        .file(path, scope)
        .flatMap(it -> new Evidence(snapshot.code()).ofLines(it, everything, "", 1, "the file"));
  }

  /// The host's page of a place, at its commit.
  Optional<String> permalink(Hit hit, Optional<LineRange> lines) {
    return snapshot
        .projects()
        .answeringTo(hit.project())
        .flatMap(project ->
            CodePlaces.permalink(project.repository(), hit.revision().commit(), hit.path(), lines));
  }
}
