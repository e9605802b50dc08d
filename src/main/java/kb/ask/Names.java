package kb.ask;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kb.index.CodeView;
import kb.index.Found;
import kb.index.FoundSymbol;
import kb.index.Scope;
import kb.index.Words;
import kb.text.DidYouMean;

/// Names near to one that nothing is called by.
record Names(CodeView code) {
  private static final int CANDIDATES = 400;
  private static final int NEAREST = 3;

  /// Definitions that share words with it are the candidates; the nearest in letters are named.
  List<String> near(String name, Scope scope) {
    Set<String> candidates = new LinkedHashSet<>();
    for (Found found : code.ask(Words.of(name), scope, CANDIDATES)) {
      if (found instanceof FoundSymbol symbol) {
        candidates.add(symbol.symbol().qualified());
        candidates.add(symbol.symbol().name());
      }
    }
    return DidYouMean.nearest(name, candidates, NEAREST);
  }
}
