package kb.code.plain;

import kb.code.SourceFile;
import kb.model.SymbolKind;

/// JSON: keys as dotted paths. Keys within arrays have no path and are left out; what is broken is
/// read as far as its brackets go.
final class JsonReader {
  /// Deeper than `scripts.test` or `compilerOptions.paths.lib` no setting is named.
  private static final int DEEPEST = 3;

  private final String text;
  private final Finds finds;
  private int at;
  private int line = 1;
  private int depth;

  /// The depth of the outermost array around, or none.
  private int array = Integer.MAX_VALUE;

  private JsonReader(SourceFile file) {
    text = file.text();
    finds = new Finds(file);
  }

  static Finds read(SourceFile file) {
    JsonReader reader = new JsonReader(file);
    while (reader.at < reader.text.length()) {
      reader.next();
    }
    return reader.finds;
  }

  private void next() {
    char next = text.charAt(at);
    switch (next) {
      case '"' -> string();
      case '{', '[' -> {
        depth++;
        if (next == '[') {
          array = Math.min(array, depth);
        }
        at++;
      }
      case '}', ']' -> {
        finds.close(depth, line - 1);
        depth = Math.max(0, depth - 1);
        if (array > depth) {
          array = Integer.MAX_VALUE;
        }
        at++;
      }
      case '\n' -> {
        line++;
        at++;
      }
      default -> at++;
    }
  }

  private void string() {
    int start = at + 1;
    at = start;
    while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\n') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    int end = Math.min(at, text.length());
    at = end < text.length() && text.charAt(end) == '"' ? end + 1 : end;
    if (depth >= 1 && depth <= DEEPEST && array > depth && isKey()) {
      String told = finds.lines().get(line - 1).strip();
      finds.open(depth, SymbolKind.KEY, text.substring(start, end), told, line);
    }
  }

  private boolean isKey() {
    int next = at;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return next < text.length() && text.charAt(next) == ':';
  }
}
