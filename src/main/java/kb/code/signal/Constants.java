package kb.code.signal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The values that a file gives to names, for folding.
public final class Constants {
  /// A value, and where in the file it is known: between two offsets.
  private record Known(Expression value, boolean fixed, int from, int to) {}

  private final Map<String, List<Known>> values = new HashMap<>();

  /// @param fixed whether it cannot be given another value
  /// @param from the offset from which on the name has the value
  /// @param to the offset behind the part of the file that knows it
  public void add(String name, Expression value, boolean fixed, int from, int to) {
    values.computeIfAbsent(name, _ -> new ArrayList<>()).add(new Known(value, fixed, from, to));
  }

  /// What a name stands for at an offset: what it was given last before, in the innermost part of
  /// the file.
  Optional<Expression> value(String name, int at) {
    return known(name, at).map(Known::value);
  }

  /// The same for what cannot be given another value.
  Optional<Expression> fixed(String name, int at) {
    return known(name, at).filter(Known::fixed).map(Known::value);
  }

  private Optional<Known> known(String name, int at) {
    return values.getOrDefault(name, List.of()).stream()
        .filter(known -> known.from <= at && at < known.to)
        .max(Comparator.comparingInt(Known::from));
  }
}
