package kb.truth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kb.json.Json;
import kb.json.Json.Malformed;
import kb.model.Hit;

/// A pasted text with the statements that said it; see `src/test/truth/README.md`.
///
/// @param gold every right first answer; empty for a text of a program that nobody follows
record ExplainCase(String id, String kind, String text, List<Gold> gold) {
  /// Lines of a statement on either side of the one written down.
  private static final int SLACK = 3;

  /// A right place.
  record Gold(String project, String path, int line, String symbol) {
    /// Whether a hit is this place: the lines of its statement, else its function.
    boolean is(Hit hit) {
      boolean there = hit.project().equals(project) && hit.path().equals(path);
      boolean lines = hit.lines().first() - SLACK <= line && line <= hit.lines().last() + SLACK;
      boolean named = !symbol.isEmpty() && hit.symbol().equals(symbol);
      return there && (lines || named);
    }
  }

  static List<ExplainCase> read(Path file) throws IOException, Malformed {
    List<ExplainCase> cases = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        cases.add(of(Json.object(line)));
      }
    }
    return cases;
  }

  private static ExplainCase of(Map<String, Object> object) {
    List<Gold> gold = new ArrayList<>();
    if (object.get("gold") instanceof List<?> places) {
      for (Object place : places) {
        if (place instanceof Map<?, ?> map) {
          gold.add(
              new Gold(
                  text(map, "project"),
                  text(map, "path"),
                  Integer.parseInt(text(map, "line")),
                  text(map, "symbol")));
        }
      }
    }
    return new ExplainCase(
        text(object, "id"),
        gold.isEmpty() ? "foreign" : text(object, "kind"),
        text(object, "text"),
        gold);
  }

  private static String text(Map<?, ?> map, String key) {
    Object value = map.get(key);
    return value == null ? "" : value.toString();
  }

  boolean isRight(Hit hit) {
    return gold.stream().anyMatch(place -> place.is(hit));
  }
}
