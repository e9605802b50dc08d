package kb.link;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kb.index.CodeView;
import kb.index.FoundFile;
import kb.index.FoundSignal;
import kb.index.FoundSymbol;
import kb.index.Manifest;
import kb.index.Scope;
import kb.model.Anchor;
import kb.model.AnchorReport;
import kb.model.Drift;
import kb.model.Hit;
import kb.model.LineRange;
import kb.model.Project;
import kb.model.Symbol;

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
    if (evidence.isDropped(project.name(), anchor.path())) {
      return report(
          anchor, Drift.NOT_SYNCED, "the index has not what git says of it; run: kb doctor");
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
    if (meant.isEmpty() || isUsedAt(anchor, nearest(meant, anchor), file)) {
      return ofText(anchor, file, at, evidence);
    }
    return ofSymbol(anchor, nearest(meant, anchor), evidence);
  }

  /// Whether the line of a link is away from the definition but holds the name: it is the use that
  /// is meant.
  private static boolean isUsedAt(Anchor anchor, FoundSymbol symbol, FoundFile file) {
    return anchor
        .line()
        .filter(line -> !anchor.stamp().isEmpty() && !near(symbol.symbol(), line))
        .map(line -> lineAt(file, line).contains(lastPart(anchor.symbol())))
        .orElse(false);
  }

  private static String lineAt(FoundFile file, int line) {
    List<String> lines = FileLines.of(file);
    return line <= lines.size() ? lines.get(line - 1) : "";
  }

  /// Whether what a program shows under that name is said at the line of a link: a metric's name is
  /// put together from parts.
  private boolean isShownAt(Anchor anchor, int line, Scope at) {
    return code.signals().of(anchor.path(), at).stream()
        .map(FoundSignal::signal)
        .anyMatch(signal ->
            signal.template().shown().equals(anchor.symbol()) && signal.lines().holds(line));
  }

  private AnchorReport ofSymbol(Anchor anchor, FoundSymbol symbol, Evidence evidence) {
    Optional<Hit> opened = evidence.of(symbol, 1, REASON);
    int first = symbol.symbol().lines().first();
    boolean beside = anchor.line().filter(line -> !near(symbol.symbol(), line)).isPresent();
    if (beside && anchor.stamp().isEmpty()) {
      return new AnchorReport(anchor, Drift.MOVED, "now at line " + first, opened);
    }
    if (beside) {
      int line = anchor.line().orElse(first);
      String detail = "line " + line + " does not hold it; it stands at " + first;
      return new AnchorReport(anchor, Drift.BROKEN, detail, opened);
    }
    return report(anchor, drift.since(symbol), opened);
  }

  /// A link to a file, to a line, or to a name that is no definition of ours: the line must hold
  /// what the link says.
  private AnchorReport ofText(Anchor anchor, FoundFile file, Scope at, Evidence evidence) {
    if (!file.isKept()) {
      return report(anchor, drift.sinceUnread(file), evidence.of(file, 1, REASON));
    }
    if (anchor.line().isEmpty()) {
      return ofFile(anchor, file, evidence);
    }
    List<String> lines = FileLines.of(file);
    int line = anchor.line().get();
    if (line > lines.size()) {
      return report(anchor, Drift.BROKEN, anchor.path() + " has " + lines.size() + " lines");
    }
    Optional<Hit> opened = evidence.ofLines(file, LineRange.of(line), anchor.symbol(), 1, REASON);
    String text = lines.get(line - 1);
    if (!anchor.symbol().isEmpty()
        && !text.contains(lastPart(anchor.symbol()))
        && !isShownAt(anchor, line, at)) {
      return new AnchorReport(
          anchor, Drift.BROKEN, "line " + line + " does not hold " + anchor.symbol(), opened);
    }
    return report(anchor, drift.sinceText(file, it -> hasLine(it, text)), opened);
  }

  private AnchorReport ofFile(Anchor anchor, FoundFile file, Evidence evidence) {
    String name = lastPart(anchor.symbol());
    return text(file).contains(name)
        ? report(
            anchor,
            drift.sinceText(file, it -> text(it).contains(name)),
            evidence.of(file, 1, REASON))
        : report(anchor, Drift.BROKEN, anchor.path() + " does not define " + anchor.symbol());
  }

  private static final int MANY = 1000;

  private static final String REASON = "the note links to it";

  /// Between a definition and its doc comment, or its annotations: permalinks often point there.
  private static final int LINES_BETWEEN = 3;

  private static boolean near(Symbol symbol, int line) {
    long above = symbol.doc().lines().count() + LINES_BETWEEN;
    return line >= symbol.lines().first() - above && line <= symbol.lines().last();
  }

  private static FoundSymbol nearest(List<FoundSymbol> meant, Anchor anchor) {
    int line = anchor.line().orElse(1);
    return meant.stream()
        .min(
            Comparator.<FoundSymbol>comparingInt(it -> it.symbol().lines().holds(line) ? 0 : 1)
                .thenComparingInt(it -> near(it.symbol(), line) ? 0 : 1)
                .thenComparingInt(it -> Math.abs(it.symbol().lines().first() - line)))
        .orElseThrow();
  }

  private static boolean hasLine(FoundFile file, String line) {
    return FileLines.of(file).stream().anyMatch(it -> it.strip().equals(line.strip()));
  }

  private static String text(FoundFile file) {
    return new String(file.content(), StandardCharsets.UTF_8);
  }

  /// The bare name as it is written: `start` of `(*raftNode).start()`, `RaftNode::start`.
  private static String lastPart(String name) {
    String plain = name.replaceAll("(?<=[\\w>])\\(.*\\)$", "");
    return plain.substring(plain.replaceAll("[#:>]", ".").lastIndexOf('.') + 1);
  }

  private static AnchorReport report(Anchor anchor, Drift drift, String detail) {
    return new AnchorReport(anchor, drift, detail, Optional.empty());
  }

  private static AnchorReport report(
      Anchor anchor, DriftCheck.Verdict verdict, Optional<Hit> opened) {
    return new AnchorReport(anchor, verdict.drift(), verdict.detail(), opened);
  }
}
