package kb.code.plain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kb.code.SourceFile;
import kb.model.SymbolKind;

/// Makefiles: targets, variables, canned recipes. What is written behind `##` explains a target, as
/// many a `make help` has it.
final class MakeReader {
  private static final Pattern TARGET =
      Pattern.compile("^([^\\s#=:][^#=:]*?)\\s*::?(?![:=])([^=#]*)(?:##\\s*(.*)|#.*)?$");
  private static final Pattern VARIABLE =
      Pattern.compile("^\\s*(?:export\\s+|override\\s+)*([\\w.-]+)\\s*(?:[:?!]|::)?=");
  private static final Pattern DEFINE = Pattern.compile("^\\s*define\\s+(\\S+)");

  private final Finds finds;

  private MakeReader(SourceFile file) {
    finds = new Finds(file, "#");
  }

  static Finds read(SourceFile file) {
    MakeReader reader = new MakeReader(file);
    boolean continued = false;
    boolean defining = false;
    for (int line = 1; line <= reader.finds.lines().size(); line++) {
      String text = reader.finds.lines().get(line - 1);
      if (defining) {
        defining = !text.strip().startsWith("endef");
      } else if (!continued && !text.startsWith("\t") && !text.isBlank()) {
        defining = reader.line(text, line);
      }
      continued = text.endsWith("\\");
    }
    return reader.finds;
  }

  /// Whether a canned recipe begins.
  private boolean line(String text, int line) {
    Matcher define = DEFINE.matcher(text);
    Matcher variable = VARIABLE.matcher(text);
    Matcher target = TARGET.matcher(text);
    if (define.find()) {
      finds.open(0, SymbolKind.MACRO, define.group(1), text.strip(), line);
      return true;
    }
    if (variable.find()) {
      finds.open(0, SymbolKind.VARIABLE, variable.group(1), begun(text), line);
    } else if (target.find()) {
      targets(target, line);
    }
    return false;
  }

  private static String begun(String text) {
    return text.strip().replaceFirst("\\s*\\\\$", "");
  }

  private void targets(Matcher target, int line) {
    finds.close(0, line - 1);
    for (String name : target.group(1).split("\\s+")) {
      boolean named = !name.contains("$") && !name.contains("%") && !name.matches("\\.[A-Z_]+");
      if (named) {
        finds.open(0, SymbolKind.TARGET, name, name + ":" + target.group(2), line);
        if (target.group(3) != null) {
          finds.doc(target.group(3));
        }
      }
    }
  }
}
