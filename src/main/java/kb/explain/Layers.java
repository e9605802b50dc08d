package kb.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kb.index.CodeView;
import kb.index.Scope;

/// Chooses between statements that say the same by what stands next to them in the chain: one that
/// calls the other, one of the same project.
final class Layers {
  /// Statements this near in score say the same; the chain decides.
  private static final double SAME = 0.12;

  /// Statements compared for a layer.
  private static final int MOST = 8;

  /// Callers looked at: a function that more call is a utility, and says nothing.
  private static final int MOST_CALLERS = 60;

  /// A neighbour less sure than this speaks for nobody.
  private static final double SUPPORTS = 0.45;

  private static final double SAME_PROJECT = 1.5;
  private static final double SAME_FOLDER = 1;
  private static final double CALLS = 4;

  /// `Stop` around `stop`, as interfaces wrap what does the work.
  private static final double SAME_NAME = 2.5;

  private final CodeView code;
  private final Scope scope;
  private final Map<String, Set<String>> callers = new HashMap<>();

  Layers(CodeView code, Scope scope) {
    this.code = code;
    this.scope = scope;
  }

  /// The layers, each the one that fits best between its neighbours, outermost first.
  List<Match> settle(List<Match> layers, List<Match> matches) {
    if (layers.size() < 2) {
      return layers;
    }
    List<Match> settled = new ArrayList<>(layers);
    for (int i = 0; i < settled.size(); i++) {
      int at = i;
      settled.set(
          i,
          alike(settled.get(i), matches).stream()
              .map(match -> lifted(match, at, settled))
              .max(Comparator.comparingDouble(Match::worth))
              .orElseThrow());
    }
    return settled;
  }

  private static List<Match> alike(Match layer, List<Match> matches) {
    List<Match> alike = new ArrayList<>();
    alike.add(layer);
    matches.stream()
        .filter(it ->
            !it.place().equals(layer.place())
                && it.text().equals(layer.text())
                && it.core().isLike(layer.core()))
        .filter(it -> it.score() >= layer.score() - SAME)
        .limit(MOST)
        .forEach(alike::add);
    return alike;
  }

  private Match lifted(Match match, int at, List<Match> layers) {
    Match lifted = match;
    if (at > 0) {
      lifted = beside(lifted, layers.get(at - 1), layers.get(at - 1), match);
    }
    if (at + 1 < layers.size()) {
      lifted = beside(lifted, layers.get(at + 1), match, layers.get(at + 1));
    }
    return lifted.equals(match) ? furtherOff(match, at, layers) : lifted;
  }

  /// Lifted by a layer of its project that others stand between.
  private static Match furtherOff(Match match, int at, List<Match> layers) {
    String project = match.signal().project();
    for (int i = 0; i < layers.size(); i++) {
      boolean other = i != at && layers.get(i).signal().project().equals(project);
      if (other && layers.get(i).score() >= Understood.CONFIDENT) {
        return match.with(SAME_PROJECT, "same project as another layer");
      }
    }
    return match;
  }

  private Match beside(Match match, Match neighbour, Match outer, Match inner) {
    boolean related = match.signal().project().equals(neighbour.signal().project());
    if (!related || neighbour.score() < SUPPORTS) {
      return match;
    }
    boolean folder = folder(match).equals(folder(neighbour));
    double near = SAME_PROJECT + (folder ? SAME_FOLDER : 0);
    if (calls(outer, inner)) {
      return match.with(
          CALLS + near, enclosing(outer) + " calls " + enclosing(inner) + ", by name");
    }
    if (Names.bare(enclosing(outer)).equalsIgnoreCase(Names.bare(enclosing(inner)))) {
      return match.with(SAME_NAME + near, "named as the next layer's function");
    }
    return match.with(
        near, folder ? "same package as the next layer" : "same project as the next layer");
  }

  private static String enclosing(Match match) {
    return match.signal().signal().enclosing();
  }

  private boolean calls(Match outer, Match inner) {
    String callee = enclosing(inner);
    String caller = enclosing(outer);
    if (callee.isEmpty() || caller.isEmpty()) {
      return false;
    }
    return callers
        .computeIfAbsent(
            inner.signal().project() + ":" + Names.bare(callee), _ -> callers(inner, callee))
        .contains(caller);
  }

  private Set<String> callers(Match inner, String callee) {
    Scope project =
        new Scope(
            Map.of(inner.signal().project(), scope.of(inner.signal().project()).orElseThrow()));
    return code.callers(Names.bare(callee), project, MOST_CALLERS).stream()
        .map(found -> found.symbol().qualified())
        .collect(Collectors.toSet());
  }

  private static String folder(Match match) {
    String path = match.signal().path();
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }
}
