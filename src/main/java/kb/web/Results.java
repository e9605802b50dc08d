package kb.web;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kb.model.Answer;
import kb.model.Explanation;
import kb.model.Hit;

/// The part of the page that changes while one types.
///
/// @param answer when something was asked
/// @param explained when something was to be explained
/// @param problem when it can't be answered
public record Results(
    Asked asked,
    Optional<Answer> answer,
    Optional<ExplanationView> explained,
    Optional<Problem> problem) {
  static Results nothing(Asked asked) {
    return new Results(asked, Optional.empty(), Optional.empty(), Optional.empty());
  }

  static Results of(Asked asked, Answer answer) {
    return new Results(asked, Optional.of(answer), Optional.empty(), Optional.empty());
  }

  static Results of(Asked asked, Explanation explanation) {
    ExplanationView view = new ExplanationView(explanation);
    return new Results(asked, Optional.empty(), Optional.of(view), Optional.empty());
  }

  static Results of(Asked asked, Problem problem) {
    return new Results(asked, Optional.empty(), Optional.empty(), Optional.of(problem));
  }

  /// The hits that do not already stand under a note.
  public List<Hit> direct() {
    Set<String> under = new HashSet<>();
    answer.stream()
        .flatMap(it -> it.notes().stream())
        .flatMap(note -> note.anchors().stream())
        .flatMap(anchor -> anchor.evidence().stream())
        .forEach(hit -> under.add(place(hit)));
    return answer.stream()
        .flatMap(it -> it.hits().stream())
        .filter(hit -> !under.contains(place(hit)))
        .toList();
  }

  /// How much was found, for a line above it.
  public String summary() {
    return answer
        .map(it ->
            counted(it.notes().size(), "section")
                + ", "
                + counted(it.hits().size(), "place")
                + " in source, "
                + it.tookMs()
                + " ms"
                + (it.shape().equals(Answer.SEARCH) ? "" : ", read as " + it.shape()))
        .orElse("");
  }

  private static String counted(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  private static String place(Hit hit) {
    return hit.project() + ":" + hit.path() + ":" + hit.lines();
  }
}
