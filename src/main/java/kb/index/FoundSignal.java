package kb.index;

import kb.model.FileRole;
import kb.model.Revision;
import kb.model.Signal;

/// A signal found in a project at a revision.
///
/// @param score Lucene's; 0 for a plain look-up
public record FoundSignal(
    String project, Revision revision, String path, FileRole role, Signal signal, float score) {}
