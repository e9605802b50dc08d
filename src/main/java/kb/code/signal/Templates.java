package kb.code.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kb.code.signal.Expression.Argument;
import kb.code.signal.Expression.Call;
import kb.code.signal.Occurrence.Form;
import kb.model.Template.Part;

/// What expressions say once names are looked up and calls that make text are followed.
final class Templates {
  /// Constants made of constants, and messages within messages.
  private static final int DEEPEST = 20;

  private static final List<String> JOINING = List.of("+", ".", "..", "<<");
  private static final Pattern KEY = Pattern.compile("[\\w./:-]+");

  private final SignalTable table;
  private final Constants constants;
  private final int at;
  private int depth;

  /// @param at the offset in the file, which tells what names stand for
  Templates(SignalTable table, Constants constants, int at) {
    this.table = table;
    this.constants = constants;
    this.at = at;
  }

  /// Text where it is known, holes where it is not.
  List<Part> parts(Expression expression) {
    if (depth >= DEEPEST && !(expression instanceof Expression.Text)) {
      return hole(expression);
    }
    depth++;
    try {
      return switch (expression) {
        case Expression.Text(var text) -> new Parts().text(text).list();
        case Expression.Numeral(var number) -> new Parts().text(number).list();
        case Expression.Name(var path) when table.isSilent(path) -> List.of();
        case Expression.Name(var path) ->
            constant(path)
                .map(this::parts)
                .filter(parts -> parts.stream().anyMatch(Part.Text.class::isInstance))
                .orElse(hole(expression));
        case Expression.Joined(var parts) -> joined(parts, "").list();
        case Expression.Operation operation -> operation(operation);
        case Call call -> call(call);
        case Expression.Struct _, Expression.Items _, Expression.Other _ -> hole(expression);
      };
    } finally {
      depth--;
    }
  }

  /// What an expression says within a message: its text where all of it is known or it makes a
  /// message of its own, else its name.
  List<Part> inlined(Expression expression) {
    boolean variable =
        expression instanceof Expression.Name(var path) && constants.fixed(path, at).isEmpty();
    List<Part> parts = variable ? List.of() : parts(expression);
    return parts.stream().anyMatch(Part.Text.class::isInstance) ? parts : hole(expression);
  }

  /// Whether arguments name what they hold: `"key", value`, `zap.Int("key", 1)`, `fields...`.
  boolean areFields(List<Argument> arguments) {
    List<Expression> values = arguments.stream().map(Argument::value).toList();
    boolean pairs = !values.isEmpty() && values.size() % 2 == 0 && isKey(values.getFirst());
    return pairs || values.stream().anyMatch(this::isField);
  }

  private boolean isField(Expression value) {
    return switch (value) {
      case Call call when table.makesError(call.name()) || table.makesError(call.path()) -> true;
      case Call call -> call.arguments().size() > 1 && isKey(call.arguments().getFirst().value());
      case Expression.Other(var source) -> source.endsWith("...");
      default -> false;
    };
  }

  private static boolean isKey(Expression expression) {
    return expression instanceof Expression.Text(var key) && KEY.matcher(key).matches();
  }

  boolean isCause(String source) {
    return table.isCause(source);
  }

  /// The value of a name, where this file gives it one that can be read.
  Optional<Expression> constant(String path) {
    return constants.value(path, at).filter(value -> !value.equals(new Expression.Name(path)));
  }

  /// With its constants in place of their names.
  Expression resolved(Expression expression) {
    return expression instanceof Expression.Name(var path)
        ? constant(path).orElse(expression)
        : expression;
  }

  /// Several expressions with a text between; what says nothing is left out.
  Parts joined(List<? extends Expression> expressions, String between) {
    Parts parts = new Parts();
    for (Expression expression : expressions) {
      List<Part> next = parts(expression);
      parts.text(parts.isEmpty() || next.isEmpty() ? "" : between).add(next);
    }
    return parts;
  }

  private List<Part> hole(Expression expression) {
    String name = expression.source();
    return new Parts().hole(name, table.isCause(name)).list();
  }

  /// A sum in one go: of a hundred lines of text each is an operand of the next.
  private List<Part> operation(Expression.Operation operation) {
    if (operation.operator().equals("%")) {
      return new Printf(this, values(operation.right())).of(parts(operation.left())).list();
    }
    if (!JOINING.contains(operation.operator())) {
      return hole(operation);
    }
    List<Expression> operands = new ArrayList<>();
    Expression left = operation;
    while (left instanceof Expression.Operation(var operator, var first, var second)
        && JOINING.contains(operator)) {
      operands.addFirst(second);
      left = first;
    }
    operands.addFirst(left);
    return joined(operands, "").list();
  }

  /// What stands behind `%`: several in brackets, fields by name, or one.
  private static List<Argument> values(Expression right) {
    return right instanceof Expression.Items(var items)
        ? items.stream().map(item -> new Argument("", item)).toList()
        : List.of(new Argument("", right));
  }

  private List<Part> call(Call call) {
    return table.entries(Form.CALL, call.name()).stream()
        .map(SignalTable.Entry::row)
        .filter(Row::makesText)
        .filter(row -> row.fits(call, List.of(), call.receiver().path()))
        .flatMap(row -> new Message(this, row).of(call, List.of()).stream())
        .findFirst()
        .orElse(hole(call));
  }
}
