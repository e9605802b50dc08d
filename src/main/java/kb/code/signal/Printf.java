package kb.code.signal;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kb.code.signal.Expression.Argument;
import kb.model.Template.Part;

/// Puts arguments where the verbs of a format want them.
final class Printf {
  /// Name, place, flags and width, precision, place, length, and what is shown: `%[1]q`,
  /// `%(name)s`, `%-8.3lld`, the kernel's `%pI4`.
  private static final Pattern VERB =
      Pattern.compile(
          "%(?:\\((\\w+)\\))?(?:\\[(\\d+)]|(\\d+)\\$)?([-+# 0']*)(\\*|\\d+)?(?:\\.(\\*|\\d+)?)?"
              + "(?:\\[(\\d+)])?(?:hh|h|ll|l|z|j|t|L)?(p[A-Za-z0-9]*|[a-zA-Z%@{])");

  /// A verb whose letters a macro brings: `"%" PRIu64`.
  private static final Pattern OPEN = Pattern.compile("%[-+# 0-9.]*$");

  private static final Set<String> AS_IT_IS = Set.of("s", "v", "d", "i", "u", "w");
  private static final int NAME = 1;
  private static final int PLACE = 2;
  private static final int PLACE_IN_C = 3;
  private static final int WIDTH = 5;
  private static final int PRECISION = 6;
  private static final int LATE_PLACE = 7;
  private static final int SHOWN = 8;

  private final Templates templates;
  private final List<Argument> arguments;
  private final Parts parts = new Parts();
  private int next;

  /// Whether the text before ends in a verb without its letters.
  private boolean open;

  /// @param arguments what follows the format
  Printf(Templates templates, List<Argument> arguments) {
    this.templates = templates;
    this.arguments = arguments;
  }

  /// What the format says with its arguments in it.
  Parts of(List<Part> format) {
    for (Part part : format) {
      switch (part) {
        case Part.Text(var text) -> open = text(text);
        case Part.Hole(var name, var cause) -> {
          if (open && isLetters(name)) {
            argument(next++, "s");
          } else {
            parts.hole(name, cause);
          }
          open = false;
        }
      }
    }
    return parts;
  }

  /// The arguments that no verb took.
  List<Argument> left() {
    return arguments.subList(Math.min(next, arguments.size()), arguments.size());
  }

  private static boolean isLetters(String name) {
    return name.startsWith("PRI") || name.startsWith("SCN");
  }

  private boolean text(String text) {
    Matcher verb = VERB.matcher(text);
    int from = 0;
    while (verb.find()) {
      parts.text(text.substring(from, verb.start()));
      verb(verb);
      from = verb.end();
    }
    Matcher open = OPEN.matcher(text).region(from, text.length());
    boolean ends = open.find();
    parts.text(text.substring(from, ends ? open.start() : text.length()));
    return ends;
  }

  private void verb(Matcher verb) {
    String shown = verb.group(SHOWN);
    if (shown.equals("%")) {
      parts.text("%");
      return;
    }
    next += "*".equals(verb.group(WIDTH)) ? 1 : 0;
    next += "*".equals(verb.group(PRECISION)) ? 1 : 0;
    for (int group : new int[] {PLACE, PLACE_IN_C, LATE_PLACE}) {
      if (verb.group(group) != null) {
        next = place(verb.group(group));
      }
    }
    String name = verb.group(NAME);
    if (name != null) {
      named(name);
    } else {
      argument(next++, shown);
    }
  }

  /// Counted from 1; what is no place in a list of arguments is behind it.
  private int place(String digits) {
    int longest = String.valueOf(Short.MAX_VALUE).length();
    return digits.length() < longest ? Math.max(0, Integer.parseInt(digits) - 1) : Short.MAX_VALUE;
  }

  private void named(String name) {
    boolean given =
        arguments.size() == 1
            && Selector.arguments(arguments.getFirst().value()).findAny().isPresent();
    Selector.arguments(given ? arguments.getFirst().value() : Expression.nothing())
        .filter(argument -> argument.name().equals(name))
        .findFirst()
        .ifPresentOrElse(
            argument -> parts.add(templates.inlined(argument.value())),
            () -> parts.hole(name, templates.isCause(name)));
  }

  private void argument(int place, String shown) {
    if (place >= arguments.size()) {
      parts.hole("", shown.equals("w"));
      return;
    }
    Expression value = arguments.get(place).value();
    if (AS_IT_IS.contains(shown) && !shown.equals("w")) {
      parts.add(templates.inlined(value));
    } else {
      String name = value.source();
      parts.hole(name, shown.equals("w") || templates.isCause(name));
    }
  }
}
