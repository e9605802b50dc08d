package kb.query;

import static kb.query.Query.Constant.EVERYTHING;
import static kb.query.Query.Constant.NOTHING;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The rewriting rules. Each looks at one node, keeps what it matches, and makes it smaller.
final class Rules {
  /// In the order they are tried.
  static final List<UnaryOperator<Query>> ALL =
      List.of(
          Rules::flatten,
          Rules::removeDuplicates,
          Rules::dropNeutral,
          Rules::foldDecided,
          Rules::unwrapSingle,
          Rules::negateConstant,
          Rules::cancelDoubleNegation);

  private Rules() {}

  /// `(and (and a b) c) -> (and a b c)`, `(or (or a b) c) -> (or a b c)`
  static Query flatten(Query query) {
    return switch (query) {
      case Query.All(var parts) -> new Query.All(parts.stream().flatMap(Rules::conjuncts).toList());
      case Query.Any(var parts) -> new Query.Any(parts.stream().flatMap(Rules::disjuncts).toList());
      case Query other -> other;
    };
  }

  /// `(and a b a) -> (and a b)`, `(or a b a) -> (or a b)`
  static Query removeDuplicates(Query query) {
    return switch (query) {
      case Query.All(var parts) -> new Query.All(List.copyOf(new LinkedHashSet<>(parts)));
      case Query.Any(var parts) -> new Query.Any(List.copyOf(new LinkedHashSet<>(parts)));
      case Query other -> other;
    };
  }

  /// `(and a everything) -> (and a)`, `(or a nothing) -> (or a)`
  static Query dropNeutral(Query query) {
    return switch (query) {
      case Query.All(var parts) -> new Query.All(without(EVERYTHING, parts));
      case Query.Any(var parts) -> new Query.Any(without(NOTHING, parts));
      case Query other -> other;
    };
  }

  /// `(and a nothing) -> nothing`, `(or a everything) -> everything`
  static Query foldDecided(Query query) {
    return switch (query) {
      case Query.All(var parts) when parts.contains(NOTHING) -> NOTHING;
      case Query.Any(var parts) when parts.contains(EVERYTHING) -> EVERYTHING;
      case Query other -> other;
    };
  }

  /// `(and a) -> a`, `(or a) -> a`, `(and) -> everything`, `(or) -> nothing`
  static Query unwrapSingle(Query query) {
    return switch (query) {
      case Query.All(var parts) when parts.size() <= 1 -> first(parts, EVERYTHING);
      case Query.Any(var parts) when parts.size() <= 1 -> first(parts, NOTHING);
      case Query other -> other;
    };
  }

  /// `(not everything) -> nothing`, `(not nothing) -> everything`
  static Query negateConstant(Query query) {
    return switch (query) {
      case Query.Not(Query.Constant constant) -> constant == EVERYTHING ? NOTHING : EVERYTHING;
      case Query other -> other;
    };
  }

  /// `(not (not a)) -> a`
  static Query cancelDoubleNegation(Query query) {
    return query instanceof Query.Not(Query.Not(var part)) ? part : query;
  }

  private static Stream<Query> conjuncts(Query part) {
    return part instanceof Query.All(var parts) ? parts.stream() : Stream.of(part);
  }

  private static Stream<Query> disjuncts(Query part) {
    return part instanceof Query.Any(var parts) ? parts.stream() : Stream.of(part);
  }

  private static List<Query> without(Query unwanted, List<Query> parts) {
    return parts.stream().filter(part -> !part.equals(unwanted)).toList();
  }

  private static Query first(List<Query> parts, Query none) {
    return parts.isEmpty() ? none : parts.getFirst();
  }
}
