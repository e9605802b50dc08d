package kb.query;

import java.util.List;
import java.util.function.UnaryOperator;

/// Makes a query small: every rule at every node, children first, until nothing changes.
public final class Rewriter {
  private Rewriter() {}

  /// A query that matches the same, with nothing left to fold.
  public static Query rewrite(Query query) {
    Query before = query;
    Query after = pass(before);
    while (!after.equals(before)) {
      before = after;
      after = pass(before);
    }
    return after;
  }

  private static Query pass(Query query) {
    Query rewritten = withChildren(query);
    for (UnaryOperator<Query> rule : Rules.ALL) {
      rewritten = rule.apply(rewritten);
    }
    return rewritten;
  }

  private static Query withChildren(Query query) {
    return switch (query) {
      case Query.All(var parts) -> new Query.All(passAll(parts));
      case Query.Any(var parts) -> new Query.Any(passAll(parts));
      case Query.Not(var part) -> new Query.Not(pass(part));
      case Query.Term term -> term;
      case Query.Filter filter -> filter;
      case Query.Constant constant -> constant;
    };
  }

  private static List<Query> passAll(List<Query> parts) {
    return parts.stream().map(Rewriter::pass).toList();
  }
}
