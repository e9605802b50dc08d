package kb.link;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kb.index.CodeView;
import kb.index.FoundFile;
import kb.index.FoundSymbol;
import kb.index.Manifest;
import kb.model.Hit;
import kb.model.LineRange;
import kb.model.Revision;
import kb.text.GitObjectId;

/// Opens what was found: the lines as the commit has them, or nothing.
///
/// The content an index keeps is compared with git's id of it before a line is shown (decision 8);
/// what does not compare is dropped and remembered in [#dropped].
public final class Evidence {
  /// Lines shown of a definition: its head says what it is, the rest is one command away.
  private static final int HEAD_LINES = 8;

  /// Lines shown on each side of a single line.
  private static final int AROUND = 2;

  private final CodeView code;
  private final Map<String, Optional<FoundFile>> opened = new HashMap<>();
  private final Set<String> dropped = new TreeSet<>();

  public Evidence(CodeView code) {
    this.code = code;
  }

  /// A definition with the head of its lines.
  public Optional<Hit> of(FoundSymbol found, double score, String reason) {
    return of(found, score, reason, HEAD_LINES);
  }

  /// A definition with all of its lines up to a number.
  public Optional<Hit> of(FoundSymbol found, double score, String reason, int lines) {
    return open(found.project(), found.revision(), found.path())
        .map(file -> {
          LineRange whole = found.symbol().lines();
          int last = Math.min(whole.last(), whole.first() + lines - 1);
          return hit(
              Hit.Kind.SYMBOL,
              file,
              whole,
              found.symbol().qualified(),
              score,
              reason,
              new LineRange(whole.first(), last));
        });
  }

  /// A file by its first lines.
  public Optional<Hit> of(FoundFile file, double score, String reason) {
    if (!sound(file)) {
      return Optional.empty();
    }
    LineRange head = new LineRange(1, HEAD_LINES);
    return Optional.of(hit(Hit.Kind.FILE, file, head, "", score, reason, head));
  }

  /// Some lines of a file, with the lines around a single one.
  public Optional<Hit> ofLines(
      FoundFile file, LineRange lines, String symbol, double score, String reason) {
    if (!sound(file)) {
      return Optional.empty();
    }
    LineRange shown =
        lines.count() > 1
            ? lines
            : new LineRange(Math.max(1, lines.first() - AROUND), lines.last() + AROUND);
    return Optional.of(hit(Hit.Kind.TEXT, file, lines, symbol, score, reason, shown));
  }

  /// The places whose content was not what git's id says.
  public Set<String> dropped() {
    return dropped;
  }

  /// The file of a project at a path and revision, when its content is what git says; read once
  /// however often asked.
  Optional<FoundFile> open(String project, Revision revision, String path) {
    return opened.computeIfAbsent(
        project + "@" + revision.name() + ":" + path,
        _ ->
            code.file(path, code.scope(Optional.of(project), Optional.of(revision.name())))
                .filter(this::sound));
  }

  private boolean sound(FoundFile file) {
    boolean sound = GitObjectId.names(file.blob(), file.content());
    if (!sound) {
      dropped.add(file.project() + ":" + file.path());
    }
    return sound;
  }

  private Hit hit(
      Hit.Kind kind,
      FoundFile file,
      LineRange lines,
      String symbol,
      double score,
      String reason,
      LineRange shown) {
    return new Hit(
        kind,
        file.project(),
        code.manifest(file.project()).map(Manifest::repository).orElse(""),
        file.revision(),
        file.path(),
        lines,
        symbol,
        file.role(),
        score,
        reason,
        excerpt(file, shown),
        shown.first());
  }

  private static String excerpt(FoundFile file, LineRange shown) {
    String[] lines = new String(file.content(), StandardCharsets.UTF_8).split("\r?\n", -1);
    int last = Math.min(shown.last(), lines.length);
    return String.join("\n", Arrays.asList(lines).subList(Math.min(shown.first() - 1, last), last));
  }
}
