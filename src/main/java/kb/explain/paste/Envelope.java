package kb.explain.paste;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What stood around a message: which layers came off, outermost first, and what they told.
///
/// Where two layers tell the same fact the inner one counts, it is nearer to the program; of the
/// process and the host the outer one does, a container does not know its own.
///
/// @param layers the names of the layers, from the table in [Layers]
/// @param fields what the program told beside its message, by name, in the order of the line
public record Envelope(List<String> layers, Map<Fact, String> facts, Map<String, String> fields) {
  /// Around a bare line.
  public static final Envelope NONE = new Envelope(List.of(), Map.of(), Map.of());

  /// Where a program says that it stood.
  ///
  /// @param line from 1
  public record Caller(String file, int line) {}

  /// Line numbers have fewer digits, or `caller=x:1700000000` would be one.
  private static final int MOST_LINE_DIGITS = 7;

  public Envelope {
    layers = List.copyOf(layers);
    facts = Collections.unmodifiableMap(copy(facts));
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  private static Map<Fact, String> copy(Map<Fact, String> facts) {
    Map<Fact, String> copy = new EnumMap<>(Fact.class);
    copy.putAll(facts);
    return copy;
  }

  public Optional<String> fact(Fact fact) {
    return Optional.ofNullable(facts.get(fact));
  }

  /// The file and line that the program named, empty when it named none.
  public Optional<Caller> caller() {
    return fact(Fact.CALLER).flatMap(Envelope::caller);
  }

  private static Optional<Caller> caller(String written) {
    int colon = written.lastIndexOf(':');
    if (colon < 1 || written.length() - colon > MOST_LINE_DIGITS) {
      return Optional.empty();
    }
    String line = written.substring(colon + 1);
    return line.isEmpty() || !line.chars().allMatch(Ascii::digit)
        ? Optional.empty()
        : Optional.of(new Caller(written.substring(0, colon), Integer.parseInt(line)));
  }

  /// This envelope with another found inside it.
  Envelope around(Envelope inner) {
    List<String> all = new ArrayList<>(layers);
    all.addAll(inner.layers);
    Map<Fact, String> told = copy(facts);
    inner.facts.forEach((fact, value) -> {
      boolean outerCounts = fact == Fact.PROCESS || fact == Fact.HOST;
      told.merge(fact, value, (outer, own) -> outerCounts ? outer : own);
    });
    Map<String, String> named = new LinkedHashMap<>(fields);
    named.putAll(inner.fields);
    return new Envelope(all, told, named);
  }
}
