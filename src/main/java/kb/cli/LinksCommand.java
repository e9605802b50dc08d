package kb.cli;

import java.util.List;
import kb.app.Kb;
import kb.model.LinkReport;
import kb.render.JsonRenderer;
import kb.render.TerminalTables;

/// `kb links --check`: what became of every link of the notes.
final class LinksCommand implements Verb {
  private static final Flag CHECK =
      new Flag("check", "", "", "List what is wrong; that is what it does without options, too.");
  private static final Flag ALL =
      new Flag("all", "", "", "List the fresh ones and those not synced, too.");

  @Override
  public Usage usage() {
    return new Usage(
        "links",
        "Resolves every link of the notes: to code at its revision, to other notes. Exits 1 when"
            + " one is broken.",
        "",
        List.of(CHECK, ALL, Flag.JSON),
        List.of("kb links --check", "kb links --all --json"));
  }

  @Override
  public Exit run(Arguments arguments, Session session) {
    try (Kb kb = session.openFresh()) {
      LinkReport report = kb.links();
      session
          .out()
          .print(
              arguments.has(Flag.JSON)
                  ? Output.json(JsonRenderer.links(report))
                  : new TerminalTables(session.colour()).links(report, arguments.has(ALL)));
      return report.broken() ? Exit.NOTHING : Exit.FOUND;
    }
  }
}
