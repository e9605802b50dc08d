package kb.code.signal;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import kb.code.signal.Expression.Argument;
import kb.code.signal.Expression.Call;
import kb.model.Signal;
import kb.model.Template;

/// Reads what a row of the table says besides the text.
final class Details {
  /// What a row's selectors and words are for that are no details.
  private static final Set<String> OTHERS =
      Set.of("text", "join", "before", "wrap", "level", Row.SENTENCE);

  /// A unit by the name of a constant, the first that fits.
  private static final List<Map.Entry<String, String>> UNITS =
      List.of(
          Map.entry("bytes", "bytes?|size"),
          Map.entry("milliseconds", "ms|msec|millis|milliseconds"),
          Map.entry("microseconds", "us|usec|micros|microseconds"),
          Map.entry("seconds", "s|sec|secs|seconds"),
          Map.entry("minutes", "mins?|minutes"),
          Map.entry("hours", "hours?"),
          Map.entry("days", "days?"),
          Map.entry("percent", "pct|percent|percentage"));

  private final SignalTable table;
  private final Templates templates;
  private final Row row;
  private final Occurrence occurrence;
  private final Map<String, String> details = new TreeMap<>();

  Details(SignalTable table, Templates templates, Row row, Occurrence occurrence) {
    this.table = table;
    this.templates = templates;
    this.row = row;
    this.occurrence = occurrence;
  }

  /// @param type that the name of what is called says, empty where it says none
  Map<String, String> all(String type) {
    put("type", type);
    row.words()
        .forEach((name, word) -> {
          if (!OTHERS.contains(name)) {
            put(name, word);
          }
        });
    row.selectors().forEach(this::detail);
    if (row.kind().equals(Optional.of(Signal.Kind.LOG)) && !row.selectors().containsKey("fields")) {
      fields(behindText());
    }
    return details;
  }

  private void detail(String name, Selector selector) {
    List<Expression> found = selector.first(occurrence.expression(), occurrence.after());
    switch (name) {
      case "fields" -> fields(found.stream().map(each -> new Argument("", each)).toList());
      case "labels" ->
          put(name, found.stream().flatMap(this::labels).distinct().collect(joining(" ")));
      case "cause" -> {
        if (!row.words().containsKey("wrap")) {
          first(found).ifPresent(cause -> put(name, cause.source()));
        }
      }
      case "code" -> first(found).ifPresent(code -> put(name, lastName(code)));
      case "value" -> first(found).ifPresent(this::value);
      case "type" -> first(found).ifPresent(call -> put(name, type(call)));
      case "default" -> first(found).ifPresent(each -> put(name, literal(each)));
      default -> {
        if (!OTHERS.contains(name)) {
          first(found).ifPresent(each -> put(name, shown(each)));
        }
      }
    }
  }

  private void fields(List<Argument> arguments) {
    Fields fields = new Fields(table, templates).ofReceivers(occurrence.expression());
    put("fields", String.join(" ", fields.of(arguments).names()));
  }

  /// Where the row names no fields: those that stand behind the message as calls or in pairs.
  private List<Argument> behindText() {
    return row.selector("text").stream()
        .flatMap(selector -> selector.first(occurrence.expression(), occurrence.after()).stream())
        .limit(1)
        .flatMap(this::behind)
        .toList();
  }

  private Stream<Argument> behind(Expression text) {
    List<Argument> rest = Message.rest(text, occurrence.expression());
    return templates.areFields(rest) ? rest.stream() : Stream.empty();
  }

  private Stream<String> labels(Expression expression) {
    Expression resolved = templates.resolved(expression);
    return switch (resolved) {
      case Expression.Items(var items) -> items.stream().flatMap(this::labels);
      case Expression.Struct(_, var fields) ->
          fields.stream()
              .flatMap(field ->
                  field.name().isEmpty() ? labels(field.value()) : Stream.of(field.name()));
      case Expression.Call(_, _, var arguments) ->
          arguments.stream().flatMap(argument -> labels(argument.value()));
      case Expression.Other _ -> Stream.empty();
      case Expression.Name(var path) when path.equals("nil") -> Stream.empty();
      default -> Stream.of(shown(resolved).replace(' ', '_'));
    };
  }

  private void value(Expression expression) {
    new Numbers(table, templates)
        .amount(expression)
        .ifPresentOrElse(
            amount -> {
              put("value", amount.shown());
              put("unit", amount.unit().isEmpty() ? unit(occurrence.name()) : amount.unit());
            },
            () -> put("value", shown(expression)));
  }

  /// What the words of a name say: `maxRequestBytes` bytes.
  private static String unit(String name) {
    List<String> words =
        Stream.of(name.split("(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z0-9]+"))
            .map(word -> word.toLowerCase(java.util.Locale.ROOT))
            .toList();
    return UNITS.stream()
        .filter(unit -> words.stream().anyMatch(word -> word.matches(unit.getValue())))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  private static String type(Expression expression) {
    return expression instanceof Call call
        ? call.name().toLowerCase(java.util.Locale.ROOT)
        : expression.source();
  }

  /// As written, but of a name with what it stands for.
  private String literal(Expression expression) {
    return templates.resolved(expression) instanceof Expression.Text(var text)
        ? text
        : templates.resolved(expression).source();
  }

  private String shown(Expression expression) {
    return new Template(templates.parts(expression)).shown().strip();
  }

  private static String lastName(Expression code) {
    String source = code.source();
    return source.substring(source.lastIndexOf('.') + 1);
  }

  private static Optional<Expression> first(List<Expression> found) {
    return found.stream().findFirst();
  }

  private void put(String name, String value) {
    if (!value.isEmpty()) {
      details.put(name, value);
    }
  }
}
