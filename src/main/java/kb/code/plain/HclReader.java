package kb.code.plain;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kb.code.SourceFile;
import kb.model.SymbolKind;

/// HCL, as Terraform, Nomad, Packer and Consul write it: blocks with labels are resources, other
/// blocks and attributes are keys.
final class HclReader {
  /// Deeper keys than `job.group.task.config` are nobody's question.
  private static final int DEEPEST = 4;

  private static final Pattern BLOCK =
      Pattern.compile("^\\s*([\\w-]+)((?:\\s+(?:\"[^\"]*\"|[\\w-]+))*)\\s*\\{");
  private static final Pattern LABEL = Pattern.compile("\"([^\"]*)\"|([\\w-]+)");
  private static final Pattern ATTRIBUTE = Pattern.compile("^\\s*\"?([\\w-]+)\"?\\s*=(?![=>])");
  private static final Pattern HEREDOC = Pattern.compile("<<[-~]?\\s*(\\w+)\\s*$");

  private final Finds finds;
  private final List<String> code;
  private int depth;

  private HclReader(SourceFile file) {
    finds = new Finds(file, "#", "//");
    code = Finds.split(Blanked.hashesAndSlashes(file.text()));
  }

  static Finds read(SourceFile file) {
    HclReader reader = new HclReader(file);
    for (int line = 1; line <= reader.code.size(); line++) {
      line = reader.line(line);
    }
    return reader.finds;
  }

  /// The line that was read last: that of the end of a heredoc where one begins.
  private int line(int line) {
    String text = code.get(line - 1);
    Matcher block = BLOCK.matcher(text);
    Matcher attribute = ATTRIBUTE.matcher(text);
    if (depth < DEEPEST && block.find()) {
      block(finds.lines().get(line - 1), block, line);
    } else if (depth < DEEPEST && attribute.find()) {
      String told = finds.lines().get(line - 1).strip();
      finds.open(depth, SymbolKind.KEY, attribute.group(1), told, line);
    }
    brackets(text, line);
    Matcher heredoc = HEREDOC.matcher(text);
    return heredoc.find() ? endOf(heredoc.group(1), line) : line;
  }

  private int endOf(String word, int line) {
    for (int end = line + 1; end <= code.size(); end++) {
      if (finds.lines().get(end - 1).strip().equals(word)) {
        return end;
      }
    }
    return line;
  }

  /// The labels stand in strings, which are blank in the code.
  private void block(String text, Matcher block, int line) {
    String name = block.group(1);
    String qualified = name;
    Matcher label = LABEL.matcher(text.substring(block.start(2), block.end(2)));
    boolean labelled = false;
    while (label.find()) {
      labelled = true;
      name = label.group(1) == null ? label.group(2) : label.group(1);
      qualified += "." + name;
    }
    String told = text.strip().replaceFirst("\\s*\\{.*", "");
    if (labelled && depth == 0) {
      finds.open(depth, SymbolKind.RESOURCE, name, qualified, told, line);
    } else {
      finds.open(depth, SymbolKind.KEY, labelled ? qualified : name, told, line);
    }
  }

  private void brackets(String text, int line) {
    for (int at = 0; at < text.length(); at++) {
      char each = text.charAt(at);
      if (each == '{' || each == '[') {
        depth++;
      } else if (each == '}' || each == ']') {
        depth = Math.max(0, depth - 1);
        finds.close(depth + 1, line - 1);
        finds.close(depth, line);
      }
    }
  }
}
