package kb.code.signal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kb.code.signal.Expression.Argument;
import kb.code.signal.Expression.Call;

/// A function that passes its text on: with the arguments of a call of it in the place of its
/// parameters, what it calls says what that call says.
///
/// @param inner the call that shows the text
record Wrapper(List<String> parameters, Call inner, List<Call> after) {
  /// What a wrapper says itself is a word or two: `lamp: `.
  static final int MOST_OWN = 24;

  Wrapper {
    parameters = List.copyOf(parameters);
    after = List.copyOf(after);
  }

  /// The parameters that the inner call is given; none where it has enough to say of its own.
  Set<String> passed() {
    Set<String> names = new HashSet<>();
    inner.arguments().forEach(argument -> names(argument.value(), names));
    names.retainAll(parameters);
    return says(inner) ? Set.of() : names;
  }

  private static boolean says(Call call) {
    return call.arguments().stream()
        .anyMatch(argument ->
            switch (argument.value()) {
              case Expression.Text(var text) -> text.length() > MOST_OWN;
              case Call each -> says(each);
              default -> false;
            });
  }

  /// What an outer call gives for a parameter.
  Optional<Expression> given(Call outer, String parameter) {
    int place = parameters.indexOf(parameter);
    return outer.arguments().stream()
        .filter(argument -> argument.name().equals(parameter))
        .findFirst()
        .or(() -> outer.arguments().stream().skip(place).findFirst())
        .map(Argument::value);
  }

  private static void names(Expression expression, Set<String> names) {
    switch (expression) {
      case Expression.Name(var path) -> names.add(path);
      case Expression.Operation(_, var left, var right) -> {
        names(left, names);
        names(right, names);
      }
      case Expression.Joined(var parts) -> parts.forEach(part -> names(part, names));
      case Call(_, _, var arguments) ->
          arguments.forEach(argument -> names(argument.value(), names));
      default -> {}
    }
  }

  /// The inner call for a text in the place of one parameter.
  Call with(String parameter, Expression text) {
    return new Filling(Map.of(parameter, text), List.of()).call(inner);
  }

  /// The inner call for what an outer one is given.
  Call of(Call outer) {
    Map<String, Expression> values = new HashMap<>();
    List<Argument> rest = new ArrayList<>();
    int named = named();
    int place = 0;
    for (Argument argument : outer.arguments()) {
      if (parameters.contains(argument.name())) {
        values.put(argument.name(), argument.value());
      } else if (place < named) {
        values.put(parameters.get(place++), argument.value());
      } else {
        rest.add(argument);
      }
    }
    return new Filling(values, rest).call(inner);
  }

  /// How many arguments have a place of their own: those before what stands for all further ones.
  private int named() {
    int place = 0;
    while (place < parameters.size() && !spreads(inner, parameters.get(place))) {
      place++;
    }
    return place;
  }

  /// Whether a parameter stands for all further arguments: `v...`, `*args`.
  private static boolean spreads(Expression expression, String name) {
    return switch (expression) {
      case Expression.Other(var source) -> source.replaceAll("[.*&]", "").equals(name);
      case Call(_, _, var arguments) ->
          arguments.stream().anyMatch(each -> spreads(each.value(), name));
      default -> false;
    };
  }

  /// Puts expressions in the place of names.
  private final class Filling {
    private final Map<String, Expression> values;
    private final List<Argument> rest;

    Filling(Map<String, Expression> values, List<Argument> rest) {
      this.values = values;
      this.rest = rest;
    }

    Call call(Call call) {
      List<Argument> arguments = new ArrayList<>();
      List<Argument> given = call.arguments();
      for (int i = 0; i < given.size(); i++) {
        Argument argument = given.get(i);
        boolean last = i == given.size() - 1;
        if (!isRest(argument.value(), last)) {
          arguments.add(new Argument(argument.name(), filled(argument.value())));
        }
        if (last) {
          arguments.addAll(rest);
        }
      }
      return new Call(call.receiver(), call.name(), arguments);
    }

    /// What stands for all further arguments; in C a list of another name, behind the format.
    private boolean isRest(Expression value, boolean last) {
      boolean list = value instanceof Expression.Name(var name) && !parameters.contains(name);
      return (value instanceof Expression.Other
              && parameters.stream().anyMatch(each -> spreads(value, each)))
          || (last && list && !rest.isEmpty());
    }

    private Expression filled(Expression expression) {
      return switch (expression) {
        case Expression.Name(var path) -> Optional.ofNullable(values.get(path)).orElse(expression);
        case Expression.Operation(var operator, var left, var right) ->
            new Expression.Operation(operator, filled(left), filled(right));
        case Expression.Joined(var parts) ->
            new Expression.Joined(parts.stream().map(this::filled).toList());
        case Call call -> call(call);
        default -> expression;
      };
    }
  }
}
