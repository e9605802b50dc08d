package kb.cli;

import java.util.Map;
import kb.json.Json;
import kb.model.Answer;
import kb.render.JsonRenderer;
import kb.render.TerminalRenderer;

/// Records in the form that was asked for.
final class Output {
  private Output() {}

  static String answer(Answer answer, Arguments arguments, Session session) {
    return arguments.has(Flag.JSON)
        ? json(JsonRenderer.answer(answer))
        : new TerminalRenderer(session.colour()).answer(answer);
  }

  static String json(Map<String, Object> tree) {
    return Json.page(tree) + "\n";
  }
}
