package kb.code.signal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kb.code.signal.Expression.Argument;
import kb.model.Template.Part;

/// Puts arguments where the braces of a format want them.
final class Braces {
  /// Two braces that are one, or a place or name with how it is shown: `{}`, `{0:?}`, `{name!r}`.
  private static final Pattern ANY =
      Pattern.compile("\\{\\{|}}|\\{([^{}:!]*)(?:[:!](?:[^{}]|\\{[^{}]*})*)?}");

  /// `{}` alone; a backslash before makes it text.
  private static final Pattern EMPTY = Pattern.compile("\\\\\\{}|\\{()}");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

  private final Templates templates;
  private final Pattern hole;
  private final List<Argument> arguments;
  private final Parts parts = new Parts();
  private int next;

  /// @param onlyEmpty whether other braces than `{}` are text
  Braces(Templates templates, boolean onlyEmpty, List<Argument> arguments) {
    this.templates = templates;
    this.hole = onlyEmpty ? EMPTY : ANY;
    this.arguments = arguments;
  }

  /// What the format says with its arguments in it.
  Parts of(List<Part> format) {
    for (Part part : format) {
      switch (part) {
        case Part.Text(var text) -> text(text);
        case Part.Hole(var name, var cause) -> parts.hole(name, cause);
      }
    }
    return parts;
  }

  /// The arguments that no hole took.
  List<Argument> left() {
    return arguments.subList(Math.min(next, arguments.size()), arguments.size());
  }

  private void text(String text) {
    Matcher found = hole.matcher(text);
    int from = 0;
    while (found.find()) {
      parts.text(text.substring(from, found.start()));
      if (found.group(1) == null) {
        parts.text(found.group().substring(1));
      } else {
        hole(found.group(1).strip());
      }
      from = found.end();
    }
    parts.text(text.substring(from));
  }

  private void hole(String name) {
    Optional<Argument> argument =
        name.isEmpty()
            ? at(next++)
            : NUMBER.matcher(name).matches() ? at(Integer.parseInt(name)) : named(name);
    argument.ifPresentOrElse(
        each -> parts.add(templates.inlined(each.value())),
        () -> parts.hole(name, templates.isCause(name)));
  }

  private Optional<Argument> at(int place) {
    return place < arguments.size() ? Optional.of(arguments.get(place)) : Optional.empty();
  }

  private Optional<Argument> named(String name) {
    return arguments.stream().filter(argument -> argument.name().equals(name)).findFirst();
  }
}
