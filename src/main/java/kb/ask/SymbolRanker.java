package kb.ask;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
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
  /// Definitions to weigh: Lucene's order is good, not calibrated.
  private static final int CANDIDATES = 300;

  /// A word in a name says what the thing is; in a body only what it touches.
  private static final Map<String, Double> PLACES =
      Map.of("names", 1.0, "doc", 0.85, "shown", 0.85, "signature", 0.8, "paths", 0.7, "body", 0.6);

  /// How much Lucene's order counts beside the coverage: it knows lengths and repetition.
  private static final double ORDER_SHARE = 0.3;

  /// The home's own source is last: who debugs a cluster does not ask about kb.
  private static final double HOME = 0.5;

  /// How much the rest of its file counts beside a definition itself.
  private static final double FILE_SHARE = 0.2;

  /// A project that the question does not name, when it names another.
  static final double UNNAMED = 0.6;

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

  /// @param homes the projects that are the home itself
  SymbolRanker(CodeView code, Set<String> homes) {
    this.code = code;
    this.homes = Set.copyOf(homes);
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

  Ranking rank(Question question, Weights weights, Scope scope, int count) {
    List<Weighed> weighed = new ArrayList<>(named(question, scope, count));
    Set<String> asked = new HashSet<>(question.named());
    asked.retainAll(scope.revisions().keySet());
    List<Candidate> candidates = candidates(question, scope, asked);
    double top = candidates.stream().mapToDouble(Candidate::score).max().orElse(1);
    Map<String, Double> together = together(candidates, weights);
    Map<String, Double> files = new HashMap<>();
    for (Candidate each : candidates) {
      String file = fileOf(each.project(), each.path());
      Weighed one =
          weigh(
              each, weights, top, together.getOrDefault(file, 0.0), factor(each, question, asked));
      weighed.add(one);
      files.merge(file, one.score(), Math::max);
    }
    weighed.sort((a, b) -> Double.compare(b.score(), a.score()));
    return new Ranking(distinct(weighed, count), files);
  }

  /// Of the projects that are asked about, and of all.
  private List<Candidate> candidates(Question question, Scope scope, Set<String> asked) {
    List<Candidate> candidates = new ArrayList<>();
    for (String project : asked) {
      Scope only = new Scope(Map.of(project, scope.of(project).orElseThrow()));
      candidates.addAll(code.candidates(question.words(), only, CANDIDATES));
    }
    if (asked.size() < scope.revisions().size()) {
      candidates.addAll(code.candidates(question.words(), scope, CANDIDATES));
    }
    return candidates;
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
  private double factor(Candidate found, Question question, Set<String> named) {
    boolean asked = question.project().isPresent() || named.contains(found.project());
    double elsewhere = named.isEmpty() || asked ? 1 : UNNAMED;
    double home = homes.contains(found.project()) && !asked ? HOME : 1;
    return factor(found.role()) * elsewhere * home * factor(found.kind(), question.shape());
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

  /// What the definitions of each file hold of the question together: the right function stands
  /// among others about the same thing.
  private static Map<String, Double> together(List<Candidate> candidates, Weights weights) {
    Map<String, Map<String, Double>> words = new HashMap<>();
    for (Candidate each : candidates) {
      Map<String, Double> ofFile =
          words.computeIfAbsent(fileOf(each.project(), each.path()), _ -> new HashMap<>());
      places(each).forEach((word, share) -> ofFile.merge(word, share, Math::max));
    }
    Map<String, Double> files = new HashMap<>();
    words.forEach((file, ofFile) -> files.put(file, weights.share(ofFile)));
    return files;
  }

  private static String fileOf(String project, String path) {
    return project + ":" + path;
  }

  private static Weighed weigh(
      Candidate found, Weights weights, double top, double file, double factor) {
    double coverage = weights.share(places(found));
    double order = found.score() / top;
    double own = (1 - ORDER_SHARE) * coverage + ORDER_SHARE * order * coverage;
    double score = (1 - FILE_SHARE) * own + FILE_SHARE * file * order;
    return new Weighed(found::found, score * factor, () -> reason(found.matched()));
  }

  private static Map<String, Double> places(Candidate found) {
    Map<String, Double> places = new HashMap<>();
    found
        .matched()
        .forEach((word, fields) -> places.put(word, PLACES.getOrDefault(fields.getFirst(), 0.0)));
    return places;
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

  private static String reason(Map<String, List<String>> matched) {
    Map<String, List<String>> byField = new TreeMap<>();
    matched.forEach((word, fields) ->
        byField.computeIfAbsent(fields.getFirst(), _ -> new ArrayList<>()).add(word));
    List<String> parts = new ArrayList<>();
    for (String field : List.of("names", "doc", "shown", "signature", "paths", "body")) {
      if (byField.containsKey(field)) {
        parts.add(FIELD_WORDS.get(field) + " " + String.join(", ", byField.get(field)));
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
