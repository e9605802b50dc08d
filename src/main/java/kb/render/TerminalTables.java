package kb.render;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import kb.model.AnchorReport;
import kb.model.Drift;
import kb.model.Finding;
import kb.model.LinkReport;
import kb.model.ProjectStatus;
import kb.model.Revision;
import kb.model.SkipReason;
import kb.model.SyncReport;

/// Reports as lines for a terminal: what was done, what is there, what is wrong.
public final class TerminalTables {
  private static final long KILO = 1024;
  private static final double MILLION = 1e6;
  private static final double SECOND = 1e3;

  private final boolean colour;

  public TerminalTables(boolean colour) {
    this.colour = colour;
  }

  public String sync(SyncReport report) {
    List<String> lines = new ArrayList<>();
    report.messages().forEach(message -> lines.add("  " + message));
    if (report.failure().isPresent()) {
      lines.add(Paint.RED.on(report.project() + ": " + report.failure().get().sentence(), colour));
      lines.add("  " + report.failure().get().nextStep());
      return TerminalRenderer.text(lines);
    }
    lines.addFirst(
        String.format(
            Locale.ROOT,
            "%s  %s  %,d files (+%,d -%,d)  %,d symbols  %.1f MB read in %s",
            Paint.BOLD.on(report.project(), colour),
            names(report.revisions()),
            report.added() + report.kept(),
            report.added(),
            report.removed(),
            report.symbols(),
            report.bytes() / MILLION,
            took(report.took())));
    if (!report.skips().isEmpty()) {
      lines.add("  not read by syntax: " + skips(report.skips()));
    }
    return TerminalRenderer.text(lines);
  }

  public String projects(List<ProjectStatus> projects) {
    List<String> lines = new ArrayList<>();
    for (ProjectStatus each : projects) {
      lines.add(
          String.format(
                  Locale.ROOT,
                  "%-18s %-44s %s",
                  each.project().name(),
                  each.project().repository(),
                  each.state() == ProjectStatus.State.SYNCED ? holds(each) : each.state().word())
              .stripTrailing());
      if (!each.detail().isEmpty()) {
        lines.add("  " + Paint.YELLOW.on(each.detail(), colour));
      }
    }
    return TerminalRenderer.text(lines);
  }

  private static String holds(ProjectStatus status) {
    return String.format(
        Locale.ROOT,
        "%s  %,d files  %,d symbols  %s",
        names(status.revisions()),
        status.files(),
        status.symbols(),
        size(status.bytes()));
  }

  /// One project at length, with the files that were not read by syntax.
  public String project(ProjectStatus status, Map<String, String> skipped) {
    List<String> lines = new ArrayList<>();
    lines.add(Paint.BOLD.on(status.project().name(), colour) + "  " + status.state().word());
    lines.add("  repository  " + status.project().repository());
    lines.add("  note        notes/" + status.project().note());
    for (Revision revision : status.revisions()) {
      lines.add("  revision    " + revision.name() + "  " + revision.commit());
    }
    lines.add(
        String.format(
            Locale.ROOT,
            "  holds       %,d files, %,d symbols, %s on the disk",
            status.files(),
            status.symbols(),
            size(status.bytes())));
    status.syncedAt().ifPresent(when -> lines.add("  synced      " + when));
    if (!status.detail().isEmpty()) {
      lines.add("  " + Paint.YELLOW.on(status.detail(), colour));
    }
    status
        .skips()
        .forEach((reason, count) ->
            lines.add(
                "  skipped     " + count + " " + reason.word() + ": " + reason.explanation()));
    skipped.forEach((path, reason) -> lines.add("    " + path + "  " + reason));
    return TerminalRenderer.text(lines);
  }

  /// @param all whether fresh anchors are listed too
  public String links(LinkReport report, boolean all) {
    List<String> lines = new ArrayList<>();
    Map<Drift, Integer> counts = new EnumMap<>(Drift.class);
    for (AnchorReport anchor : report.anchors()) {
      counts.merge(anchor.drift(), 1, Integer::sum);
      boolean quiet = anchor.drift() == Drift.FRESH || anchor.drift() == Drift.NOT_SYNCED;
      if (all || !quiet) {
        lines.add(line(anchor));
      }
    }
    for (LinkReport.LinkFault fault : report.faults()) {
      lines.add(
          "notes/"
              + fault.note()
              + ":"
              + fault.line()
              + ": "
              + (fault.broken() ? Paint.RED.on("broken", colour) : "not written yet")
              + ": "
              + fault.target()
              + ": "
              + fault.what());
    }
    long broken = report.faults().stream().filter(LinkReport.LinkFault::broken).count();
    lines.add(
        report.anchors().size()
            + " anchors"
            + (counts.isEmpty() ? "" : ": " + words(counts))
            + "; "
            + broken
            + " broken links, "
            + (report.faults().size() - broken)
            + " to notes not written yet; "
            + report.orphans().size()
            + " notes nobody links to");
    return TerminalRenderer.text(lines);
  }

  private String line(AnchorReport report) {
    Paint paint = report.drift().needsLook() ? Paint.RED : Paint.YELLOW;
    return "notes/"
        + report.anchor().note()
        + ":"
        + report.anchor().noteLine()
        + ": "
        + paint.on(report.drift().word(), colour)
        + ": "
        + (report.anchor().symbol().isEmpty() ? report.anchor().path() : report.anchor().symbol())
        + (report.detail().isEmpty() ? "" : ": " + report.detail());
  }

  public String doctor(List<Finding> findings) {
    List<String> lines = new ArrayList<>();
    for (Finding finding : findings) {
      lines.add(
          (finding.sound() ? Paint.GREEN.on("ok  ", colour) : Paint.RED.on("look", colour))
              + "  "
              + finding.what());
      if (!finding.sound()) {
        lines.add("      " + finding.nextStep());
      }
    }
    return TerminalRenderer.text(lines);
  }

  private static String words(Map<Drift, Integer> counts) {
    List<String> words = new ArrayList<>();
    counts.forEach((drift, count) -> words.add(count + " " + drift.word()));
    return String.join(", ", words);
  }

  private static String skips(Map<SkipReason, Integer> skips) {
    List<String> words = new ArrayList<>();
    new TreeMap<>(skips).forEach((reason, count) -> words.add(count + " " + reason.word()));
    return String.join(", ", words);
  }

  private static String names(List<Revision> revisions) {
    return revisions.isEmpty()
        ? "-"
        : String.join(
            " ", revisions.stream().map(it -> it.name() + "@" + it.shortCommit()).toList());
  }

  private static String took(Duration took) {
    return String.format(Locale.ROOT, "%.1f s", took.toMillis() / SECOND);
  }

  private static String size(long bytes) {
    return bytes < KILO * KILO
        ? bytes / KILO + " kB"
        : String.format(Locale.ROOT, "%,d MB", bytes / (KILO * KILO));
  }
}
