package kb.ask;

import java.util.List;
import kb.index.AskedWords;
import kb.index.Scope;
import kb.model.NoteHit;

/// A question as source is asked it: its words looked up and weighed, and the projects it is likely
/// about.
record Asked(Question question, AskedWords words, Weights weights, LikelyProjects projects) {
  /// @param notes the notes that answer it: they tell of projects
  /// @param size how many definitions and files there are
  static Asked of(
      Question question, List<NoteHit> notes, AskedWords words, long size, Scope scope) {
    Weights weights = Weights.of(question.words(), size, words::frequency);
    LikelyProjects projects = LikelyProjects.of(question, notes, words, weights, scope);
    return new Asked(question, words, weights, projects);
  }
}
