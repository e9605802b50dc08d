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

/// A question with what answers it; see `src/test/truth/ASK.md`.
///
/// @param gold definitions that answer, each enough
/// @param files the files to blame, when the question is a symptom
/// @param notes notes that answer, each enough
/// @param facts what a right answer from a note must contain
public record AskCase(
    String id,
    String shape,
    String question,
    List<Gold> gold,
    List<String> files,
    List<String> notes,
    List<String> facts) {
  /// A definition that answers.
  public record Gold(String project, String path, String symbol) {
    boolean is(Hit hit) {
      return hit.project().equals(project)
          && hit.path().equals(path)
          && (hit.symbol().equals(symbol) || hit.symbol().endsWith("." + symbol));
    }
  }

  public static List<AskCase> read(Path file) throws IOException, Malformed {
    List<AskCase> cases = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        cases.add(of(Json.object(line)));
      }
    }
    return cases;
  }

  private static AskCase of(Map<String, Object> object) {
    List<Gold> gold = new ArrayList<>();
    if (object.get("gold") instanceof List<?> places) {
      for (Object place : places) {
        if (place instanceof Map<?, ?> map) {
          gold.add(new Gold(text(map, "project"), text(map, "path"), text(map, "symbol")));
        }
      }
    }
    return new AskCase(
        text(object, "id"),
        object.containsKey("shape") ? text(object, "shape") : "unknown",
        text(object, "question"),
        gold,
        texts(object, "files"),
        texts(object, "notes"),
        texts(object, "facts"));
  }

  public boolean isRight(Hit hit) {
    return gold.stream().anyMatch(place -> place.is(hit));
  }

  /// Whether a hit stands in a file to blame, of a project of the gold.
  public boolean isToBlame(Hit hit) {
    return files.contains(hit.path())
        && gold.stream().anyMatch(place -> place.project().equals(hit.project()));
  }

  private static String text(Map<?, ?> map, String key) {
    Object value = map.get(key);
    return value == null ? "" : value.toString();
  }

  private static List<String> texts(Map<?, ?> map, String key) {
    return map.get(key) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }
}
