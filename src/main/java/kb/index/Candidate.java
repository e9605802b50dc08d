package kb.index;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import kb.model.FileRole;
import kb.model.SymbolKind;

/// What a question in words may mean in source: enough to weigh it, the rest read when it is
/// wanted. A cold process has no time to read what it does not show.
///
/// @param kind of the definition; empty for a file
/// @param score Lucene's
/// @param matched the words it was asked for that it holds, each with the fields that hold it, the
///   one that says most first
/// @param reading reads it; for the life of the view
public record Candidate(
    String project,
    String path,
    Optional<SymbolKind> kind,
    FileRole role,
    float score,
    Map<String, List<String>> matched,
    Supplier<Found> reading) {
  public Candidate {
    matched = Map.copyOf(matched);
  }

  public Found found() {
    return reading.get();
  }
}
