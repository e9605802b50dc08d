package kb.code.grammar;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import kb.code.grammar.Pattern.Shape;

/// The patterns of a language, by the kind of node they start at.
final class Query {
  private final List<List<Pattern>> byKind = new ArrayList<>();
  private final BitSet named;

  /// @param patterns in the order of the file
  /// @param named the kinds of node that are no mere tokens
  Query(List<Pattern> patterns, BitSet named) {
    this.named = named;
    patterns.forEach(this::enter);
  }

  List<Pattern> startingAt(int kind) {
    return kind < byKind.size() ? byKind.get(kind) : List.of();
  }

  boolean isNamed(int kind) {
    return named.get(kind) || kind == SyntaxTree.ERROR;
  }

  private void enter(Pattern pattern) {
    int kind = pattern.root().kind();
    if (kind == Shape.ANY || kind == Shape.ANY_NAMED) {
      throw new IllegalArgumentException("a pattern starts at a kind of node, not at any");
    }
    while (byKind.size() <= kind) {
      byKind.add(new ArrayList<>());
    }
    byKind.get(kind).add(pattern);
  }
}
