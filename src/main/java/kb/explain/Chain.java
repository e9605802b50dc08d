package kb.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Splits a text where templates split it: the set of matches that accounts for most of it, none
/// over the other, inner ones in the holes of outer ones.
///
/// Weighted interval scheduling, once for the text and again for each hole: the value of a stretch
/// is the best of leaving a place out, or of taking a match that begins there with what lies in its
/// holes and behind it.
final class Chain {
  /// What a layer must bring: else three accidents would beat one sentence.
  private static final double LEAST_WORTH = 6;

  private final Map<Integer, List<Match>> byStart = new HashMap<>();
  private final List<Integer> starts;
  private final Map<Span, Best> solved = new HashMap<>();

  private record Best(double worth, List<Match> layers) {}

  private static final Best NOTHING = new Best(0, List.of());

  private Chain(List<Match> matches) {
    for (Match match : matches) {
      if (match.worth() > LEAST_WORTH) {
        byStart.computeIfAbsent(match.core().from(), _ -> new ArrayList<>()).add(match);
      }
    }
    this.starts = byStart.keySet().stream().sorted().toList();
  }

  /// The layers, outermost first.
  static List<Match> of(List<Match> matches, Folded text) {
    return new Chain(matches).best(new Span(0, text.length())).layers();
  }

  private Best best(Span stretch) {
    Best known = solved.get(stretch);
    if (known == null) {
      known = solve(stretch);
      solved.put(stretch, known);
    }
    return known;
  }

  private Best solve(Span stretch) {
    int next = starts.stream().filter(it -> it >= stretch.from()).findFirst().orElse(stretch.to());
    if (next >= stretch.to()) {
      return NOTHING;
    }
    Best best = best(new Span(next + 1, stretch.to()));
    for (Match match : byStart.getOrDefault(next, List.of())) {
      if (match.core().to() <= stretch.to()) {
        Best taken = taken(match, stretch.to());
        best = taken.worth() > best.worth() ? taken : best;
      }
    }
    return best;
  }

  /// A match with what lies in its holes, and behind it.
  private Best taken(Match match, int end) {
    double worth = match.worth() - LEAST_WORTH;
    List<Match> layers = new ArrayList<>();
    layers.add(match);
    List<Span> gaps = match.exact() ? match.alignment().gaps() : List.of();
    for (int i = 1; i < gaps.size() - 1; i++) {
      Best inner = best(gaps.get(i));
      worth += inner.worth();
      layers.addAll(inner.layers());
    }
    Best behind = best(new Span(match.core().to(), end));
    layers.addAll(behind.layers());
    return new Best(worth + behind.worth(), layers);
  }
}
