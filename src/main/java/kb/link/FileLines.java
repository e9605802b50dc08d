package kb.link;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kb.index.FoundFile;
import kb.model.LineRange;

/// The lines of a file as git and editors count them: what follows the last line's end is no line.
///
/// Cut without an expression, which takes a process that has just started longer than all else
/// here.
final class FileLines {
  private FileLines() {}

  static List<String> of(FoundFile file) {
    return cut(file.content());
  }

  static int count(FoundFile file) {
    byte[] content = file.content();
    int lines = 0;
    for (int at = 0; at < content.length; at = next(content, at)) {
      lines++;
    }
    return lines;
  }

  /// Those of a range as one text, as far as the file has them. What is around is not decoded.
  static String of(FoundFile file, LineRange range) {
    byte[] content = file.content();
    int from = 0;
    for (int line = 1; line < range.first() && from < content.length; line++) {
      from = next(content, from);
    }
    int to = from;
    for (int line = 0; line < range.count() && to < content.length; line++) {
      to = next(content, to);
    }
    return String.join("\n", cut(Arrays.copyOfRange(content, from, to)));
  }

  /// Where the next line begins.
  private static int next(byte[] content, int from) {
    int at = from;
    while (at < content.length && content[at] != '\n') {
      at++;
    }
    return Math.min(content.length, at + 1);
  }

  private static List<String> cut(byte[] content) {
    String text = new String(content, StandardCharsets.UTF_8);
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      boolean carriage = end > start && text.charAt(end - 1) == '\r';
      lines.add(text.substring(start, carriage ? end - 1 : end));
      start = end + 1;
    }
    if (start < text.length()) {
      lines.add(text.substring(start));
    }
    return lines;
  }
}
