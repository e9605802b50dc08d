package kb.cli;

import java.util.Map;
import kb.json.Json;
import kb.model.Answer;
import kb.render.JsonRenderer;
import kb.render.TerminalRenderer;
import picocli.CommandLine.ParseResult;

/// Records in the form that was asked for.
final class Output {
  private Output() {}

  static String answer(Answer answer, ParseResult arguments, Session session) {
    return Options.has(arguments, "--json")
        ? json(JsonRenderer.answer(answer))
        : new TerminalRenderer(session.colour()).answer(answer);
  }

  static String json(Map<String, Object> tree) {
    return Json.page(tree) + "\n";
  }
}
