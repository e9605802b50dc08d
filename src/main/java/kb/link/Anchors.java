package kb.link;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kb.index.CodeView;
import kb.index.FoundSection;
import kb.index.NotesView;
import kb.model.Anchor;
import kb.model.AnchorReport;
import kb.model.Citation;
import kb.model.Link;
import kb.model.Project;

/// The links of notes that lead to code: read, and opened.
public final class Anchors {
  private final AnchorReader reader;
  private final AnchorResolver resolver;

  /// @param home against which relative links and plain-path projects are read
  public Anchors(Projects projects, CodeView code, Path home) {
    this.reader = new AnchorReader(projects, code, home);
    this.resolver = new AnchorResolver(code);
  }

  /// Every anchor of a section with what became of it, in order.
  public List<AnchorReport> of(FoundSection found, Evidence evidence) {
    return read(found).stream().map(anchor -> resolver.resolve(anchor, evidence)).toList();
  }

  /// Every anchor of a section, not opened.
  public List<Anchor> read(FoundSection found) {
    return found.section().links().stream()
        .flatMap(link -> reader.read(found.note(), found.section().heading(), link).stream())
        .toList();
  }

  /// What notes cite of a project at a revision of their own: for each link the ways it can be
  /// read, likeliest first.
  public List<List<Citation>> cited(NotesView notes, Project project) {
    List<List<Citation>> cited = new ArrayList<>();
    for (FoundSection found : notes.linking()) {
      for (Link link : found.section().links()) {
        if (reader.project(found.note(), link).filter(project::equals).isPresent()) {
          cited.add(reader.citations(found.note(), link));
        }
      }
    }
    return cited.stream().filter(ways -> !ways.isEmpty()).distinct().toList();
  }
}
