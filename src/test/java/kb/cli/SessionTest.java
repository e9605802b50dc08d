package kb.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Colour only where a person looks and wants it.
class SessionTest {
  @Test
  void colourOnATerminalOnly() {
    assertEquals(true, session(true, Map.of("TERM", "xterm")).colour());
    assertEquals(false, session(false, Map.of("TERM", "xterm")).colour());
  }

  @Test
  void noColourWhereItIsNotWanted() {
    assertEquals(false, session(true, Map.of("NO_COLOR", "1")).colour());
    assertEquals(true, session(true, Map.of("NO_COLOR", "")).colour(), "no-color.org: not empty");
    assertEquals(false, session(true, Map.of("TERM", "dumb")).colour());
  }

  private static Session session(boolean terminal, Map<String, String> environment) {
    PrintStream nowhere =
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    return new Session(
        new ByteArrayInputStream(new byte[0]),
        nowhere,
        nowhere,
        environment,
        Path.of(""),
        Optional.empty(),
        terminal,
        Optional.empty());
  }
}
