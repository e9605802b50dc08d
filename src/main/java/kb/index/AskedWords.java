package kb.index;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Weight;

/// The words of a question, looked up once in all projects: how common each is, which projects
/// speak of it, and the definitions that hold them.
///
/// For one thread and the life of its [CodeView].
public final class AskedWords {
  /// So that a project of ten definitions does not own a word for having it once.
  private static final double FLOOR = 500;

  private final OpenProjects projects;
  private final OpenIndex index;
  private final List<String> words;
  private final WordStates states;
  private final Weight weight;
  private final Function<ScoreDoc[], List<Candidate>> candidates;

  /// @param candidates makes something of what is found
  AskedWords(
      OpenProjects projects,
      List<String> words,
      Scope scope,
      Function<ScoreDoc[], List<Candidate>> candidates) {
    this.projects = projects;
    this.index = projects.index();
    this.words = List.copyOf(new LinkedHashSet<>(words));
    this.states = index.states(this.words, WordQueries.symbolFields());
    this.weight = index.weight(projects.scored(WordQueries.symbols(this.words, states), scope));
    this.candidates = candidates;
  }

  /// In how many definitions a word stands.
  public long frequency(String word) {
    return Math.max(states.frequency(body(word)), states.frequency(name(word)));
  }

  /// How the use of a word is spread over projects: by project the share of its density, adding up
  /// to 1; empty for a word that none has.
  public Map<String, Double> spread(String word) {
    Map<String, Double> densities = new HashMap<>();
    for (OpenProject project : projects.all()) {
      long uses =
          projects.segments(project.name()).stream()
              .mapToLong(leaf ->
                  states.frequency(body(word), leaf.ord) + states.frequency(name(word), leaf.ord))
              .sum();
      if (uses > 0) {
        densities.put(project.name(), uses / (project.reader().numDocs() + FLOOR));
      }
    }
    double all = densities.values().stream().mapToDouble(Double::doubleValue).sum();
    densities.replaceAll((_, density) -> density / all);
    return densities;
  }

  /// The best definitions and text files of one project, best first, each to be weighed before it
  /// is read.
  public List<Candidate> candidates(String project, int count) {
    return candidates.apply(index.best(weight, projects.segments(project), count));
  }

  private static Term body(String word) {
    return new Term(Schema.BODY, word);
  }

  private static Term name(String word) {
    return new Term(Schema.NAMES, word);
  }
}
