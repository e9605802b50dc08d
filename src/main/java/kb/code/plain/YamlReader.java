package kb.code.plain;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kb.code.SourceFile;
import kb.model.SymbolKind;

/// YAML, read by its indentation: keys as dotted paths, manifests of Kubernetes as one resource
/// each. Keys within lists have no path and are left out.
final class YamlReader {
  /// Deeper than `controller.service.ports.http` no setting is named.
  private static final int DEEPEST = 4;

  private static final Pattern KEY =
      Pattern.compile(
          "^( *)(\"[^\"]+\"|'[^']+'|[^\\s#&*!|>%@`\"'{}\\[\\],?:-][^:#{}]*?)\\s*:(?:\\s+(.*))?$");
  private static final Pattern ITEM = Pattern.compile("^( *)-(?:\\s.*)?$");
  private static final Pattern BLOCK_TEXT =
      Pattern.compile("^(?:[!&]\\S+\\s+)*[|>][-+0-9]*\\s*(?:#.*)?$");
  private static final Pattern DOCUMENT = Pattern.compile("^---(?:\\s.*)?$");
  private static final Pattern KIND = Pattern.compile("^kind:\\s*[\"']?(\\w+)");
  private static final Pattern NAME = Pattern.compile("^\\s+name:\\s*(\\S.*)$");
  private static final Pattern TEMPLATE = Pattern.compile("\\{\\{.*?}}-?|[\"']|\\s+#.*");

  private final Finds finds;

  private YamlReader(SourceFile file) {
    finds = new Finds(file, "#");
  }

  static Finds read(SourceFile file) {
    YamlReader reader = new YamlReader(file);
    int first = 1;
    for (int line = 1; line <= reader.lines().size(); line++) {
      if (DOCUMENT.matcher(reader.lines().get(line - 1)).matches()) {
        reader.document(first, line - 1);
        first = line + 1;
      }
    }
    reader.document(first, reader.lines().size());
    return reader.finds;
  }

  private List<String> lines() {
    return finds.lines();
  }

  private void document(int first, int last) {
    String kind = "";
    String name = "";
    boolean metadata = false;
    int start = 0;
    for (int line = first; line <= last; line++) {
      String text = lines().get(line - 1);
      Matcher found = KIND.matcher(text);
      if (found.find()) {
        kind = found.group(1);
      }
      if (!text.isBlank() && !Character.isWhitespace(text.charAt(0)) && text.charAt(0) != '#') {
        metadata = text.startsWith("metadata:");
        start = start == 0 ? line : start;
      }
      Matcher named = NAME.matcher(text);
      if (metadata && name.isEmpty() && named.find()) {
        name = TEMPLATE.matcher(named.group(1)).replaceAll("").strip();
        name = name.isEmpty() ? kind : name;
      }
    }
    if (kind.isEmpty() || name.isEmpty()) {
      keys(first, last);
    } else {
      finds.open(0, SymbolKind.RESOURCE, name, kind + "/" + name, kind + " " + name, start);
    }
    finds.close(0, last);
  }

  private void keys(int first, int last) {
    int skipped = -1;
    for (int line = first; line <= last; line++) {
      String text = lines().get(line - 1);
      int indent = indent(text);
      if (text.isBlank() || (skipped >= 0 && indent > skipped)) {
        continue;
      }
      skipped = -1;
      Matcher item = ITEM.matcher(text);
      Matcher key = KEY.matcher(text);
      if (item.matches()) {
        skipped = indent;
      } else if (key.matches()) {
        skipped = key(key, text, line);
      }
    }
  }

  /// The indentation below which the next line has to be, -1 for none.
  private int key(Matcher key, String text, int line) {
    int indent = indent(text);
    String name = key.group(2).replaceAll("^[\"']|[\"']$", "");
    finds.open(indent, SymbolKind.KEY, name, text.strip(), line);
    String value = key.group(3) == null ? "" : key.group(3);
    boolean deepest = finds.depth() >= DEEPEST;
    return deepest || BLOCK_TEXT.matcher(value).matches() ? indent : -1;
  }

  private static int indent(String text) {
    return text.length() - text.stripLeading().length();
  }
}
