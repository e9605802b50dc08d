package kb.index;

import java.util.Map;
import kb.model.FileRole;
import kb.model.Revision;
import kb.model.Symbol;

/// A definition found in a project at a revision.
///
/// @param score Lucene's; 0 for a plain look-up
/// @param matched the question's words it holds, each with the field that says most: `names`,
///   `doc`, `body`
public record FoundSymbol(
    String project,
    Revision revision,
    String path,
    FileRole role,
    Symbol symbol,
    float score,
    Map<String, String> matched) {
  public FoundSymbol {
    matched = Map.copyOf(matched);
  }
}
