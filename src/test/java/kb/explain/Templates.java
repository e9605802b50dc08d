package kb.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kb.model.LineRange;
import kb.model.Signal;
import kb.model.Template;
import kb.model.Template.Part;

/// Templates and signals as a test writes them down: `open {path}: {err!}`, a cause marked by `!`.
final class Templates {
  private static final Pattern HOLE = Pattern.compile("\\{([^}!]*)(!?)\\}");

  private Templates() {}

  static Template of(String shown) {
    List<Part> parts = new ArrayList<>();
    Matcher matcher = HOLE.matcher(shown);
    int at = 0;
    while (matcher.find()) {
      if (matcher.start() > at) {
        parts.add(new Part.Text(shown.substring(at, matcher.start())));
      }
      parts.add(new Part.Hole(matcher.group(1), !matcher.group(2).isEmpty()));
      at = matcher.end();
    }
    if (at < shown.length()) {
      parts.add(new Part.Text(shown.substring(at)));
    }
    return new Template(parts);
  }

  static Signal signal(Signal.Kind kind, String shown, String enclosing, int line) {
    return signal(kind, shown, enclosing, line, "", Map.of());
  }

  static Signal signal(
      Signal.Kind kind,
      String shown,
      String enclosing,
      int line,
      String level,
      Map<String, String> details) {
    return new Signal(
        kind, of(shown), "say", level, enclosing, "err != nil", new LineRange(line, line), details);
  }
}
