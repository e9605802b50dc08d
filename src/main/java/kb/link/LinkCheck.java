package kb.link;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kb.index.CodeView;
import kb.index.FoundSection;
import kb.index.NotesView;
import kb.model.AnchorReport;
import kb.model.Link;
import kb.model.LinkReport;
import kb.model.LinkReport.LinkFault;
import kb.notes.NoteFile;
import kb.notes.NoteNames;

/// Follows every link of the notes: to code at its revision, to other notes, to files beside them.
///
/// Links to the web are not fetched: kb works without a network.
public final class LinkCheck {
  private final NotesView notes;
  private final Anchors anchors;
  private final CodeView code;
  private final NoteNames names;
  private final List<NoteFile> files;
  private final Path home;

  public LinkCheck(
      NotesView notes, CodeView code, Anchors anchors, List<NoteFile> files, Path home) {
    this.notes = notes;
    this.code = code;
    this.anchors = anchors;
    this.names = new NoteNames(files);
    this.files = files;
    this.home = home;
  }

  public LinkReport run() {
    List<AnchorReport> reports = new ArrayList<>();
    List<LinkFault> faults = new ArrayList<>();
    Set<String> linked = new HashSet<>();
    Evidence evidence = new Evidence(code);
    for (FoundSection found : notes.linking()) {
      List<AnchorReport> here = anchors.of(found, evidence);
      reports.addAll(here);
      Set<String> targets = new HashSet<>();
      here.forEach(report -> targets.add(report.anchor().target()));
      for (Link link : found.section().links()) {
        if (!targets.contains(link.target())) {
          follow(found.note(), link, linked).ifPresent(faults::add);
        }
      }
    }
    Set<String> orphans = new TreeSet<>();
    files.stream().map(NoteFile::path).filter(path -> !linked.contains(path)).forEach(orphans::add);
    return new LinkReport(reports, faults, List.copyOf(orphans));
  }

  /// What is wrong with a link that is no anchor; notes it leads to are added to `linked`.
  private Optional<LinkFault> follow(String note, Link link, Set<String> linked) {
    String page = link.target().replaceFirst("[#?].*$", "");
    if (page.isEmpty() || page.matches("[a-zA-Z][a-zA-Z0-9+.-]*:.*") || page.startsWith("//")) {
      return Optional.empty();
    }
    return link.style() == Link.Style.WIKI
        ? followWiki(note, link, page, linked)
        : followPath(note, link, page, linked);
  }

  private Optional<LinkFault> followWiki(String note, Link link, String page, Set<String> linked) {
    List<NoteFile> called = names.called(page);
    if (called.size() == 1) {
      linked.add(called.getFirst().path());
      return Optional.empty();
    }
    String what =
        called.isEmpty()
            ? nearest(page)
            : "means " + String.join(" or ", called.stream().map(NoteFile::slug).toList());
    return Optional.of(new LinkFault(note, link.line(), link.target(), what, !called.isEmpty()));
  }

  private Optional<LinkFault> followPath(String note, Link link, String page, Set<String> linked) {
    Path folder = home.resolve("notes");
    Path file =
        page.startsWith("/")
            ? folder.resolve(page.substring(1))
            : folder.resolve(note).resolveSibling(page);
    if (Files.exists(file.normalize())) {
      linked.add(folder.relativize(file.normalize()).toString().replace('\\', '/'));
      return Optional.empty();
    }
    return Optional.of(
        new LinkFault(note, link.line(), link.target(), "no such file; " + nearest(page), true));
  }

  private String nearest(String page) {
    List<String> near = names.near(page.replaceFirst("\\.md$", ""));
    return near.isEmpty() ? "no note is called so" : "the nearest: " + String.join(", ", near);
  }
}
