package kb.index;

import java.util.List;
import java.util.Map;
import kb.model.FileRole;
import kb.model.Revision;

/// A file of a project at a revision, with its content as the index keeps it.
///
/// @param blob git's id of the content
/// @param content the blob's bytes; empty for a file whose text is not kept, and for one of many
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

  FoundFile with(byte[] other) {
    return new FoundFile(project, revision, path, role, language, blob, other, score, matched);
  }
}
