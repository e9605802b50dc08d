package kb.git;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/// The standard error of git, cut into lines: both line feed and carriage return end one.
///
/// Part of it is the server's own words: control characters are taken out, and neither length nor
/// number of lines can fill the memory.
final class SpokenLines {
  private static final int LONGEST_LINE = 4096;
  private static final int KEPT_LINES = 60;

  private final Consumer<String> heard;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private final Deque<String> last = new ArrayDeque<>();

  SpokenLines(Consumer<String> heard) {
    this.heard = heard;
  }

  synchronized void add(byte[] bytes, int length) {
    for (int at = 0; at < length; at++) {
      if (bytes[at] == '\n' || bytes[at] == '\r') {
        endLine();
      } else if (line.size() < LONGEST_LINE) {
        line.write(bytes[at]);
      }
    }
  }

  /// The last lines, oldest first, progress left out.
  synchronized List<String> last() {
    endLine();
    return List.copyOf(last);
  }

  private void endLine() {
    String text = line.toString(StandardCharsets.UTF_8);
    line.reset();
    String clean = text.replaceAll("\\x1b\\[[0-9;]*[A-Za-z]|\\p{Cntrl}", "").stripTrailing();
    if (clean.isEmpty()) {
      return;
    }
    heard.accept(clean);
    if (ProgressLine.read(clean).isEmpty()) {
      last.addLast(clean);
    }
    if (last.size() > KEPT_LINES) {
      last.removeFirst();
    }
  }
}
