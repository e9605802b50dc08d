package kb.index;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
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

  /// What is made of it, by what it is. A switch would be linked anew by each process.
  default <T> T fold(Function<FoundSymbol, T> ofSymbol, Function<FoundFile, T> ofFile) {
    return this instanceof FoundSymbol symbol
        ? ofSymbol.apply(symbol)
        : ofFile.apply((FoundFile) this);
  }
}
