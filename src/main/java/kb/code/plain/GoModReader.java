package kb.code.plain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kb.code.SourceFile;
import kb.model.SymbolKind;

/// go.mod: what the module is called.
final class GoModReader {
  private static final Pattern MODULE = Pattern.compile("^module\\s+\"?([^\\s\"]+)");

  private GoModReader() {}

  static Finds read(SourceFile file) {
    Finds finds = new Finds(file, "//");
    for (int line = 1; line <= finds.lines().size(); line++) {
      Matcher module = MODULE.matcher(finds.lines().get(line - 1));
      if (module.find()) {
        finds.open(0, SymbolKind.MODULE, module.group(1), module.group(), line);
        finds.close(0, line);
      }
    }
    return finds;
  }
}
