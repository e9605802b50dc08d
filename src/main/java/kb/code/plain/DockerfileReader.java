package kb.code.plain;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kb.code.SourceFile;
import kb.model.SymbolKind;

/// Dockerfiles: stages are targets, named as `docker build --target` takes them; what `ENV` and
/// `ARG` set are variables, what else decides how a container runs are keys.
final class DockerfileReader {
  private static final Pattern INSTRUCTION = Pattern.compile("^\\s*([A-Za-z]+)\\s+(.*)$");
  private static final Pattern FROM =
      Pattern.compile("(?i)^(?:--\\S+\\s+)*(\\S+)(?:\\s+as\\s+(\\S+))?");
  private static final Pattern ASSIGNED = Pattern.compile("(?:^|\\s)([A-Za-z_]\\w*)=");
  private static final Pattern FIRST = Pattern.compile("^([A-Za-z_]\\w*)");

  private final Finds finds;

  private DockerfileReader(SourceFile file) {
    finds = new Finds(file, "#");
  }

  static Finds read(SourceFile file) {
    DockerfileReader reader = new DockerfileReader(file);
    int line = 1;
    while (line <= reader.finds.lines().size()) {
      line = reader.instruction(line);
    }
    return reader.finds;
  }

  /// The line after the instruction that begins at one.
  private int instruction(int line) {
    StringBuilder whole = new StringBuilder();
    int next = line;
    boolean continued = true;
    while (continued && next <= finds.lines().size()) {
      String text = finds.lines().get(next - 1).stripTrailing();
      continued = text.endsWith("\\") || (next > line && text.strip().startsWith("#"));
      if (!text.strip().startsWith("#")) {
        whole.append(text.endsWith("\\") ? text.substring(0, text.length() - 1) : text);
      }
      next++;
    }
    Matcher instruction = INSTRUCTION.matcher(whole);
    if (instruction.find()) {
      instruction(instruction.group(1).toUpperCase(Locale.ROOT), instruction.group(2), line);
    }
    return next;
  }

  private void instruction(String word, String rest, int line) {
    String told = word + " " + rest.strip();
    switch (word) {
      case "FROM" -> {
        Matcher from = FROM.matcher(rest);
        if (from.find()) {
          String name = from.group(2) == null ? from.group(1) : from.group(2);
          finds.open(0, SymbolKind.TARGET, name, told, line);
        }
      }
      case "ENV", "ARG" -> variables(rest, told, line);
      case "EXPOSE",
          "ENTRYPOINT",
          "CMD",
          "HEALTHCHECK",
          "USER",
          "WORKDIR",
          "VOLUME",
          "STOPSIGNAL" ->
          finds.open(1, SymbolKind.KEY, word, told, line);
      default -> finds.close(1, line - 1);
    }
  }

  private void variables(String rest, String told, int line) {
    Matcher assigned = ASSIGNED.matcher(rest);
    boolean any = false;
    while (assigned.find()) {
      any = true;
      finds.open(1, SymbolKind.VARIABLE, assigned.group(1), told, line);
    }
    Matcher first = FIRST.matcher(rest);
    if (!any && first.find()) {
      finds.open(1, SymbolKind.VARIABLE, first.group(1), told, line);
    }
  }
}
