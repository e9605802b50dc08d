package kb.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kb.model.Explanation;
import kb.model.Revision;
import kb.model.Statement;

/// Explanations as plain trees for JSON: the contract for scripts. Field names, once released,
/// stay.
public final class ExplanationJson {
  private ExplanationJson() {}

  public static Map<String, Object> of(Explanation explanation) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", explanation.id());
    tree.put("question", explanation.question());
    tree.put("shape", explanation.shape());
    tree.put("found", explanation.found());
    tree.put("hits", statements(explanation.hits()));
    tree.put("layers", statements(explanation.layers()));
    tree.put("items", explanation.items().stream().map(ExplanationJson::item).toList());
    tree.put("notes", JsonRenderer.notes(explanation.notes()));
    tree.put("misses", explanation.misses());
    explanation.root().ifPresent(root -> tree.put("root", root(root)));
    tree.put("took_ms", explanation.tookMs());
    return tree;
  }

  private static Map<String, Object> item(Explanation.Item item) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("text", item.text());
    tree.put("count", item.count());
    tree.put("line", item.line());
    tree.put("shape", item.shape());
    tree.put("found", item.found());
    tree.put("hits", statements(item.hits()));
    tree.put("layers", statements(item.layers()));
    tree.put("values", item.hits().isEmpty() ? List.of() : values(item.hits().getFirst()));
    tree.put("meanings", item.meanings());
    return tree;
  }

  private static Map<String, Object> root(Explanation.Root root) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("line", root.line());
    tree.put("reason", root.reason());
    tree.put("hit", statement(root.statement()));
    return tree;
  }

  private static List<Map<String, Object>> statements(List<Statement> statements) {
    return statements.stream().map(ExplanationJson::statement).toList();
  }

  private static Map<String, Object> statement(Statement statement) {
    Map<String, Object> tree = new LinkedHashMap<>(JsonRenderer.hit(statement.hit()));
    tree.put("template", statement.template());
    tree.put("values", values(statement));
    tree.put("guard", statement.guard());
    tree.put("level", statement.level());
    tree.put("details", new TreeMap<>(statement.details()));
    tree.put("revisions", statement.revisions().stream().map(Revision::name).toList());
    tree.put("callers", statement.callers().stream().map(ExplanationJson::caller).toList());
    tree.put("uses", statement.uses().stream().map(ExplanationJson::caller).toList());
    tree.put("copies", statement.copies());
    return tree;
  }

  private static List<Map<String, Object>> values(Statement statement) {
    return statement.values().stream()
        .map(value -> {
          Map<String, Object> tree = new LinkedHashMap<>();
          tree.put("name", value.name());
          tree.put("text", value.text());
          return tree;
        })
        .toList();
  }

  private static Map<String, Object> caller(Statement.Caller caller) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("symbol", caller.symbol());
    tree.put("path", caller.path());
    tree.put("line", caller.line());
    tree.put("depth", caller.depth());
    return tree;
  }
}
