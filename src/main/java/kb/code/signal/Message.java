package kb.code.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kb.code.signal.Expression.Argument;
import kb.code.signal.Expression.Call;
import kb.model.Template.Part;

/// Reads what a row of the table calls its text.
final class Message {
  private static final Pattern MARGIN = Pattern.compile("(?<=\n)[ \t]*\\|");

  /// A text begins a line.
  private static final Pattern FIRST_MARGIN = Pattern.compile("(?<=^|\n)[ \t]*\\|");

  private final Templates templates;
  private final Row row;

  Message(Templates templates, Row row) {
    this.templates = templates;
    this.row = row;
  }

  /// The text of each alternative of the row's selector that gives any: of several names, one each.
  List<List<Part>> of(Expression expression, List<Call> after) {
    return row.selector("text").stream()
        .flatMap(selector -> selector.find(expression, after))
        .map(paths -> texts(paths, expression, after))
        .filter(texts -> texts.stream().anyMatch(this::says))
        .findFirst()
        .orElse(List.of());
  }

  private List<List<Part>> texts(
      List<List<Expression>> paths, Expression expression, List<Call> after) {
    if (row.words().containsKey("join")) {
      List<Expression> all = paths.stream().flatMap(List::stream).flatMap(this::flat).toList();
      return List.of(finished(templates.joined(all, row.word("join")), expression, after));
    }
    Stream<Expression> several =
        paths.size() == 1
            ? paths.getFirst().stream().filter(each -> !(each instanceof Expression.Struct))
            : Stream.of(new Expression.Joined(paths.stream().map(List::getFirst).toList()));
    return several
        .map(text -> finished(styled(text, rest(text, expression)), expression, after))
        .toList();
  }

  /// The items of what is a list.
  private Stream<Expression> flat(Expression expression) {
    Expression resolved = templates.resolved(expression);
    boolean list =
        resolved instanceof Expression.Items
            || (resolved instanceof Expression.Struct(_, var fields)
                && fields.stream().allMatch(field -> field.name().isEmpty()));
    return list ? Selector.positional(resolved) : Stream.of(resolved);
  }

  /// With what the row puts before and, of a cause, behind.
  private List<Part> finished(Parts parts, Expression expression, List<Call> after) {
    Parts all = new Parts().text(row.word("before")).add(parts.list());
    if (row.words().containsKey("wrap")) {
      row.selector("cause").stream()
          .flatMap(selector -> selector.first(expression, after).stream())
          .limit(1)
          .forEach(cause -> all.text(row.word("wrap")).hole(cause.source(), true));
    }
    return all.list();
  }

  private Parts styled(Expression text, List<Argument> rest) {
    List<Part> format = templates.parts(text);
    return switch (row.style()) {
      case PLAIN -> new Parts().add(format);
      case PRINTF -> new Printf(templates, rest).of(format);
      case PRINT -> print(format, rest, "");
      case PRINTLN -> print(format, rest, " ");
      case CONSOLE -> {
        Printf printf = new Printf(templates, rest);
        Parts parts = printf.of(format);
        yield append(parts, printf.left(), " ");
      }
      case BRACES -> new Braces(templates, false, rest).of(format);
      case SLF4J -> new Braces(templates, true, rest).of(format);
      case TAG -> untilComma(format);
      case MARGIN -> withoutMargin(format);
    };
  }

  private static Parts withoutMargin(List<Part> format) {
    Parts parts = new Parts();
    boolean first = true;
    for (Part part : format) {
      Pattern margin = first ? FIRST_MARGIN : MARGIN;
      switch (part) {
        case Part.Text(var text) -> parts.text(margin.matcher(text).replaceAll(""));
        case Part.Hole hole -> parts.add(List.of(hole));
      }
      first = false;
    }
    return parts;
  }

  private Parts print(List<Part> format, List<Argument> rest, String between) {
    Parts parts = new Parts().add(format);
    return templates.areFields(rest) ? parts : append(parts, rest, between);
  }

  private Parts append(Parts parts, List<Argument> rest, String between) {
    rest.stream()
        .filter(argument -> argument.name().isEmpty())
        .forEach(argument -> parts.text(between).add(templates.inlined(argument.value())));
    return parts;
  }

  private static Parts untilComma(List<Part> format) {
    Parts parts = new Parts();
    for (Part part : format) {
      int comma = part instanceof Part.Text(var text) ? text.indexOf(',') : -1;
      if (comma >= 0 && part instanceof Part.Text(var text)) {
        return parts.text(text.substring(0, comma));
      }
      parts.add(List.of(part));
    }
    return parts;
  }

  /// The arguments behind the text.
  @SuppressWarnings("ReferenceEquality") // an argument before it may say the same
  static List<Argument> rest(Expression text, Expression expression) {
    List<Argument> all = new ArrayList<>(Selector.arguments(expression).toList());
    if (expression instanceof Call call && call.receiver() == text) {
      return all;
    }
    while (!all.isEmpty()) {
      if (all.removeFirst().value() == text) {
        return all;
      }
    }
    return List.of();
  }

  private boolean says(List<Part> parts) {
    return row.words().containsKey(Row.SENTENCE) ? Wrappers.isSentence(parts) : hasText(parts);
  }

  static boolean hasText(List<Part> parts) {
    return parts.stream()
        .anyMatch(part ->
            part instanceof Part.Text(var text)
                && text.chars().anyMatch(Character::isLetterOrDigit));
  }
}
