package kb.code.plain;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kb.code.SourceFile;
import kb.model.Reference;
import kb.model.SymbolKind;

/// Protocol Buffers: services with their rpc methods, messages with their fields, enums.
final class ProtoReader {
  private static final Pattern PACKAGE = Pattern.compile("^\\s*package\\s+([\\w.]+)\\s*;");
  private static final Pattern BLOCK =
      Pattern.compile("^\\s*(service|message|enum|extend|oneof)\\s+([\\w.]+)");
  private static final Pattern RPC =
      Pattern.compile(
          "^\\s*rpc\\s+(\\w+)\\s*\\(\\s*(?:stream\\s+)?([\\w.]+)\\s*\\)"
              + "\\s*returns\\s*\\(\\s*(?:stream\\s+)?([\\w.]+)");
  private static final Pattern RPC_BEGUN = Pattern.compile("^\\s*rpc\\s+(\\w+)");
  private static final Pattern RPC_WHOLE = Pattern.compile("[;{]");

  /// People break a method's types over two lines or three.
  private static final int MOST_LINES = 5;

  private static final Pattern FIELD =
      Pattern.compile(
          "^\\s*(?:(?:optional|required|repeated)\\s+)?(map\\s*<[^>]*>|[\\w.]+)\\s+(\\w+)\\s*=\\s*\\d");
  private static final Pattern VALUE = Pattern.compile("^\\s*(\\w+)\\s*=\\s*-?\\d");

  private final Finds finds;
  private final List<String> code;
  private int depth;

  private ProtoReader(SourceFile file) {
    finds = new Finds(file, "//");
    code = Finds.split(Blanked.slashes(file.text()));
  }

  static Finds read(SourceFile file) {
    ProtoReader reader = new ProtoReader(file);
    for (int line = 1; line <= reader.code.size(); line++) {
      reader.line(reader.code.get(line - 1), line);
    }
    return reader.finds;
  }

  private void line(String text, int line) {
    Matcher scope = PACKAGE.matcher(text);
    Matcher block = BLOCK.matcher(text);
    Matcher rpc = RPC_BEGUN.matcher(text);
    if (scope.find()) {
      finds.scope(scope.group(1));
    } else if (block.find()) {
      block(block, text, line);
    } else if (rpc.find()) {
      rpc(rpc.group(1), text, line);
    } else {
      member(text, line);
    }
    brackets(text, line);
  }

  private void member(String text, int line) {
    Matcher field = FIELD.matcher(text);
    Matcher value = VALUE.matcher(text);
    if (field.find()) {
      finds.open(depth, SymbolKind.FIELD, field.group(2), withoutEnd(text), line);
      uses(field.group(1), line);
    } else if (value.find()) {
      finds.open(depth, SymbolKind.CONSTANT, value.group(1), withoutEnd(text), line);
    }
  }

  private void block(Matcher found, String text, int line) {
    if (found.group(1).equals("extend") || found.group(1).equals("oneof")) {
      finds.close(depth, line - 1);
      return;
    }
    SymbolKind kind =
        switch (found.group(1)) {
          case "service" -> SymbolKind.SERVICE;
          case "enum" -> SymbolKind.ENUM;
          default -> SymbolKind.STRUCT;
        };
    finds.open(depth, kind, found.group(2), withoutEnd(text), line);
  }

  private void rpc(String name, String text, int line) {
    StringBuilder told = new StringBuilder(text);
    int most = Math.min(code.size(), line + MOST_LINES);
    for (int next = line; next < most && !RPC_WHOLE.matcher(told).find(); next++) {
      told.append(' ').append(code.get(next));
    }
    String whole = told.toString();
    finds.open(depth, SymbolKind.RPC, name, withoutEnd(whole), line);
    Matcher types = RPC.matcher(whole);
    if (types.find()) {
      uses(types.group(2), line);
      uses(types.group(3), line);
    }
  }

  private void uses(String type, int line) {
    String name = type.substring(type.lastIndexOf('.') + 1);
    if (!name.isEmpty() && Character.isUpperCase(name.charAt(0))) {
      finds.uses(name, Reference.Use.MENTION, line, false);
    }
  }

  private void brackets(String text, int line) {
    for (int at = 0; at < text.length(); at++) {
      char each = text.charAt(at);
      if (each == '{') {
        depth++;
      } else if (each == '}') {
        depth = Math.max(0, depth - 1);
        finds.close(depth + 1, line - 1);
        finds.close(depth, line);
      }
    }
  }

  private static String withoutEnd(String text) {
    return text.strip().replaceFirst("\\s*[{;].*", "");
  }
}
