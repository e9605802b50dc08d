package kb.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import kb.explain.paste.Redaction;
import kb.json.Json;
import kb.model.Gap;
import kb.model.UserError;

/// The questions that found nothing, a JSON object a line, in the order they were asked.
///
/// A journal like a shell's history: nothing is lost with it that could not be asked again.
final class Gaps {
  /// Longer ones are pastes; their beginning tells what they were.
  private static final int LONGEST = 500;

  private final Path file;

  Gaps(Path file) {
    this.file = file;
  }

  /// Remembers a question. One short write, so that processes at the same time do not mix.
  void add(String question) {
    String masked = new Redaction().mask(question.strip());
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("question", masked.substring(0, Math.min(masked.length(), LONGEST)));
    line.put("at", Instant.now().toString());
    write(Json.line(line) + "\n");
  }

  private void write(String line) {
    try {
      Files.writeString(
          file, line, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw UserError.world(
          "The question could not be remembered in " + file + ": " + e.getMessage(),
          "Make the folder writable.",
          e);
    }
  }

  /// Each question once, the one asked last first.
  List<Gap> all() {
    Map<String, Gap> gaps = new LinkedHashMap<>();
    for (Gap gap : read()) {
      Gap before = gaps.remove(gap.question());
      int times = before == null ? 1 : before.times() + 1;
      gaps.put(gap.question(), new Gap(gap.question(), times, gap.last()));
    }
    return new ArrayList<>(gaps.values()).reversed();
  }

  /// Forgets questions, and gives those that it forgot.
  List<Gap> forget(Predicate<Gap> answered) {
    List<Gap> forgotten = all().stream().filter(answered).toList();
    if (!forgotten.isEmpty()) {
      List<String> names = forgotten.stream().map(Gap::question).toList();
      StringBuilder rest = new StringBuilder();
      for (Gap gap : read()) {
        if (!names.contains(gap.question())) {
          rest.append(Json.line(Map.of("question", gap.question(), "at", gap.last().toString())))
              .append('\n');
        }
      }
      replace(rest.toString());
    }
    return forgotten;
  }

  private void replace(String content) {
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.writeString(beside, content);
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw UserError.world(
          file + " could not be written: " + e.getMessage(), "Make the folder writable.", e);
    }
  }

  private List<Gap> read() {
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      List<Gap> gaps = new ArrayList<>();
      for (String line : Files.readAllLines(file)) {
        gaps.addAll(gap(line));
      }
      return gaps;
    } catch (IOException e) {
      throw UserError.world(
          file + " could not be read: " + e.getMessage(), "Delete it to begin anew.", e);
    }
  }

  /// None for a line that a crash cut short.
  private static List<Gap> gap(String line) {
    try {
      Map<String, Object> object = Json.object(line);
      return List.of(
          new Gap(
              String.valueOf(object.get("question")),
              1,
              Instant.parse(String.valueOf(object.get("at")))));
    } catch (Json.Malformed | RuntimeException _) {
      return List.of();
    }
  }
}
