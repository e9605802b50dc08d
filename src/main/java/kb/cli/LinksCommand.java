package kb.cli;

import kb.app.Kb;
import kb.model.LinkReport;
import kb.render.JsonRenderer;
import kb.render.TerminalTables;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// `kb links --check`: what became of every link of the notes.
final class LinksCommand implements Verb {
  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Options.verb(
            "links",
            "Resolves every link of the notes: to code at its revision, to other notes.",
            "",
            "Exit codes: 0 nothing is broken, 1 something is.",
            "",
            "Examples:",
            "  kb links --check",
            "  kb links --all --json");
    spec.addOption(
        OptionSpec.builder("--check")
            .type(boolean.class)
            .description("List what is wrong; this is what it does without options, too.")
            .build());
    spec.addOption(
        OptionSpec.builder("--all")
            .type(boolean.class)
            .description("List the fresh ones and those not synced, too.")
            .build());
    return Options.withJson(spec);
  }

  @Override
  public Exit run(ParseResult arguments, Session session) {
    try (Kb kb = session.openFresh()) {
      LinkReport report = kb.links();
      session
          .out()
          .print(
              Options.has(arguments, "--json")
                  ? Output.json(JsonRenderer.links(report))
                  : new TerminalTables(session.colour())
                      .links(report, Options.has(arguments, "--all")));
      return report.broken() ? Exit.NOTHING : Exit.FOUND;
    }
  }
}
