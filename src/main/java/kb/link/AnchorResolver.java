package kb.link;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kb.index.CodeView;
import kb.index.FoundFile;
import kb.index.FoundSymbol;
import kb.index.Manifest;
import kb.index.Scope;
import kb.model.Anchor;
import kb.model.AnchorReport;
import kb.model.Drift;
import kb.model.Hit;
import kb.model.LineRange;
import kb.model.Project;

/// Opens an anchor at the revision its author looked at, and says whether the link is right there.
///
/// What became of it since is [DriftCheck]'s.
final class AnchorResolver {
  private final CodeView code;
  private final DriftCheck drift;

  AnchorResolver(CodeView code) {
    this.code = code;
    this.drift = new DriftCheck(code);
  }

  AnchorReport resolve(Anchor anchor, Evidence evidence) {
    if (anchor.project().isEmpty()) {
      return report(anchor, Drift.NOT_SYNCED, "no project note follows " + anchor.repository());
    }
    Project project = anchor.project().get();
    if (code.manifest(project.name()).isEmpty()) {
      return report(anchor, Drift.NOT_SYNCED, "run: kb sync " + project.name());
    }
    Scope at = code.scope(Optional.of(project.name()), stamp(anchor));
    Optional<Manifest.Indexed> indexed = at.of(project.name());
    if (indexed.isEmpty()) {
      return report(
          anchor,
          Drift.NOT_SYNCED,
          "not synced at " + anchor.stamp() + "; run: kb sync " + project.name());
    }
    Optional<FoundFile> file =
        evidence.open(project.name(), indexed.get().revision(), anchor.path());
    if (file.isPresent()) {
      return inFile(anchor, file.get(), at, evidence);
    }
    return indexed.get().knows(anchor.path())
        ? report(
            anchor, Drift.BROKEN, anchor.path() + " is not in " + indexed.get().revision().name())
        : report(
            anchor, Drift.NOT_SYNCED, "cited since the last sync; run: kb sync " + project.name());
  }

  private static Optional<String> stamp(Anchor anchor) {
    return anchor.stamp().isEmpty() ? Optional.empty() : Optional.of(anchor.stamp());
  }

  private AnchorReport inFile(Anchor anchor, FoundFile file, Scope at, Evidence evidence) {
    List<FoundSymbol> meant =
        anchor.symbol().isEmpty()
            ? List.of()
            : code.named(anchor.symbol(), Optional.of(anchor.path()), at, MANY);
    if (!meant.isEmpty()) {
      return ofSymbol(anchor, nearest(meant, anchor), evidence);
    }
    return ofText(anchor, file, evidence);
  }

  private AnchorReport ofSymbol(Anchor anchor, FoundSymbol symbol, Evidence evidence) {
    Optional<Hit> opened = evidence.of(symbol, 1, "the note links to it");
    LineRange lines = symbol.symbol().lines();
    boolean beside = anchor.line().isPresent() && !near(lines, anchor.line().get());
    if (beside && !anchor.stamp().isEmpty()) {
      return new AnchorReport(
          anchor,
          Drift.BROKEN,
          "line " + anchor.line().get() + " does not hold it; it stands at " + lines.first(),
          opened);
    }
    if (beside) {
      return new AnchorReport(anchor, Drift.MOVED, "now at line " + lines.first(), opened);
    }
    DriftCheck.Verdict verdict = drift.since(anchor, symbol);
    return new AnchorReport(anchor, verdict.drift(), verdict.detail(), opened);
  }

  /// A link to lines, or to a name that is no definition of ours: the line must hold what the link
  /// says.
  private AnchorReport ofText(Anchor anchor, FoundFile file, Evidence evidence) {
    String[] lines = new String(file.content(), StandardCharsets.UTF_8).split("\n", -1);
    if (anchor.line().isEmpty()) {
      boolean known = anchor.symbol().isEmpty() || holds(file, anchor.symbol());
      return known
          ? new AnchorReport(anchor, Drift.FRESH, "", evidence.of(file, 1, "the note links to it"))
          : report(anchor, Drift.BROKEN, anchor.path() + " does not define " + anchor.symbol());
    }
    int line = anchor.line().get();
    if (line > lines.length) {
      return report(anchor, Drift.BROKEN, anchor.path() + " has " + lines.length + " lines");
    }
    Optional<Hit> opened =
        evidence.ofLines(file, LineRange.of(line), anchor.symbol(), 1, "the note links to it");
    if (!anchor.symbol().isEmpty() && !lines[line - 1].contains(lastPart(anchor.symbol()))) {
      return new AnchorReport(
          anchor, Drift.BROKEN, "line " + line + " does not hold " + anchor.symbol(), opened);
    }
    DriftCheck.Verdict verdict = drift.sinceLine(anchor, lines[line - 1]);
    return new AnchorReport(anchor, verdict.drift(), verdict.detail(), opened);
  }

  private static final int MANY = 1000;

  /// A definition's doc comment stands above it, and permalinks often point at its first line.
  private static final int DOC_LINES = 3;

  private static boolean near(LineRange lines, int line) {
    return line >= lines.first() - DOC_LINES && line <= lines.last();
  }

  private static FoundSymbol nearest(List<FoundSymbol> meant, Anchor anchor) {
    int line = anchor.line().orElse(1);
    return meant.stream()
        .min(
            Comparator.<FoundSymbol>comparingInt(it -> near(it.symbol().lines(), line) ? 0 : 1)
                .thenComparingInt(it -> Math.abs(it.symbol().lines().first() - line)))
        .orElseThrow();
  }

  private static boolean holds(FoundFile file, String name) {
    return new String(file.content(), StandardCharsets.UTF_8).contains(lastPart(name));
  }

  private static String lastPart(String name) {
    String plain = name.replaceAll("\\(.*\\)$", "");
    return plain.substring(Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(':')) + 1);
  }

  private static AnchorReport report(Anchor anchor, Drift drift, String detail) {
    return new AnchorReport(anchor, drift, detail, Optional.empty());
  }
}
