package kb.index;

import java.util.List;
import kb.model.FileRole;
import kb.model.Revision;
import kb.model.Signal;

/// A signal found in a project at a revision.
///
/// @param words that every message of it has, each once: see [SignalWords]
/// @param score Lucene's; 0 for a plain look-up
public record FoundSignal(
    String project,
    Revision revision,
    String path,
    FileRole role,
    Signal signal,
    List<String> words,
    float score) {
  public FoundSignal {
    words = List.copyOf(words);
  }
}
