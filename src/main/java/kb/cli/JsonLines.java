package kb.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kb.json.Json;
import kb.model.Request;
import kb.model.UserError;
import kb.render.JsonRenderer;

/// Many questions in one process: a JSON object a line in, one a line out, in order. A bad line
/// gets an error object.
final class JsonLines {
  private JsonLines() {}

  /// What is printed for a question.
  ///
  /// @param found whether anything is above the line of confidence
  record Line(Map<String, Object> tree, boolean found) {}

  /// Exit 0 when every line was answered with something found, 1 when one was not, 2 when a line
  /// could not be read.
  static Exit answer(Session session, Arguments arguments, Function<Request, Line> verb) {
    Exit worst = Exit.FOUND;
    try (var lines =
        new BufferedReader(new InputStreamReader(session.in(), StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          Exit exit = one(line, number, session, arguments, verb);
          worst = exit.code() > worst.code() ? exit : worst;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return worst;
  }

  private static Exit one(
      String line, int number, Session session, Arguments arguments, Function<Request, Line> verb) {
    String id = "";
    try {
      Map<String, Object> object = Json.object(line);
      id = String.valueOf(object.getOrDefault("id", ""));
      Line answer = verb.apply(request(id, object, arguments));
      session.out().println(Json.line(answer.tree()));
      return answer.found() ? Exit.FOUND : Exit.NOTHING;
    } catch (Json.Malformed e) {
      UserError error =
          UserError.usage(
              "Line " + number + " is no JSON object: " + e.getMessage(),
              "Write one object a line: {\"id\": \"1\", \"text\": \"...\"}");
      session.out().println(Json.line(JsonRenderer.error(id, error)));
    } catch (UserError e) {
      session.out().println(Json.line(JsonRenderer.error(id, e)));
    }
    session.out().flush();
    return Exit.USAGE;
  }

  private static Request request(String id, Map<String, Object> object, Arguments arguments) {
    Request defaults = arguments.request(id, "");
    Object text = object.get("text");
    if (text == null || text.toString().isBlank()) {
      throw UserError.usage(
          "The object has no \"text\".", "Write {\"id\": \"1\", \"text\": \"...\"}");
    }
    return new Request(
        id,
        text.toString(),
        word(object, "project").or(defaults::project),
        word(object, "rev").or(defaults::revision),
        defaults.count());
  }

  private static Optional<String> word(Map<String, Object> object, String key) {
    return Optional.ofNullable(object.get(key)).map(Object::toString).filter(it -> !it.isEmpty());
  }
}
