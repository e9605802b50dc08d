package kb.code.signal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kb.code.signal.Expression.Call;
import kb.model.Signal;

/// What is known about one thing that shows something: a line of a table.
///
/// @param kind empty for what only makes text, which others then show
/// @param level of its messages; empty where the row does not say
/// @param on what the path of the receiver must hold; for a field or what a function returns, the
///   qualified name around
/// @param within what the qualified name of the definition around must hold
/// @param conditions what the source of an argument must hold
/// @param selectors where the parts are: `text`, and details by their names
/// @param words what the row itself says about details, and `join`, `before`
record Row(
    Occurrence.Form form,
    Optional<Signal.Kind> kind,
    String level,
    Pattern on,
    Pattern within,
    List<Condition> conditions,
    Style style,
    Map<String, Selector> selectors,
    Map<String, String> words) {
  /// Among the words of a row: what it finds is a message only where it is a sentence.
  static final String SENTENCE = "sentence";

  record Condition(Selector argument, Pattern source) {
    boolean isFulfilled(Expression expression, List<Call> after) {
      return argument.first(expression, after).stream()
          .anyMatch(each -> source.matcher(each.plain()).find());
    }
  }

  Row {
    conditions = List.copyOf(conditions);
    selectors = Map.copyOf(selectors);
    words = Map.copyOf(words);
  }

  Optional<Selector> selector(String name) {
    return Optional.ofNullable(selectors.get(name));
  }

  String word(String name) {
    return words.getOrDefault(name, "");
  }

  /// Whether what it speaks of is text within other messages.
  boolean makesText() {
    return kind.isEmpty() || kind.get() == Signal.Kind.ERROR;
  }

  /// Whether it speaks of an expression whose name fits.
  ///
  /// @param place the receiver's path, or what else `on` asks for
  boolean fits(Expression expression, List<Call> after, String place) {
    return on.matcher(place).find()
        && conditions.stream().allMatch(condition -> condition.isFulfilled(expression, after));
  }
}
