package kb.git;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
  @Test
  void readsHowFarGitIs() {
    assertEquals(
        Optional.of(new ProgressLine("Receiving objects, 12.00 MiB | 5.00 MiB/s", 700, 1543)),
        ProgressLine.read("Receiving objects:  45% (700/1543), 12.00 MiB | 5.00 MiB/s"));
    assertEquals(
        Optional.of(new ProgressLine("Receiving objects, 34.10 MiB | 9.10 MiB/s", 9, 9)),
        ProgressLine.read("Receiving objects: 100% (9/9), 34.10 MiB | 9.10 MiB/s, done."));
    assertEquals(
        Optional.of(new ProgressLine("Resolving deltas", 100, 100)),
        ProgressLine.read("Resolving deltas: 100% (100/100), done."));
    assertEquals(
        Optional.of(new ProgressLine("Enumerating objects", 3121, 0)),
        ProgressLine.read("remote: Enumerating objects: 3121, done."));
  }

  @Test
  void leavesOtherLinesAlone() {
    for (String line :
        List.of(
            "fatal: couldn't find remote ref x",
            "From https://example.org/x",
            "remote: Hello!",
            "remote: Total 9 (delta 1), reused 2 (delta 0), pack-reused 0")) {
      assertEquals(Optional.empty(), ProgressLine.read(line), line);
    }
  }

  @Test
  void linesEndAtEitherMarkAndCarryNoControlCharacters() {
    List<String> heard = new ArrayList<>();
    SpokenLines lines = new SpokenLines(heard::add);
    byte[] bytes =
        "Resolving deltas:  50% (1/2)\rResolving deltas: 100% (2/2)\nremote: \u001b[31mred\u001b[K \nend"
            .getBytes(UTF_8);
    lines.add(bytes, bytes.length);
    assertEquals(List.of("remote: red", "end"), lines.last());
    assertEquals(4, heard.size());
  }

  @Test
  void aServerThatTalksWithoutEndFillsNoMemory() {
    SpokenLines lines = new SpokenLines(line -> {});
    byte[] much = "x".repeat(1 << 16).getBytes(UTF_8);
    for (int round = 0; round < 100; round++) {
      lines.add(much, much.length);
      lines.add(new byte[] {'\n'}, 1);
    }
    assertEquals(60, lines.last().size());
    assertEquals(4096, lines.last().getFirst().length());
  }
}
