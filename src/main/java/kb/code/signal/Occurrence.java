package kb.code.signal;

import java.util.List;
import kb.model.LineRange;

/// Something in a source that may be a signal, with what stands around it.
///
/// @param name by which the table knows it: the last name of what is called, of the type, of the
///   constant, of the function that returns it
/// @param after the calls that are made on its result: `Default("x")` in `Flag("a").Default("x")`
/// @param enclosing the qualified name of the definition around, empty at file level
/// @param about what the comment at it says
/// @param at the offset in the file, which tells what names stand for
public record Occurrence(
    Form form,
    String name,
    Expression expression,
    List<Expression.Call> after,
    String enclosing,
    String guard,
    LineRange lines,
    String about,
    int at) {
  /// The name under which what is thrown is an argument, whatever the word of the language.
  public static final String RAISE = "raise";

  /// What is written there.
  public enum Form {
    CALL,
    STRUCT,
    /// A name with its value.
    CONSTANT,
    /// What a function gives back.
    RETURNED,
    /// A literal for its own sake.
    LITERAL
  }

  public Occurrence {
    after = List.copyOf(after);
  }

  /// What another call says there.
  Occurrence of(String name, Expression.Call call, List<Expression.Call> after) {
    return new Occurrence(Form.CALL, name, call, after, enclosing, guard, lines, about, at);
  }

  /// What rows ask for by `on`.
  String place() {
    return switch (form) {
      case CALL -> expression instanceof Expression.Call call ? call.receiver().path() : "";
      case STRUCT, RETURNED -> enclosing;
      case CONSTANT, LITERAL -> about;
    };
  }
}
