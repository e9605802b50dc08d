package kb.cli;

import java.util.List;
import kb.app.Kb;
import kb.model.Explanation;
import kb.render.ExplanationJson;
import kb.render.ExplanationLines;

/// `kb explain`: whatever was pasted, back to the statements that said it.
final class ExplainCommand implements Verb {
  @Override
  public Usage usage() {
    return new Usage(
        "explain",
        "Shows which statements in source said what you paste, and why.",
        "[TEXT...]",
        List.of(Flag.JSON, Flag.JSONL, Flag.PROJECT, Flag.REVISION, Flag.COUNT, Flag.NO_REDACT),
        List.of(
            "journalctl -u etcd | kb explain",
            "kb explain 'mvcc: database space exceeded'",
            "kb explain etcd_disk_wal_fsync_duration_seconds_bucket",
            "kb explain -- --max-request-bytes"));
  }

  @Override
  public Exit run(Arguments arguments, Session session) {
    boolean redact = !arguments.has(Flag.NO_REDACT);
    try (Kb kb = session.openFresh()) {
      if (arguments.has(Flag.JSONL)) {
        return JsonLines.answer(session, arguments, request -> line(kb.explain(request, redact)));
      }
      String text = Input.pasted(arguments.words(), session);
      Explanation explanation = kb.explain(arguments.request("", text), redact);
      session
          .out()
          .print(
              arguments.has(Flag.JSON)
                  ? Output.json(ExplanationJson.of(explanation))
                  : new ExplanationLines(session.colour()).of(explanation));
      return explanation.found() ? Exit.FOUND : Exit.NOTHING;
    }
  }

  private static JsonLines.Line line(Explanation explanation) {
    return new JsonLines.Line(ExplanationJson.of(explanation), explanation.found());
  }
}
