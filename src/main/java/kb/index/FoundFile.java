package kb.index;

import java.util.List;
import java.util.Map;
import kb.model.FileRole;
import kb.model.Revision;
import kb.text.GitObjectId;

/// A file of a project at a revision, with its content as the index keeps it.
///
/// @param blob git's id of the content
/// @param content the blob's bytes; empty for a file whose text is not kept, and in the lines of
///   [ExactSearch]: the contents of all that matches may not fit in memory
/// @param score Lucene's; 0 for a plain look-up
/// @param matched the question's words it holds, each with the fields that hold it, the one that
///   says most first
@SuppressWarnings("ArrayRecordComponent") // handed through, never compared
public record FoundFile(
    String project,
    Revision revision,
    String path,
    FileRole role,
    String language,
    String blob,
    byte[] content,
    float score,
    Map<String, List<String>> matched)
    implements Found {
  public FoundFile {
    matched = Map.copyOf(matched);
  }

  /// Whether its text is in the index: not that of what was skipped as data or for its size.
  public boolean isKept() {
    return content.length > 0 || GitObjectId.names(blob, content);
  }

  FoundFile with(byte[] other) {
    return new FoundFile(project, revision, path, role, language, blob, other, score, matched);
  }
}
