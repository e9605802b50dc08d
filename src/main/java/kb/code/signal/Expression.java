package kb.code.signal;

import static java.util.stream.Collectors.joining;

import java.util.List;

/// What is written where a program says something, in no language's own form.
public sealed interface Expression {
  /// Longer names of holes tell nothing more.
  int LONGEST_SOURCE = 80;

  /// Stands for a receiver that is not there.
  static Expression nothing() {
    return new Other("");
  }

  /// A literal, without quotes, escapes resolved.
  record Text(String text) implements Expression {}

  /// A number as written: `0x7f`, `1_000`.
  record Numeral(String source) implements Expression {}

  /// A name with what qualifies it: `s.cfg.Name`.
  record Name(String path) implements Expression {}

  /// Literals beside each other, or a literal with expressions in it.
  record Joined(List<Expression> parts) implements Expression {
    public Joined {
      parts = List.copyOf(parts);
    }
  }

  /// Two operands: a sum of texts, a product of numbers.
  record Operation(String operator, Expression left, Expression right) implements Expression {}

  /// A call, a constructor, a macro, a `throw`.
  ///
  /// @param receiver what stands before the name, [#nothing] when nothing does
  record Call(Expression receiver, String name, List<Argument> arguments) implements Expression {
    public Call {
      arguments = List.copyOf(arguments);
    }

    /// What is called, as written: `log.G(ctx).Warnf`.
    public String callee() {
      return receiver.isNothing() ? name : receiver.source() + "." + name;
    }
  }

  /// A value by its fields: a composite literal, a dictionary, an object.
  ///
  /// @param type as written, empty when nothing tells
  record Struct(String type, List<Argument> fields) implements Expression {
    public Struct {
      fields = List.copyOf(fields);
    }
  }

  record Items(List<Expression> items) implements Expression {
    public Items {
      items = List.copyOf(items);
    }
  }

  /// What none of the others is, as written.
  record Other(String source) implements Expression {}

  /// @param name empty where only the place counts
  record Argument(String name, Expression value) {
    String source() {
      return name.isEmpty() ? value.source() : name + ": " + value.source();
    }
  }

  default boolean isNothing() {
    return this instanceof Other(var source) && source.isEmpty();
  }

  /// On one line, nearly as it is written; cut where it is long.
  default String source() {
    String source =
        switch (this) {
          case Text(var text) -> '"' + text + '"';
          case Numeral(var number) -> number;
          case Name(var path) -> path;
          case Other(var other) -> other;
          case Joined(var parts) -> parts.stream().map(Expression::source).collect(joining());
          case Operation(var operator, var left, var right) ->
              left.source() + " " + operator + " " + right.source();
          case Call call -> call.callee() + "(" + sources(call.arguments()) + ")";
          case Struct(var type, var fields) -> type + "{" + sources(fields) + "}";
          case Items(var items) ->
              items.stream().map(Expression::source).collect(joining(", ", "[", "]"));
        };
    return source.length() <= LONGEST_SOURCE ? source : source.substring(0, LONGEST_SOURCE) + "…";
  }

  /// As [#source], of a literal what it says.
  default String plain() {
    return this instanceof Text(var text) ? text : source();
  }

  /// The names in it, those of calls without their arguments: `log.G.WithError`.
  default String path() {
    return switch (this) {
      case Name(var path) -> path;
      case Call(var receiver, var name, _) ->
          receiver.isNothing() ? name : receiver.path() + "." + name;
      case Struct(var type, _) -> type;
      case Other(var other) -> other;
      case Text _, Numeral _, Joined _, Operation _, Items _ -> "";
    };
  }

  private static String sources(List<Argument> arguments) {
    return arguments.stream().map(Argument::source).collect(joining(", "));
  }
}
