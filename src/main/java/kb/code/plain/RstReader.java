package kb.code.plain;

import java.util.List;
import java.util.regex.Pattern;
import kb.code.SourceFile;
import kb.model.SymbolKind;

/// reStructuredText: titles with a line of one character below, perhaps above, too. The first such
/// character of a file is of the largest titles.
final class RstReader {
  private static final Pattern LINE = Pattern.compile("^([=\\-~^\"'`#*+.:_])\\1{2,}\\s*$");

  private RstReader() {}

  static Finds read(SourceFile file) {
    Finds finds = new Finds(file);
    List<String> lines = finds.lines();
    StringBuilder levels = new StringBuilder();
    for (int line = 2; line <= lines.size(); line++) {
      String under = lines.get(line - 1);
      String title = lines.get(line - 2).stripTrailing();
      boolean isTitle =
          LINE.matcher(under).matches()
              && !title.isBlank()
              && !LINE.matcher(title).matches()
              && under.strip().length() >= title.strip().length();
      boolean begins = line == 2 || isGap(lines.get(line - 3));
      if (isTitle && begins) {
        String mark = under.substring(0, 1);
        if (levels.indexOf(mark) < 0) {
          levels.append(mark);
        }
        String name = title.strip().replace("`", "");
        finds.open(levels.indexOf(mark), SymbolKind.HEADING, name, name, name, line - 1);
      }
    }
    return finds;
  }

  private static boolean isGap(String text) {
    return text.isBlank() || LINE.matcher(text).matches() || text.startsWith(".. ");
  }
}
