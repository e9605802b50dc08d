package kb.code.plain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kb.code.SourceFile;
import kb.model.SymbolKind;

/// What consists of `[sections]` and `key = value`: TOML, the units of systemd, INI, properties.
final class SectionReader {
  private static final Pattern SECTION = Pattern.compile("^\\s*\\[\\[?\\s*([^\\]]+?)\\s*\\]");
  private static final Pattern KEY = Pattern.compile("^\\s*(\"[^\"]+\"|[\\w.$/@*-]+)\\s*=(?!=)");
  private static final Pattern PROPERTY = Pattern.compile("^\\s*([^\\s#!=:][^\\s=:]*)\\s*[=:\\s]");
  private static final Pattern QUOTES = Pattern.compile("\"\"\"|'''");

  private final Finds finds;
  private final Pattern key;
  private final boolean toml;

  private SectionReader(SourceFile file, Pattern key, boolean toml) {
    finds = new Finds(file, "#", ";");
    this.key = key;
    this.toml = toml;
  }

  static Finds toml(SourceFile file) {
    return new SectionReader(file, KEY, true).read();
  }

  static Finds ini(SourceFile file) {
    return new SectionReader(file, KEY, false).read();
  }

  static Finds properties(SourceFile file) {
    return new SectionReader(file, PROPERTY, false).read();
  }

  private Finds read() {
    boolean continued = false;
    for (int line = 1; line <= finds.lines().size(); line++) {
      String text = finds.lines().get(line - 1);
      if (!continued && !isComment(text)) {
        line(text, line);
      }
      continued = toml ? continued != (count(text) % 2 == 1) : text.endsWith("\\");
    }
    return finds;
  }

  private void line(String text, int line) {
    Matcher section = SECTION.matcher(text);
    Matcher found = key.matcher(text);
    if (section.find() && (!toml || text.strip().startsWith("["))) {
      String name = section.group(1).replace("\"", "");
      finds.open(0, SymbolKind.KEY, name, text.strip(), line);
    } else if (found.find()) {
      finds.open(1, SymbolKind.KEY, found.group(1).replace("\"", ""), begun(text), line);
    }
  }

  private static String begun(String text) {
    return text.strip().replaceFirst("\\s*\\\\$", "");
  }

  private static boolean isComment(String text) {
    String begun = text.stripLeading();
    return begun.startsWith("#") || begun.startsWith(";");
  }

  private static int count(String text) {
    Matcher quotes = QUOTES.matcher(text);
    int count = 0;
    while (quotes.find()) {
      count++;
    }
    return count;
  }
}
