package kb.cli;

import java.util.List;
import java.util.Map;
import kb.app.Kb;
import kb.model.Finding;
import kb.render.JsonRenderer;
import kb.render.TerminalTables;

/// `kb doctor`: is the knowledge base sound, and what to do when it is not.
final class DoctorCommand implements Verb {
  @Override
  public Usage usage() {
    return new Usage(
        "doctor",
        "Looks whether everything kb needs is there and sound. Exits 1 when something needs a"
            + " look.",
        "",
        List.of(Flag.JSON),
        List.of("kb doctor"));
  }

  @Override
  public Exit run(Arguments arguments, Session session) {
    try (Kb kb = session.open()) {
      List<Finding> findings = kb.doctor();
      session
          .out()
          .print(
              arguments.has(Flag.JSON)
                  ? Output.json(
                      Map.of("findings", findings.stream().map(JsonRenderer::finding).toList()))
                  : new TerminalTables(session.colour()).doctor(findings));
      return findings.stream().allMatch(Finding::sound) ? Exit.FOUND : Exit.NOTHING;
    }
  }
}
