package kb.render;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kb.model.AnchorReport;
import kb.model.Answer;
import kb.model.Drift;
import kb.model.Hit;
import kb.model.NoteHit;
import kb.model.Shown;

/// Answers as lines for a terminal: what to do first, then the source that proves it.
public final class TerminalRenderer {
  /// Lines of prose under a section's commands: the gist, the note itself is one click away.
  private static final int PROSE_LINES = 6;

  /// Commands of one section on the screen; the rest is counted.
  private static final int COMMANDS = 8;

  /// Source shown under the best note, and under the others: the first is most likely the one.
  private static final int ANCHORS = 6;

  private static final int ANCHORS_OF_OTHERS = 2;

  private final boolean colour;

  public TerminalRenderer(boolean colour) {
    this.colour = colour;
  }

  public String answer(Answer answer) {
    List<String> lines = new ArrayList<>();
    if (!answer.found()) {
      lines.add(
          paint(Paint.YELLOW, "Nothing found")
              + (answer.notes().isEmpty() && answer.hits().isEmpty() ? "." : "; the nearest is:"));
      lines.add("");
    }
    int anchors = ANCHORS;
    for (NoteHit note : answer.notes()) {
      note(note, anchors, lines);
      anchors = ANCHORS_OF_OTHERS;
    }
    List<Hit> direct = direct(answer);
    if (!direct.isEmpty()) {
      lines.add(paint(Paint.BOLD, "Found in source"));
      direct.forEach(hit -> hit(hit, "  ", lines));
    }
    misses(answer.misses(), lines);
    readAs(answer, lines);
    return text(lines);
  }

  /// So that who asked can say it otherwise.
  private void readAs(Answer answer, List<String> lines) {
    if (!answer.shape().equals(Answer.SEARCH)) {
      String terms = String.join(", ", answer.terms());
      lines.add(paint(Paint.DIM, "· read as: " + answer.shape() + "; by the words " + terms));
    }
  }

  /// The hits that do not already stand under a note.
  private static List<Hit> direct(Answer answer) {
    Set<String> under = new HashSet<>();
    answer.notes().stream()
        .flatMap(note -> note.anchors().stream())
        .flatMap(anchor -> anchor.evidence().stream())
        .forEach(hit -> under.add(key(hit)));
    return answer.hits().stream().filter(hit -> !under.contains(key(hit))).toList();
  }

  private static String key(Hit hit) {
    return hit.project()
        + "@"
        + hit.revision().name()
        + ":"
        + hit.path()
        + ":"
        + hit.lines().first();
  }

  public String shown(Shown shown) {
    List<String> lines = new ArrayList<>();
    shown.hits().forEach(hit -> hit(hit, "", lines));
    if (!shown.callers().isEmpty()) {
      lines.add(paint(Paint.BOLD, "Called, by name, in"));
      for (Hit caller : shown.callers()) {
        lines.add("  " + place(caller) + "  " + caller.symbol());
      }
      lines.add("");
    }
    if (!shown.notes().isEmpty()) {
      lines.add(paint(Paint.BOLD, "Notes about it"));
      for (NoteHit note : shown.notes()) {
        lines.add("  " + notePlace(note) + "  " + note.title() + " › " + note.section());
      }
      lines.add("");
    }
    misses(shown.misses(), lines);
    return text(lines);
  }

  private void note(NoteHit note, int anchors, List<String> lines) {
    String section = note.section().equals(note.title()) ? "" : " › " + note.section();
    lines.add(paint(Paint.BOLD, note.title() + section) + "  " + paint(Paint.DIM, notePlace(note)));
    lines.add("  " + paint(Paint.DIM, Columns.score(note.score()) + "  " + note.reason()));
    lines.addAll(CommandLines.of(note.commands(), COMMANDS, colour));
    note.excerpt()
        .lines()
        .filter(line -> !line.isBlank())
        .limit(PROSE_LINES)
        .forEach(line -> lines.add("  " + line));
    lines.add("");
    note.anchors().stream().limit(anchors).forEach(anchor -> anchor(anchor, lines));
    if (note.anchors().size() > anchors) {
      lines.add("  " + (note.anchors().size() - anchors) + " more links to source in the note");
      lines.add("");
    }
  }

  private void anchor(AnchorReport report, List<String> lines) {
    if (report.evidence().isPresent()) {
      Hit hit = report.evidence().get();
      lines.add("  " + place(hit) + "  " + hit.symbol() + drift(report));
      excerpt(hit, "  ", lines);
    } else {
      lines.add(
          "  "
              + report.anchor().repository()
              + " "
              + report.anchor().path()
              + "  "
              + report.anchor().symbol()
              + drift(report));
    }
    lines.add("");
  }

  private String drift(AnchorReport report) {
    String detail = report.detail().isEmpty() ? "" : ": " + report.detail();
    Paint paint =
        switch (report.drift()) {
          case FRESH -> Paint.GREEN;
          case MOVED, RENAMED, NOT_SYNCED -> Paint.DIM;
          case CHANGED -> Paint.YELLOW;
          case GONE, BROKEN -> Paint.RED;
        };
    return report.drift() == Drift.FRESH && detail.isEmpty()
        ? ""
        : "  " + paint(paint, "(" + report.drift().word() + detail + ")");
  }

  private void hit(Hit hit, String indent, List<String> lines) {
    lines.add(indent + place(hit) + "  " + paint(Paint.BOLD, hit.symbol()));
    lines.add(indent + "  " + paint(Paint.DIM, Columns.score(hit.score()) + "  " + hit.reason()));
    excerpt(hit, indent, lines);
    lines.add("");
  }

  /// Nothing for a file whose text is not kept.
  private void excerpt(Hit hit, String indent, List<String> lines) {
    if (hit.excerpt().isBlank()) {
      return;
    }
    int number = hit.excerptLine();
    for (String line : hit.excerpt().split("\n", -1)) {
      lines.add(indent + paint(Paint.DIM, Columns.gutter(number++)) + line.replace("\t", "    "));
    }
  }

  private String place(Hit hit) {
    return paint(
        Paint.CYAN,
        hit.project() + "@" + hit.revision().name() + " " + hit.path() + ":" + hit.lines().first());
  }

  private static String notePlace(NoteHit note) {
    return "notes/" + note.note() + ":" + note.line();
  }

  private void misses(List<String> misses, List<String> lines) {
    misses.forEach(miss -> lines.add(paint(Paint.DIM, "· " + miss)));
  }

  private String paint(Paint paint, String text) {
    return paint.on(text, colour);
  }

  /// Lines as one text, blank lines at the end left out.
  static String text(List<String> lines) {
    return String.join("\n", lines).stripTrailing() + "\n";
  }
}
