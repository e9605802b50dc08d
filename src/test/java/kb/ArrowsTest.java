package kb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Imports are the floor plan: every arrow points down, and a library has one room.
class ArrowsTest {
  private static final Path SOURCES = Sources.root().resolve("src/main/java");

  @Test
  void everyImportPointsDown() {
    List<String> faults =
        Sources.javaFiles(SOURCES).stream()
            .flatMap(file -> Arrows.faults(file.getFileName().toString(), read(file)).stream())
            .toList();
    assertEquals(List.of(), faults);
  }

  @Test
  void anUpwardImportIsNamedWithItsFile() {
    assertEquals(
        List.of("kb.model may not look into kb.index (Place.java)"),
        Arrows.faults("Place.java", "package kb.model;\n\nimport kb.index.Schema;\n"));
  }

  @Test
  void aStrayLibraryIsNamedWithItsFile() {
    assertEquals(
        List.of("kb.ask may not name org.apache.lucene, kb.index does (Ask.java)"),
        Arrows.faults("Ask.java", "package kb.ask;\n\nimport org.apache.lucene.search.Query;\n"));
  }

  @Test
  void thePlanHasNoCycle() {
    Arrows.ROOMS.keySet().forEach(room -> descend(room, new HashSet<>(), Arrows.ROOMS));
  }

  @Test
  void everyRoomOfThePlanStands() {
    Arrows.ROOMS
        .keySet()
        .forEach(room -> {
          Path info = SOURCES.resolve(room.replace('.', '/')).resolve("package-info.java");
          assertTrue(Files.exists(info), room + " has no package-info.java");
        });
  }

  private static void descend(String room, Set<String> way, Map<String, Set<String>> plan) {
    assertTrue(way.add(room), "a cycle: " + way + " and again " + room);
    for (String below : plan.getOrDefault(room, Set.of())) {
      descend(below, new HashSet<>(way), plan);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
