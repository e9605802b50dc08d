package kb.cli;

import java.util.List;
import java.util.Map;
import kb.app.Kb;
import kb.model.Finding;
import kb.render.JsonRenderer;
import kb.render.TerminalTables;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `kb doctor`: is the knowledge base sound, and what to do when it is not.
final class DoctorCommand implements Verb {
  @Override
  public CommandSpec spec() {
    return Options.withJson(
        Options.verb(
            "doctor",
            "Looks whether everything kb needs is there and sound.",
            "",
            "Exit codes: 0 sound, 1 something needs a look."));
  }

  @Override
  public Exit run(ParseResult arguments, Session session) {
    try (Kb kb = session.open()) {
      List<Finding> findings = kb.doctor();
      session
          .out()
          .print(
              Options.has(arguments, "--json")
                  ? Output.json(
                      Map.of("findings", findings.stream().map(JsonRenderer::finding).toList()))
                  : new TerminalTables(session.colour()).doctor(findings));
      return findings.stream().allMatch(Finding::sound) ? Exit.FOUND : Exit.NOTHING;
    }
  }
}
