package kb.ask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kb.index.FoundFile;
import kb.index.FoundSection;
import kb.index.FoundSymbol;
import kb.index.Scope;
import kb.link.Evidence;
import kb.link.Snapshot;
import kb.link.WrittenPlace;
import kb.model.AnchorReport;
import kb.model.Hit;
import kb.model.LineRange;
import kb.model.NoteHit;
import kb.model.Request;
import kb.model.Shown;

/// Opens a place in source: the code, who calls it by name, and the notes that link to it.
public final class Show {
  /// Definitions shown of an ambiguous name; the rest is counted.
  private static final int MOST = 5;

  /// Lines of a definition that was asked for by name: a screen or two.
  private static final int LINES = 80;

  private static final int CALLERS = 12;
  private static final int MANY = 200;

  /// Lines shown of a file that was asked for without a line.
  private static final int HEAD = 40;

  private final Snapshot snapshot;

  public Show(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /// @param text as a person wrote it: see [WrittenPlace]
  /// @param revision instead of the one in the text, when given
  public Shown show(String text, Optional<String> revision) {
    WrittenPlace place = WrittenPlace.of(text, snapshot.projects());
    Request request =
        new Request("", text, place.project(), revision.or(place::revision), Request.FEW);
    Ask.Scoped where = Ask.Scoped.of(request, snapshot);
    List<String> misses = new ArrayList<>();
    Evidence evidence = new Evidence(snapshot.code());
    List<FoundSymbol> symbols = symbols(place, where.scope());
    List<Hit> hits =
        symbols.isEmpty()
            ? file(place, where.scope(), evidence)
            : symbols.stream().limit(MOST).flatMap(it -> opened(it, evidence).stream()).toList();
    if (symbols.size() > MOST) {
      misses.add(
          (symbols.size() - MOST)
              + " more definitions are called so; name the project or the file");
    }
    if (hits.isEmpty()) {
      misses.add(nearest(place, where.scope()));
    }
    misses.addAll(where.misses());
    return new Shown(text, hits, callers(symbols, evidence), about(hits), misses);
  }

  private List<FoundSymbol> symbols(WrittenPlace place, Scope scope) {
    if (place.symbol().isEmpty()) {
      return atLine(place, scope);
    }
    return snapshot.code().named(place.symbol(), Optional.empty(), scope, MANY).stream()
        .filter(it -> place.path().isEmpty() || it.path().endsWith(place.path()))
        .sorted(Comparator.comparing(FoundSymbol::role).thenComparing(FoundSymbol::path))
        .toList();
  }

  /// The innermost definition around a line.
  private List<FoundSymbol> atLine(WrittenPlace place, Scope scope) {
    if (place.line().isEmpty()) {
      return List.of();
    }
    int line = place.line().get();
    return files(place, scope).stream()
        .flatMap(file -> snapshot.code().definitions(file.path(), only(file)).stream())
        .filter(it -> it.symbol().lines().holds(line))
        .sorted(Comparator.comparingInt(it -> it.symbol().lines().count()))
        .limit(1)
        .toList();
  }

  private Scope only(FoundFile file) {
    return snapshot.code().scope(Optional.of(file.project()), Optional.of(file.revision().name()));
  }

  /// A name that no definition has may be a file's.
  private List<FoundFile> files(WrittenPlace place, Scope scope) {
    String path = place.path().isEmpty() ? place.symbol() : place.path();
    return snapshot.code().filesEnding(path, scope, MOST);
  }

  private List<Hit> file(WrittenPlace place, Scope scope, Evidence evidence) {
    if (!place.symbol().isEmpty() && !place.path().isEmpty()) {
      return List.of();
    }
    LineRange lines = place.line().map(LineRange::of).orElseGet(() -> new LineRange(1, HEAD));
    return files(place, scope).stream()
        .flatMap(it -> evidence.ofLines(it, lines, "", 1, "the file").stream())
        .toList();
  }

  private static Optional<Hit> opened(FoundSymbol found, Evidence evidence) {
    String reason = found.symbol().kind().word() + " " + found.symbol().signature();
    return evidence.of(found, 1, reason, LINES);
  }

  private List<Hit> callers(List<FoundSymbol> symbols, Evidence evidence) {
    if (symbols.size() != 1) {
      return List.of();
    }
    FoundSymbol callee = symbols.getFirst();
    Scope own =
        snapshot.code().scope(Optional.of(callee.project()), Optional.of(callee.revision().name()));
    return snapshot.code().callers(callee.symbol().name(), own, MANY).stream()
        .sorted(Comparator.comparing(FoundSymbol::role).thenComparing(FoundSymbol::path))
        .limit(CALLERS)
        .flatMap(
            it -> evidence.of(it, 1, "calls " + callee.symbol().name() + ", by name", 1).stream())
        .toList();
  }

  /// Sections with a link that leads to one of these places.
  private List<NoteHit> about(List<Hit> hits) {
    List<NoteHit> about = new ArrayList<>();
    for (Hit hit : hits) {
      String name = hit.symbol().isEmpty() ? hit.path() : hit.symbol();
      for (FoundSection section :
          snapshot.notes().linking(name.substring(name.lastIndexOf('.') + 1), MANY)) {
        List<AnchorReport> leading =
            snapshot.anchors().of(section, new Evidence(snapshot.code())).stream()
                .filter(report -> leadsTo(report, hit))
                .toList();
        if (!leading.isEmpty()) {
          about.add(noteHit(section, leading));
        }
      }
    }
    return about;
  }

  private static boolean leadsTo(AnchorReport report, Hit hit) {
    return report
        .evidence()
        .filter(it -> it.project().equals(hit.project()))
        .filter(it -> it.symbol().equals(hit.symbol()))
        .isPresent();
  }

  private static NoteHit noteHit(FoundSection found, List<AnchorReport> leading) {
    return new NoteHit(
        found.note(),
        found.title(),
        found.section().heading(),
        found.section().lines().first(),
        1,
        "links to it",
        Prose.of(found.section()),
        found.section().commands(),
        leading);
  }

  private String nearest(WrittenPlace place, Scope scope) {
    List<String> near =
        place.symbol().isEmpty()
            ? List.of()
            : new Names(snapshot.code()).near(place.symbol(), scope);
    return near.isEmpty()
        ? "nothing is called so in what is synced"
        : "nothing is called so; the nearest: " + String.join(", ", near);
  }
}
