package kb.code.plain;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kb.code.SourceFile;
import kb.model.SymbolKind;

/// Kconfig: each `config` under the name that code and `.config` know it by, its help as its doc.
final class KconfigReader {
  private static final Pattern CONFIG = Pattern.compile("^\\s*(?:menu)?config\\s+(\\w+)");
  private static final Pattern PROMPT =
      Pattern.compile("^\\s+(?:def_)?(?:bool|tristate|string|hex|int|prompt)\\b.*");
  private static final Pattern HELP = Pattern.compile("^\\s+(?:---)?help(?:---)?\\s*$");
  private static final Pattern END =
      Pattern.compile(
          "^\\s*(?:menu|endmenu|choice|endchoice|if|endif|source|comment|mainmenu)\\b.*");

  private static final String TAB = " ".repeat(8);

  private static final String PREFIX = "CONFIG_";

  private KconfigReader() {}

  static Finds read(SourceFile file) {
    Finds finds = new Finds(file, "#");
    List<String> lines = finds.lines();
    boolean told = true;
    for (int line = 1; line <= lines.size(); line++) {
      String text = lines.get(line - 1);
      Matcher config = CONFIG.matcher(text);
      if (config.find()) {
        finds.open(0, SymbolKind.KEY, PREFIX + config.group(1), text.strip(), line);
        told = false;
      } else if (finds.depth() > 0 && !told && PROMPT.matcher(text).matches()) {
        finds.signature(lines.get(line - 2).strip() + " " + text.strip());
        told = true;
      } else if (finds.depth() > 0 && HELP.matcher(text).matches()) {
        int end = helpEnd(lines, line);
        finds.doc(
            String.join("\n", lines.subList(line, end))
                .replace("\t", TAB)
                .stripTrailing()
                .stripIndent()
                .strip());
        line = end;
      } else if (END.matcher(text).matches()) {
        finds.close(0, line - 1);
      }
    }
    return finds;
  }

  /// How many lines there are up to the end of the help that a line begins.
  private static int helpEnd(List<String> lines, int help) {
    int end = help;
    int indent = -1;
    while (end < lines.size()) {
      String text = lines.get(end).replace("\t", TAB);
      int own = text.length() - text.stripLeading().length();
      if (!text.isBlank()) {
        indent = indent < 0 ? own : indent;
        if (own < indent || own == 0) {
          break;
        }
      }
      end++;
    }
    return end;
  }
}
