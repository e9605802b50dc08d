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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// `kb sync [PROJECT...]`: fetches, indexes what changed, says what broke.
final class SyncCommand implements Verb {
  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Options.verb(
            "sync",
            "Fetches the projects (all, or the named ones) and indexes what changed.",
            "",
            "Examples:",
            "  kb sync etcd containerd",
            "  kb sync --every 6h");
    spec.addOption(
        OptionSpec.builder("--every")
            .paramLabel("TIME")
            .type(String.class)
            .description("Keep running and sync again after each 30m, 6h, 1d.")
            .build());
    return Options.withJson(spec)
        .addPositional(Options.words("PROJECT", "0..*", "The projects to sync; all by default."));
  }

  @Override
  public Exit run(ParseResult arguments, Session session) {
    Optional<Duration> every = Options.text(arguments, "--every").map(Times::duration);
    try (Kb kb = session.openFresh()) {
      Exit exit = once(kb, arguments, session);
      while (every.isPresent() && sleep(every.get())) {
        exit = once(kb, arguments, session);
      }
      return exit;
    }
  }

  private static Exit once(Kb kb, ParseResult arguments, Session session) {
    List<SyncReport> reports = new ArrayList<>();
    boolean json = Options.has(arguments, "--json");
    kb.sync(
        Options.words(arguments),
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
