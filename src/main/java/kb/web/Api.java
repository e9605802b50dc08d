package kb.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kb.app.Kb;
import kb.json.Json;
import kb.model.Answer;
import kb.model.Request;
import kb.render.ExplanationJson;
import kb.render.JsonRenderer;

/// The verbs as JSON: to the letter what the command line prints with `--json`.
record Api(Kb kb) {
  private static final String EXAMPLE =
      "curl -H 'Origin: http://HOST:PORT' -H 'Content-Type: text/plain' --data-binary @FILE"
          + " http://HOST:PORT/api/explain";

  void ask(Context context) {
    answer(context, Asked.Mode.ASK, kb::ask);
  }

  void search(Context context) {
    answer(context, Asked.Mode.SEARCH, kb::search);
  }

  void explain(Context context) {
    Parameters parameters = new Parameters(context);
    parameters.needed("q", "/api/explain?q=mvcc:+database+space+exceeded");
    explained(parameters.asked(Asked.Mode.EXPLAIN), context);
  }

  /// A text that is too long for an address.
  void explainBody(Context context) {
    Parameters parameters = new Parameters(context);
    explained(parameters.body(Asked.Mode.EXPLAIN, EXAMPLE), context);
  }

  private void explained(Asked asked, Context context) {
    json(context, ExplanationJson.of(kb.explain(asked.request(), true)));
  }

  private static void answer(Context context, Asked.Mode mode, Function<Request, Answer> verb) {
    Parameters parameters = new Parameters(context);
    parameters.needed("q", "/api/" + mode.word() + "?q=why+does+etcd+refuse+writes");
    json(context, JsonRenderer.answer(verb.apply(parameters.asked(mode).request())));
  }

  void show(Context context) {
    Parameters parameters = new Parameters(context);
    String place = parameters.needed("place", "/api/show?place=raftNode.start");
    json(context, JsonRenderer.shown(kb.show(place, parameters.text("rev"))));
  }

  void projects(Context context) {
    List<Map<String, Object>> projects = kb.projects().stream().map(JsonRenderer::project).toList();
    json(context, Map.of("projects", projects));
  }

  static void problem(Problem problem, Context context) {
    context.status(problem.status());
    json(context, problem.tree());
  }

  private static void json(Context context, Map<String, Object> tree) {
    context.contentType("application/json").result(Json.page(tree) + "\n");
  }
}
