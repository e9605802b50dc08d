package kb.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever decides what is read and kept changes the word; nothing else does.
class SchemaSourceTest {
  @TempDir Path sources;

  @BeforeEach
  void write() throws IOException {
    write("resources/kb/code/signal/go.signals", "log.Printf 1\n");
    write("resources/kb/code/grammar/go.scm", "(function_declaration)\n");
    write("java/kb/code/Text.java", "/// Says something.\nclass Text {}\n");
    write("java/kb/index/Documents.java", "class Documents {}\n");
    write("java/kb/index/CodeView.java", "class CodeView {}\n");
    write("java/kb/ask/Ask.java", "class Ask {}\n");
  }

  private void write(String name, String text) throws IOException {
    Path file = sources.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String word() throws IOException {
    return SchemaSource.of(sources, List.of("go 1"));
  }

  @Test
  void aChangedTableChangesIt() throws IOException {
    changes("resources/kb/code/signal/go.signals", "log.Printf 2\n");
  }

  @Test
  void aChangedQueryChangesIt() throws IOException {
    changes("resources/kb/code/grammar/go.scm", "(method_declaration)\n");
  }

  @Test
  void aClassThatReadsOrWritesChangesIt() throws IOException {
    changes("java/kb/code/Text.java", "class Text { int more; }\n");
    changes("java/kb/index/Documents.java", "class Documents { int more; }\n");
  }

  @Test
  void aNewFileChangesIt() throws IOException {
    changes("java/kb/index/New.java", "class New {}\n");
  }

  private void changes(String name, String text) throws IOException {
    String before = word();
    write(name, text);
    assertNotEquals(before, word());
  }

  @Test
  void anotherGrammarChangesIt() throws IOException {
    assertNotEquals(word(), SchemaSource.of(sources, List.of("go 2")));
  }

  @Test
  void aCommentOrWhatOnlyReadsDoesNot() throws IOException {
    String before = word();
    write("java/kb/code/Text.java", "/// Says something else.\n\nclass Text {}\n");
    write("java/kb/index/CodeView.java", "class CodeView { int more; }\n");
    write("java/kb/ask/Ask.java", "class Ask { int more; }\n");
    assertEquals(before, word());
  }

  @Test
  void theBuildMakesIt() {
    assertTrue(Schema.VERSION.matches("[0-9a-f-]{13}"), Schema.VERSION);
  }
}
