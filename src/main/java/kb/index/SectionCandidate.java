package kb.index;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// A section that may answer: enough to weigh it, the rest read when it is wanted.
///
/// @param note the path of its note
/// @param matched the question's words it holds, each with the fields that hold it, the one that
///   says most first
/// @param reading reads it; for the life of the view
public record SectionCandidate(
    String note, Map<String, List<String>> matched, Supplier<FoundSection> reading) {
  public SectionCandidate {
    matched = Map.copyOf(matched);
  }

  public FoundSection found() {
    return reading.get();
  }
}
