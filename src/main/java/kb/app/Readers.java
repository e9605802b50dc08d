package kb.app;

import java.util.List;
import kb.code.SourceReader;
import kb.code.grammar.GrammarAnalyser;
import kb.code.java.JavaAnalyser;
import kb.code.plain.PlainAnalyser;

/// The analysers there are: a new language is a line in theirs, a new kind of analyser a line here.
final class Readers {
  private Readers() {}

  static SourceReader all(Workspace workspace) {
    return new SourceReader(
        List.of(new JavaAnalyser(), new GrammarAnalyser(workspace.natives()), new PlainAnalyser()));
  }
}
