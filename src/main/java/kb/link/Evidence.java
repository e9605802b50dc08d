package kb.link;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import kb.index.CodeView;
import kb.index.FoundFile;
import kb.index.FoundSignal;
import kb.index.FoundSymbol;
import kb.index.Manifest;
import kb.model.Hit;
import kb.model.LineRange;
import kb.model.Revision;
import kb.text.GitObjectId;

/// Opens what was found: the lines as the commit has them, or nothing.
///
/// The content an index keeps is compared with git's id of it before a line is shown (decision 8);
/// what does not compare is dropped and remembered in [#dropped]. Safe for many threads.
public final class Evidence {
  /// Lines shown of a definition: its head says what it is, the rest is one command away.
  private static final int HEAD_LINES = 8;

  /// Lines shown on each side of a single line.
  private static final int AROUND = 2;

  private final CodeView code;
  private final Map<String, Optional<FoundFile>> opened =
      Collections.synchronizedMap(new LastOpened());
  private final Set<String> dropped = new ConcurrentSkipListSet<>();

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

  /// A statement that shows something, with all of its lines up to a number.
  public Optional<Hit> of(FoundSignal found, double score, String reason) {
    return open(found.project(), found.revision(), found.path())
        .map(file -> {
          LineRange whole = found.signal().lines();
          int last = Math.min(whole.last(), whole.first() + HEAD_LINES - 1);
          return hit(
              Hit.Kind.SIGNAL,
              file,
              whole,
              found.signal().enclosing(),
              score,
              reason,
              new LineRange(whole.first(), last));
        });
  }

  /// A line of a definition with the lines around it.
  public Optional<Hit> ofLine(FoundSymbol found, int line, double score, String reason) {
    return open(found.project(), found.revision(), found.path())
        .flatMap(file ->
            ofLines(file, new LineRange(line, line), found.symbol().qualified(), score, reason));
  }

  /// A file by its first lines; by its path alone when its text is not kept.
  public Optional<Hit> of(FoundFile found, double score, String reason) {
    return open(found)
        .map(file -> {
          int lines = Math.max(1, FileLines.count(file));
          LineRange head = new LineRange(1, Math.min(HEAD_LINES, lines));
          return hit(Hit.Kind.FILE, file, head, "", score, reason, head);
        });
  }

  /// Some lines of a file, with the lines around a single one; nothing when it has no such lines.
  public Optional<Hit> ofLines(
      FoundFile found, LineRange lines, String symbol, double score, String reason) {
    Optional<FoundFile> opened = open(found);
    int count = opened.map(file -> FileLines.count(file)).orElse(0);
    if (count < lines.first()) {
      return opened.isPresent() && lines.first() == 1
          ? of(opened.get(), score, reason)
          : Optional.empty();
    }
    LineRange there = new LineRange(lines.first(), Math.min(lines.last(), count));
    LineRange shown =
        there.count() > 1
            ? there
            : new LineRange(
                Math.max(1, there.first() - AROUND), Math.min(count, there.last() + AROUND));
    return opened.map(file -> hit(Hit.Kind.TEXT, file, there, symbol, score, reason, shown));
  }

  /// The places whose content was not what git's id says.
  public Set<String> dropped() {
    return Collections.unmodifiableSet(dropped);
  }

  /// The file of a project at a path and revision, when its content is what git says; read once
  /// when it is asked for again soon.
  Optional<FoundFile> open(String project, Revision revision, String path) {
    String place = project + "@" + revision.name() + ":" + path;
    Optional<FoundFile> known = opened.get(place);
    if (known == null) {
      // Read outside of the map's lock: another may read another file meanwhile.
      known =
          code.file(path, code.scope(Optional.of(project), Optional.of(revision.name())))
              .filter(this::sound);
      opened.put(place, known);
    }
    return known;
  }

  /// Whether a place's content was not what git's id says.
  boolean isDropped(String project, String path) {
    return dropped.contains(project + ":" + path);
  }

  /// The file with its content: one found among many comes without.
  private Optional<FoundFile> open(FoundFile found) {
    return found.content().length == 0
        ? open(found.project(), found.revision(), found.path())
        : Optional.of(found).filter(this::sound);
  }

  private boolean sound(FoundFile file) {
    boolean sound = !file.isKept() || GitObjectId.names(file.blob(), file.content());
    if (!sound) {
      dropped.add(file.project() + ":" + file.path());
    }
    return sound;
  }

  /// The few files opened last: those that an answer's hits stand in, not all that notes cite.
  private static final class LastOpened extends LinkedHashMap<String, Optional<FoundFile>> {
    private static final int MOST = 64;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Optional<FoundFile>> eldest) {
      return size() > MOST;
    }
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
        FileLines.of(file, shown),
        shown.first());
  }
}
