package kb.index;

import kb.model.FileRole;
import kb.model.Revision;
import kb.model.Symbol;

/// A definition found in a project at a revision.
///
/// @param score Lucene's; 0 for a plain look-up
public record FoundSymbol(
    String project, Revision revision, String path, FileRole role, Symbol symbol, float score) {}
