package kb.code.plain;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kb.code.SourceFile;
import kb.model.SymbolKind;

/// Markdown: headings, with what stands below them up to the next that is as large.
final class MarkdownReader {
  private static final Pattern HEADING = Pattern.compile("^ {0,3}(#{1,6})\\s+(.*?)\\s*#*\\s*$");
  private static final Pattern FENCE = Pattern.compile("^ {0,3}(```+|~~~+)");
  private static final Pattern UNDERLINE = Pattern.compile("^ {0,3}(=+|-{2,})\\s*$");

  private MarkdownReader() {}

  static Finds read(SourceFile file) {
    Finds finds = new Finds(file);
    List<String> lines = finds.lines();
    String fence = "";
    for (int line = 1; line <= lines.size(); line++) {
      String text = lines.get(line - 1);
      Matcher fenced = FENCE.matcher(text);
      if (fenced.find() && (fence.isEmpty() || fenced.group(1).startsWith(fence))) {
        fence = fence.isEmpty() ? fenced.group(1) : "";
      } else if (fence.isEmpty()) {
        heading(finds, text, line);
      }
    }
    return finds;
  }

  private static void heading(Finds finds, String text, int line) {
    Matcher heading = HEADING.matcher(text);
    Matcher underline = UNDERLINE.matcher(text);
    if (heading.matches()) {
      open(finds, heading.group(1).length(), heading.group(2), line);
    } else if (line > 1 && underline.matches()) {
      String above = finds.lines().get(line - 2);
      boolean prose = !above.isBlank() && !above.matches("^\\s*([-*+>|#]|\\d+[.)]).*");
      if (prose && (line == 2 || finds.lines().get(line - 3).isBlank())) {
        open(finds, text.contains("=") ? 1 : 2, above.strip(), line - 1);
      }
    }
  }

  private static void open(Finds finds, int level, String text, int line) {
    String name = text.replaceAll("[`*]|<[^>]*>|\\[([^\\]]*)\\]\\([^)]*\\)", "$1").strip();
    finds.open(level, SymbolKind.HEADING, name, name, name, line);
  }
}
