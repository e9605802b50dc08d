package kb.ask;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kb.index.AskedWords;
import kb.index.Scope;
import kb.model.NoteHit;

/// How likely a question is about each project: it names it, the notes that fit link to it, its
/// source is where the question's words are at home.
///
/// Searching the few likely ones finds as much as searching all, and is quicker.
///
/// @param named those the question names
/// @param shares the likelihood of each as a share of the likeliest one's, 0 to 1
record LikelyProjects(Set<String> named, Map<String, Double> shares) {
  /// Projects to look into besides the named ones. Of 159 questions 157 are about one of five.
  private static final int MOST = 5;

  /// What is said outright, and how much the homes of the words count beside notes: found on the
  /// questions of the truth set.
  private static final double NAMED = 0.5;

  private static final double SPREAD = 5;

  /// The note of a project is about it, whatever it links to.
  private static final String PROJECT_NOTES = "projects/";

  LikelyProjects {
    named = Set.copyOf(named);
    shares = Map.copyOf(shares);
  }

  static LikelyProjects of(
      Question question, List<NoteHit> notes, AskedWords asked, Weights weights, Scope scope) {
    Map<String, Double> likelihoods = new HashMap<>();
    scope.revisions().keySet().forEach(project -> likelihoods.put(project, 0.0));
    Set<String> named = new LinkedHashSet<>(question.named());
    question.project().ifPresent(named::add);
    named.retainAll(likelihoods.keySet());
    named.forEach(project -> likelihoods.merge(project, NAMED, Double::sum));
    add(ofNotes(notes), 1, likelihoods);
    add(ofWords(asked, weights), SPREAD, likelihoods);
    double most = likelihoods.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    likelihoods.replaceAll((_, likelihood) -> most == 0 ? 1 : likelihood / most);
    return new LikelyProjects(named, likelihoods);
  }

  private static void add(Map<String, Double> some, double share, Map<String, Double> likelihoods) {
    some.forEach((project, likelihood) ->
        likelihoods.computeIfPresent(project, (_, sum) -> sum + share * likelihood));
  }

  /// A note speaks for the projects it links to, the more the more of its links lead there.
  private static Map<String, Double> ofNotes(List<NoteHit> notes) {
    Map<String, Double> likelihoods = new HashMap<>();
    for (NoteHit note : notes) {
      List<String> linked =
          note.anchors().stream()
              .flatMap(anchor -> anchor.evidence().stream())
              .map(hit -> hit.project())
              .toList();
      for (String project : Set.copyOf(linked)) {
        double share = linked.stream().filter(project::equals).count() / (double) linked.size();
        likelihoods.merge(project, note.score() * (1 + share) / 2, Math::max);
      }
      if (note.note().startsWith(PROJECT_NOTES)) {
        String own = note.note().substring(PROJECT_NOTES.length()).replace(".md", "");
        likelihoods.merge(own, note.score(), Math::max);
      }
    }
    return likelihoods;
  }

  private static Map<String, Double> ofWords(AskedWords asked, Weights weights) {
    Map<String, Double> likelihoods = new HashMap<>();
    double all = weights.all();
    weights
        .byWord()
        .forEach((word, weight) ->
            asked
                .spread(word)
                .forEach((project, share) ->
                    likelihoods.merge(project, weight * share / all, Double::sum)));
    return likelihoods;
  }

  /// The share of one project.
  double share(String project) {
    return shares.getOrDefault(project, 0.0);
  }

  /// The named ones and the likeliest others, likeliest first.
  List<String> best() {
    Set<String> best =
        new LinkedHashSet<>(byLikelihood().subList(0, Math.min(MOST, shares.size())));
    best.addAll(named);
    return List.copyOf(best);
  }

  private List<String> byLikelihood() {
    return shares.keySet().stream()
        .sorted(Comparator.comparingDouble(this::share).reversed().thenComparing(name -> name))
        .toList();
  }
}
