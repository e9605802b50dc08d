package kb.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kb.app.Kb;
import kb.model.SyncReport;
import kb.render.JsonRenderer;
import kb.render.TerminalTables;

/// `kb sync [PROJECT...]`: fetches, indexes what changed, says what broke.
final class SyncCommand implements Verb {
  private static final Flag EVERY =
      new Flag("every", "", "TIME", "Keep running and sync again after each 30m, 6h, 1d.");

  @Override
  public Usage usage() {
    return new Usage(
        "sync",
        "Fetches the projects (all, or the named ones) and indexes what changed.",
        "[PROJECT...]",
        List.of(EVERY, Flag.JSON),
        List.of("kb sync etcd containerd", "kb sync --every 6h"));
  }

  @Override
  public Exit run(Arguments arguments, Session session) {
    Optional<Duration> every = arguments.text(EVERY).map(Times::duration);
    try (Kb kb = session.openFresh()) {
      Exit exit = once(kb, arguments, session);
      while (every.isPresent() && sleep(every.get())) {
        exit = once(kb, arguments, session);
      }
      return exit;
    }
  }

  private static Exit once(Kb kb, Arguments arguments, Session session) {
    List<SyncReport> reports = new ArrayList<>();
    boolean json = arguments.has(Flag.JSON);
    kb.sync(
        arguments.words(),
        session.progress(),
        report -> {
          reports.add(report);
          if (!json) {
            session.out().print(new TerminalTables(session.colour()).sync(report));
            session.out().flush();
          }
        });
    if (json) {
      session
          .out()
          .print(
              Output.json(Map.of("projects", reports.stream().map(JsonRenderer::sync).toList())));
    }
    boolean failed = reports.stream().anyMatch(report -> report.failure().isPresent());
    return failed ? Exit.FAILED : Exit.FOUND;
  }

  /// Whether the time passed without an interrupt.
  private static boolean sleep(Duration time) {
    try {
      Thread.sleep(time);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
