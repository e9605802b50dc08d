package kb;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every source is as google-java-format writes it. `mvn test -Dtest=FormatTest -Dkb.format=write`
/// writes it so. Sources that only tests read, some of them broken, are as they are.
class FormatTest {
  @Test
  void everySourceIsFormatted() throws IOException, FormatterException {
    boolean write = "write".equals(System.getProperty("kb.format"));
    List<String> unformatted = new ArrayList<>();
    Formatter formatter = new Formatter();
    for (Path file : sources()) {
      String source = Files.readString(file);
      String formatted =
          formatter.formatSourceAndFixImports(RemoveUnusedImports.removeUnusedImports(source));
      if (!formatted.equals(source)) {
        if (write) {
          Files.writeString(file, formatted);
        } else {
          unformatted.add(Sources.root().relativize(file).toString());
        }
      }
    }
    assertEquals(List.of(), unformatted, "run: mvn test -Dtest=FormatTest -Dkb.format=write");
  }

  private static List<Path> sources() {
    return Stream.of("src/main/java", "src/test/java")
        .flatMap(folder -> Sources.javaFiles(Sources.root().resolve(folder)).stream())
        .toList();
  }
}
