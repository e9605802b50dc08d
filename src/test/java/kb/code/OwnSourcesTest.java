package kb.code;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kb.Sources;
import kb.code.java.JavaAnalyser;
import org.junit.jupiter.api.Test;

/// Our own sources, in the newest Java there is, are read by their syntax, every one.
class OwnSourcesTest {
  @Test
  void everySourceOfOursIsRead() throws IOException {
    SourceReader reader = new SourceReader(List.of(new JavaAnalyser()));
    List<String> skipped = new ArrayList<>();
    for (String folder : List.of("src/main/java", "src/test/java")) {
      for (Path file : Sources.javaFiles(Sources.root().resolve(folder))) {
        String path = Sources.root().relativize(file).toString();
        if (reader.read(path, Files.readAllBytes(file)).analysis()
            instanceof Analysis.Skipped(var reason)) {
          skipped.add(path + ": " + reason.word());
        }
      }
    }
    assertEquals(List.of(), skipped);
  }
}
