package kb.code;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import kb.model.FileRole;
import kb.model.Language;
import kb.model.SkipReason;
import org.junit.jupiter.api.Test;

class SourceReaderTest {
  /// An analyser with a fault.
  private record Throwing(Throwable thrown) implements Analyser {
    @Override
    public boolean reads(Language language) {
      return language.equals(Language.GO);
    }

    @Override
    public Analysis analyse(SourceFile file) {
      return switch (thrown) {
        case RuntimeException e -> throw e;
        case Error e -> throw e;
        default -> Analysis.NOTHING;
      };
    }
  }

  private final SourceReader reader = new SourceReader(List.of());

  @Test
  void aFileWithoutAnAnalyserIsItsText() {
    Reading reading = reader.read("docs/a.md", "# A\n".getBytes(UTF_8));
    assertEquals(new SourceFile("docs/a.md", new Language("markdown"), "# A\n"), reading.file());
    assertEquals(FileRole.DOCUMENTATION, reading.role());
    assertEquals(Analysis.NOTHING, reading.analysis());
  }

  @Test
  void byteOrderMarksAreReadAndTakenAway() {
    assertEquals(
        "é", text(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, (byte) 0xC3, (byte) 0xA9}));
    assertEquals("é🔥", text("é🔥".getBytes(UTF_16)));
    assertEquals("é🔥", text("\ufeffé🔥".getBytes(UTF_16LE)));
  }

  @Test
  void whatIsNoUtf8IsReplaced() {
    assertEquals("caf\ufffd", text("café".getBytes(ISO_8859_1)));
    assertEquals("a\ufffd", text(new byte[] {'a', (byte) 0xF0, (byte) 0x9F}));
  }

  @Test
  void coloursOfATerminalAreText() {
    String log = "\u001b[31mred\u001b[0m\r\n".repeat(100);
    assertEquals(log, text(log.getBytes(UTF_8)));
  }

  @Test
  void utf16WithoutAMarkIsBinary() {
    assertEquals(
        new Analysis.Skipped(SkipReason.BINARY),
        reader.read("a.txt", "plain".getBytes(UTF_16LE)).analysis());
  }

  @Test
  void longLinesKeepOnlyParsersAway() {
    byte[] line = "x".repeat(20_000).getBytes(UTF_8);
    assertEquals(Analysis.NOTHING, reader.read("a.json", line).analysis());
    SourceReader parsing = new SourceReader(List.of(new Throwing(new AssertionError("parsed"))));
    assertEquals(
        new Analysis.Skipped(SkipReason.LONG_LINES), parsing.read("a.go", line).analysis());
  }

  @Test
  void whatAnAnalyserThrowsIsAFailedFile() {
    assertEquals(new Analysis.Skipped(SkipReason.PARSE_FAILED), read(new IllegalStateException()));
    assertEquals(new Analysis.Skipped(SkipReason.PARSE_FAILED), read(new StackOverflowError()));
    assertThrows(OutOfMemoryError.class, () -> read(new OutOfMemoryError()));
  }

  private static Analysis read(Throwable thrown) {
    return new SourceReader(List.of(new Throwing(thrown)))
        .read("a.go", "package a".getBytes(UTF_8))
        .analysis();
  }

  private String text(byte[] bytes) {
    return reader.read("a.txt", bytes).file().text();
  }
}
