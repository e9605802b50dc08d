package kb.ask;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import kb.index.Candidate;
import kb.index.CodeView;
import kb.index.Found;
import kb.index.FoundSymbol;
import kb.index.Scope;
import kb.model.FileRole;
import kb.model.SymbolKind;

/// Finds the definitions a question is about: named ones first, then by how much of the question
/// they hold.
final class SymbolRanker {
  /// Definitions to weigh of a project that is likely or named: Lucene's order is good, not
  /// calibrated.
  private static final int CANDIDATES = 300;

  /// The same of the projects behind it.
  private static final int FEWER_CANDIDATES = 150;

  /// The home's own source is last: who debugs a cluster does not ask about kb.
  private static final double HOME = 0.5;

  /// Weights of kinds: see [#factor(Optional, Shape)].
  private static final double TYPE = 0.7;

  private static final double VALUE = 0.6;
  private static final double FIELD = 0.4;
  private static final double ASKED_FIELD = 0.85;
  private static final double FILE = 0.4;

  private static final Set<Shape> VALUES_ASKED =
      EnumSet.of(
          Shape.LIMITS,
          Shape.SETTING,
          Shape.METRIC,
          Shape.CODE_MEANING,
          Shape.OWNER,
          Shape.WHERE_DEFINED);

  private final CodeView code;
  private final Set<String> homes;
  private final Mix mix;

  /// @param homes the projects that are the home itself
  SymbolRanker(CodeView code, Set<String> homes, Mix mix) {
    this.code = code;
    this.homes = Set.copyOf(homes);
    this.mix = mix;
  }

  /// A definition or file with its calibrated score and the reason.
  record Ranked(Found found, double score, String reason) {}

  /// The best definitions, and how well each file that has a candidate fits: the score of its best.
  ///
  /// @param files by [#fileOf]
  record Ranking(List<Ranked> best, Map<String, Double> files) {
    /// How well the file of a place fits, 0 when nothing in it does.
    double file(String project, String path) {
      return files.getOrDefault(fileOf(project, path), 0.0);
    }
  }

  Ranking rank(Asked asked, Scope scope, int count) {
    List<Candidate> candidates = candidates(asked);
    double top = candidates.stream().mapToDouble(Candidate::score).max().orElse(1);
    List<Held> held =
        candidates.stream().map(it -> Held.of(it, asked.weights(), top, mix)).toList();
    FileEvidence evidence = FileEvidence.of(held, asked.weights(), mix);
    List<Weighed> weighed = new ArrayList<>(named(asked.question(), scope, count));
    Map<String, Double> files = new HashMap<>();
    for (Held each : held) {
      Candidate found = each.candidate();
      double score = Math.min(1, score(each, evidence) * factor(found, asked));
      weighed.add(
          new Weighed(
              found::found, score, () -> reason(found.matched(), asked.question().written())));
      files.merge(fileOf(found.project(), found.path()), score, Math::max);
    }
    weighed.sort((a, b) -> Double.compare(b.score(), a.score()));
    return new Ranking(distinct(weighed, count), files);
  }

  /// The likeliest projects are looked into deeper.
  private static List<Candidate> candidates(Asked asked) {
    List<Candidate> candidates = new ArrayList<>();
    LikelyProjects projects = asked.projects();
    List<String> best = projects.best();
    for (String project : best) {
      boolean deep = project.equals(best.getFirst()) || projects.named().contains(project);
      candidates.addAll(asked.words().candidates(project, deep ? CANDIDATES : FEWER_CANDIDATES));
    }
    return candidates;
  }

  private double score(Held held, FileEvidence evidence) {
    double own = held.own(mix);
    double file = evidence.together(held.candidate()) * held.order();
    double tested = evidence.tested(held.candidate()) * own;
    return (1 - mix.file()) * own + mix.file() * file + mix.tests() * tested;
  }

  /// What is read only when it is among the best.
  private record Weighed(Supplier<Found> found, double score, Supplier<String> reason) {}

  private List<Weighed> named(Question question, Scope scope, int count) {
    List<Weighed> named = new ArrayList<>();
    for (String name : question.names()) {
      for (FoundSymbol symbol : code.named(name, Optional.empty(), scope, count)) {
        named.add(new Weighed(() -> symbol, factor(symbol.role()), () -> "is called " + name));
      }
    }
    return named;
  }

  /// How much a candidate counts by where it stands.
  private double factor(Candidate found, Asked asked) {
    LikelyProjects projects = asked.projects();
    boolean named = projects.named().contains(found.project());
    double home = homes.contains(found.project()) && !named ? HOME : 1;
    return factor(found.role())
        * mix.ofProject(projects.share(found.project()))
        * home
        * factor(found.kind(), asked.question().shape());
  }

  /// What is done stands in functions; what is set and allowed, in constants and fields.
  private static double factor(Optional<SymbolKind> kind, Shape shape) {
    if (kind.isEmpty()) {
      return FILE;
    }
    boolean value = VALUES_ASKED.contains(shape);
    return switch (kind.get()) {
      case FUNCTION, METHOD, CONSTRUCTOR, MACRO -> 1;
      case CLASS, STRUCT, INTERFACE, RECORD, ENUM, TYPE, SERVICE, RPC, MODULE -> TYPE;
      case CONSTANT, VARIABLE -> value ? 1 : VALUE;
      case FIELD, KEY -> value ? ASKED_FIELD : FIELD;
      case RESOURCE, TARGET, HEADING -> FILE;
    };
  }

  private static String fileOf(String project, String path) {
    return project + ":" + path;
  }

  private static List<Ranked> distinct(List<Weighed> weighed, int count) {
    Set<String> seen = new LinkedHashSet<>();
    return weighed.stream()
        .map(each -> new Ranked(each.found().get(), each.score(), each.reason().get()))
        .filter(each -> seen.add(place(each.found())))
        .limit(count)
        .toList();
  }

  private static String place(Found found) {
    String place = found.project() + ":" + found.path();
    return found instanceof FoundSymbol symbol
        ? place + "#" + symbol.symbol().lines().first()
        : place;
  }

  /// Tests, generated and vendored code repeat what the source says.
  private static double factor(FileRole role) {
    return switch (role) {
      case SOURCE -> 1;
      case DOCUMENTATION -> 0.6;
      case GENERATED -> 0.4;
      case TEST, VENDORED -> 0.3;
    };
  }

  private static String reason(Map<String, List<String>> matched, Written written) {
    Map<String, List<String>> byField = new TreeMap<>();
    matched.forEach((word, fields) ->
        byField.computeIfAbsent(fields.getFirst(), _ -> new ArrayList<>()).add(word));
    List<String> parts = new ArrayList<>();
    for (String field : List.of("names", "doc", "shown", "signature", "paths", "body")) {
      if (byField.containsKey(field)) {
        parts.add(FIELD_WORDS.get(field) + " " + String.join(", ", written.of(byField.get(field))));
      }
    }
    return String.join("; ", parts);
  }

  private static final Map<String, String> FIELD_WORDS =
      Map.of(
          "names", "named",
          "doc", "documented as",
          "shown", "says",
          "signature", "declared with",
          "paths", "in a path of",
          "body", "uses");
}
