package kb.index;

import java.util.List;
import java.util.Map;
import kb.model.FileRole;
import kb.model.Revision;
import kb.model.Symbol;

/// A definition found in a project at a revision.
///
/// @param score Lucene's; 0 for a plain look-up
/// @param matched the question's words it holds, each with the fields that hold it, best first:
///   `names`, `doc`, `body`
public record FoundSymbol(
    String project,
    Revision revision,
    String path,
    FileRole role,
    Symbol symbol,
    float score,
    Map<String, List<String>> matched)
    implements Found {
  public FoundSymbol {
    matched = Map.copyOf(matched);
  }
}
