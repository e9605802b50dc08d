package kb.code.signal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kb.code.signal.Expression.Argument;
import kb.code.signal.Expression.Call;

/// Finds the names of what a structured message carries besides its text.
final class Fields {
  private static final Pattern KEY = Pattern.compile("[A-Za-z_][\\w./:-]*");
  private static final String ERROR = "error";

  private final SignalTable table;
  private final Templates templates;
  private final Set<String> names = new LinkedHashSet<>();

  Fields(SignalTable table, Templates templates) {
    this.table = table;
    this.templates = templates;
  }

  /// What the calls give that the message is sent on: `WithField("key", value)`.
  Fields ofReceivers(Expression expression) {
    List<Expression> chain = new ArrayList<>(Selector.receivers(expression).toList());
    while (!chain.isEmpty()) {
      if (chain.removeLast() instanceof Call call) {
        own(call);
      }
    }
    return this;
  }

  /// Keys and values in turn, calls that make a field, fields by name.
  Fields of(List<Argument> arguments) {
    boolean value = false;
    for (Argument argument : arguments) {
      if (!argument.name().isEmpty()) {
        add(argument.name());
      } else if (value) {
        value = false;
      } else {
        value = key(argument.value());
      }
    }
    return this;
  }

  Set<String> names() {
    return names;
  }

  /// Whether it is a key with a value behind it.
  private boolean key(Expression expression) {
    switch (templates.resolved(expression)) {
      case Expression.Text(var key) -> {
        add(key);
        return true;
      }
      case Call call -> own(call);
      case Expression.Struct(_, var fields) -> fields.forEach(field -> add(name(field)));
      default -> {}
    }
    return false;
  }

  private void own(Call call) {
    if (table.makesError(call.name()) || table.makesError(call.path())) {
      names.add(ERROR);
    } else if (!call.arguments().isEmpty()) {
      switch (templates.resolved(call.arguments().getFirst().value())) {
        case Expression.Text _ -> pairs(call);
        case Expression.Struct(_, var fields) -> fields.forEach(field -> add(name(field)));
        default -> {}
      }
    }
  }

  /// Of two arguments or three the first is a key; of more each second one.
  private void pairs(Call call) {
    if (call.arguments().size() > 1) {
      of(call.arguments());
    }
  }

  private static String name(Argument field) {
    return field.name();
  }

  private void add(String key) {
    if (KEY.matcher(key).matches()) {
      names.add(key);
    }
  }
}
