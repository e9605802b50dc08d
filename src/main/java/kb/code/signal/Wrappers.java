package kb.code.signal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kb.code.signal.Expression.Call;
import kb.model.Signal;
import kb.model.Template.Part;

/// The functions of a file that pass their text on, by name.
final class Wrappers {
  /// A text that no source has, to see where it comes out.
  private static final String PROBE = "\u0001 lantern probe \u0001";

  private static final Expression PROBING = new Expression.Text(PROBE);

  /// Two words: a function that is given a name and shows it says no message.
  private static final Pattern SENTENCE =
      Pattern.compile(
          "(?s)\\p{L}{2,}[^\\p{L}].*[\\s:,(\\[].*?\\p{L}{2,}|\\p{L}{2,}[\\s:,]+\\p{L}{2,}");

  /// @param parameter the one that comes out as a message
  record Passing(Wrapper wrapper, String parameter) {
    /// What a call is given to say.
    Optional<Expression> text(Call outer) {
      return wrapper.given(outer, parameter);
    }
  }

  private static final Pattern VERB = Pattern.compile("%[-+#0-9.]*l?[sdvquixwTp]\\b");

  private final Map<String, List<Passing>> byName = new HashMap<>();

  boolean knows(String name) {
    return byName.containsKey(name);
  }

  /// Takes a function in where a text that it is given comes out as a message.
  ///
  /// @param read what a call says
  void learn(String name, Wrapper wrapper, Function<Call, List<Signal>> read) {
    wrapper.passed().stream()
        .filter(parameter ->
            read.apply(wrapper.with(parameter, PROBING)).stream().anyMatch(Wrappers::isPassedOn))
        .forEach(parameter ->
            byName
                .computeIfAbsent(name, _ -> new ArrayList<>())
                .add(new Passing(wrapper, parameter)));
  }

  Stream<Passing> named(String name) {
    return byName.getOrDefault(name, List.of()).stream();
  }

  /// Whether people would read it as a message.
  static boolean isSentence(List<Part> parts) {
    return parts.stream()
        .anyMatch(part -> part instanceof Part.Text(var text) && SENTENCE.matcher(text).find());
  }

  /// Whether a verb of a format is left in a text: then the inner call is not what fills it.
  static boolean isUnfilled(Signal signal) {
    return signal.template().texts().stream().anyMatch(text -> VERB.matcher(text).find());
  }

  private static boolean isPassedOn(Signal signal) {
    List<Part> parts = signal.template().parts();
    int own =
        parts.stream()
            .mapToInt(
                part -> part instanceof Part.Text(var text) ? text.replace(PROBE, "").length() : 0)
            .sum();
    return signal.kind().isMessage()
        && own <= Wrapper.MOST_OWN
        && parts.stream()
            .anyMatch(part -> part instanceof Part.Text(var text) && text.contains(PROBE));
  }
}
