package kb.explain.paste;

import java.util.List;
import java.util.Optional;

/// Reads one kind of thing that is no line of a log.
interface Piece {
  /// What was found, and how many rows it takes.
  record Found(List<Pasted> pasted, int rows) {
    public Found {
      pasted = List.copyOf(pasted);
    }
  }

  /// What begins with the row at `from`, empty when nothing of its kind does.
  Optional<Found> read(List<Row> rows, int from);
}
