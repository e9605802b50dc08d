package kb.explain.paste;

import java.util.List;
import java.util.Optional;

/// Reads stack traces as one kind of program writes them.
interface TraceReader {
  /// A trace in a paste.
  ///
  /// @param rows how many rows it takes, at least one
  record Found(Dialect dialect, List<Stack> stacks, int rows) {
    public Found {
      stacks = List.copyOf(stacks);
    }
  }

  /// The trace that begins with the row at `from`, empty when none begins there. Looks at a bounded
  /// number of rows before it knows.
  Optional<Found> read(List<Row> rows, int from);
}
