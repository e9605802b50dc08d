package kb.code.signal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kb.code.signal.Expression.Argument;
import kb.code.signal.Expression.Call;

/// Where in an expression a part of a signal is written.
///
/// ```
/// selector ::= joined ('|' joined)*      the first that gives something
/// joined   ::= path ('+' path)*          several, put together
/// path     ::= step ('.' step)*
/// step     ::= number                    the argument at that place, from 0
///            | name                      the argument or field of that name
///            | '$' name                  the argument behind the literal `name`
///            | '*'                       each argument, field or item
///            | number '..'               each argument from that place on
///            | '@'                       the expression itself
///            | '^'                       what the call is made on
///            | '<' name                  the call of that name which this one is made on
///            | '>' name                  the call of that name which is made on this one
///            | '/' name                  the calls of that name among the arguments and in lists there
/// ```
record Selector(List<List<List<Step>>> alternatives) {
  sealed interface Step {
    record Place(int place) implements Step {}

    record Named(String name) implements Step {}

    record Key(String name) implements Step {}

    record From(int place) implements Step {}

    record Itself() implements Step {}

    record Receiver() implements Step {}

    record Before(String name) implements Step {}

    record After(String name) implements Step {}

    record Among(String name) implements Step {}
  }

  static Selector parse(String text) {
    return new Selector(
        Arrays.stream(text.split("\\|"))
            .map(joined -> Arrays.stream(joined.split("\\+")).map(Selector::path).toList())
            .toList());
  }

  private static List<Step> path(String text) {
    return Arrays.stream(text.replace("..", "…").split("\\.")).map(Selector::step).toList();
  }

  private static Step step(String text) {
    String rest = text.isEmpty() ? "" : text.substring(1);
    return switch (text.isEmpty() ? ' ' : text.charAt(0)) {
      case '$' -> new Step.Key(rest);
      case '*' -> new Step.From(0);
      case '@' -> new Step.Itself();
      case '^' -> new Step.Receiver();
      case '<' -> new Step.Before(rest);
      case '>' -> new Step.After(rest);
      case '/' -> new Step.Among(rest);
      case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' ->
          text.endsWith("…")
              ? new Step.From(Integer.parseInt(text.substring(0, text.length() - 1)))
              : new Step.Place(Integer.parseInt(text));
      default -> new Step.Named(text);
    };
  }

  /// What each alternative finds, a list a path; those that find nothing are left out.
  Stream<List<List<Expression>>> find(Expression expression, List<Call> after) {
    return alternatives.stream()
        .map(paths ->
            paths.stream()
                .map(path -> follow(path, expression, after))
                .filter(found -> !found.isEmpty())
                .toList())
        .filter(found -> !found.isEmpty());
  }

  /// All that the first alternative finds which finds something.
  List<Expression> first(Expression expression, List<Call> after) {
    return find(expression, after).findFirst().stream()
        .flatMap(List::stream)
        .flatMap(List::stream)
        .toList();
  }

  private static List<Expression> follow(List<Step> path, Expression start, List<Call> after) {
    List<Expression> found = List.of(start);
    for (Step step : path) {
      found = found.stream().flatMap(each -> step(step, each, after)).toList();
    }
    return found;
  }

  private static Stream<Expression> step(Step step, Expression from, List<Call> after) {
    return switch (step) {
      case Step.Place(int place) -> positional(from).skip(place).limit(1);
      case Step.From(int place) -> positional(from).skip(place);
      case Step.Named(var name) ->
          arguments(from)
              .filter(argument -> argument.name().equals(name))
              .map(Argument::value)
              .limit(1);
      case Step.Key(var name) ->
          positional(from)
              .dropWhile(each -> !each.equals(new Expression.Text(name)))
              .skip(1)
              .limit(1);
      case Step.Itself() -> Stream.of(from);
      case Step.Receiver() -> receivers(from).limit(1);
      case Step.Before(var name) -> receivers(from).filter(each -> isCall(each, name)).limit(1);
      case Step.After(var name) ->
          after.stream().filter(each -> isCall(each, name)).limit(1).map(Expression.class::cast);
      case Step.Among(var name) -> flat(from).filter(each -> isCall(each, name));
    };
  }

  /// The arguments of a call, those in lists one by one.
  private static Stream<Expression> flat(Expression from) {
    return positional(from)
        .flatMap(each -> each instanceof Expression.Items ? flat(each) : Stream.of(each));
  }

  private static boolean isCall(Expression expression, String name) {
    return expression instanceof Call call && call.name().equals(name);
  }

  /// What a call is made on, what that is made on, and so on.
  static Stream<Expression> receivers(Expression expression) {
    return Stream.iterate(receiver(expression), each -> !each.isNothing(), Selector::receiver)
        .limit(MOST_CALLS);
  }

  private static Expression receiver(Expression expression) {
    return expression instanceof Call call ? call.receiver() : Expression.nothing();
  }

  static Stream<Expression> positional(Expression expression) {
    return expression instanceof Expression.Items(var items)
        ? items.stream()
        : arguments(expression).filter(argument -> argument.name().isEmpty()).map(Argument::value);
  }

  static Stream<Argument> arguments(Expression expression) {
    return switch (expression) {
      case Call call -> call.arguments().stream();
      case Expression.Struct struct -> struct.fields().stream();
      default -> Stream.empty();
    };
  }

  /// Of a chain: longer ones are data.
  private static final int MOST_CALLS = 50;
}
