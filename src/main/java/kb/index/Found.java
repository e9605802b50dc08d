package kb.index;

import java.util.List;
import java.util.Map;
import kb.model.FileRole;
import kb.model.Revision;

/// What a question in words finds in source: a definition, or a file that has none.
public sealed interface Found permits FoundSymbol, FoundFile {
  String project();

  Revision revision();

  String path();

  FileRole role();

  /// Lucene's score.
  float score();

  /// The question's words it holds, each with the fields that hold it, the one that says most
  /// first.
  Map<String, List<String>> matched();
}
