package kb.query;

import static kb.query.Query.Constant.EVERYTHING;
import static kb.query.Query.Constant.NOTHING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RewriterTest {
  private static final Query A = new Query.Word("a");
  private static final Query B = new Query.Word("b");
  private static final Query C = new Query.Word("c");

  static Stream<Arguments> equations() {
    return Stream.of(
        Arguments.of(all(all(A, B), C), "(and a b c)"),
        Arguments.of(any(any(A, B), C), "(or a b c)"),
        Arguments.of(all(any(A, B), C), "(and (or a b) c)"),
        Arguments.of(all(A, B, A), "(and a b)"),
        Arguments.of(any(A, A), "a"),
        Arguments.of(all(A, EVERYTHING, B), "(and a b)"),
        Arguments.of(any(A, NOTHING, B), "(or a b)"),
        Arguments.of(all(A, NOTHING), "nothing"),
        Arguments.of(any(A, EVERYTHING), "everything"),
        Arguments.of(all(), "everything"),
        Arguments.of(any(), "nothing"),
        Arguments.of(all(any(all(A))), "a"),
        Arguments.of(not(EVERYTHING), "nothing"),
        Arguments.of(not(NOTHING), "everything"),
        Arguments.of(not(not(A)), "a"),
        Arguments.of(not(not(not(A))), "(not a)"),
        Arguments.of(not(all(not(A))), "a"),
        Arguments.of(all(A, not(all(B, NOTHING))), "a"),
        Arguments.of(any(not(any()), A), "everything"),
        Arguments.of(all(not(not(all(A, B))), C), "(and a b c)"));
  }

  @ParameterizedTest
  @MethodSource("equations")
  void rewrites(Query query, String rewritten) {
    assertEquals(rewritten, Rewriter.rewrite(query).toString());
  }

  @Test
  void whatIsRewrittenStaysAndMatchesTheSame() {
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      Query query = tree(random, 5);
      Query rewritten = Rewriter.rewrite(query);
      assertEquals(rewritten, Rewriter.rewrite(rewritten), () -> "from " + query);
      for (Set<Query> world : List.of(Set.<Query>of(), Set.of(A), Set.of(B, C), Set.of(A, B, C))) {
        assertEquals(matches(query, world), matches(rewritten, world), () -> "from " + query);
      }
    }
  }

  @Test
  void nothingFoldableIsLeft() {
    Random random = new Random(2);
    for (int i = 0; i < 20_000; i++) {
      Query rewritten = Rewriter.rewrite(tree(random, 5));
      String line = rewritten.toString();
      boolean constant = rewritten == EVERYTHING || rewritten == NOTHING;
      assertTrue(
          constant || !line.matches(".*(thing|\\(and \\(and|\\(or \\(or|\\(not \\(not).*"), line);
    }
  }

  private static boolean matches(Query query, Set<Query> found) {
    return switch (query) {
      case Query.All(var parts) -> parts.stream().allMatch(part -> matches(part, found));
      case Query.Any(var parts) -> parts.stream().anyMatch(part -> matches(part, found));
      case Query.Not(var part) -> !matches(part, found);
      case Query.Constant constant -> constant == EVERYTHING;
      case Query.Term term -> found.contains(term);
      case Query.Filter filter -> found.contains(filter);
    };
  }

  private static Query tree(Random random, int depth) {
    List<Query> leaves = List.of(A, B, C, EVERYTHING, NOTHING);
    if (depth == 0) {
      return leaves.get(random.nextInt(leaves.size()));
    }
    List<Query> parts =
        Stream.generate(() -> tree(random, depth - 1)).limit(random.nextInt(4)).toList();
    return switch (random.nextInt(4)) {
      case 0 -> new Query.All(parts);
      case 1 -> new Query.Any(parts);
      case 2 -> not(tree(random, depth - 1));
      default -> leaves.get(random.nextInt(leaves.size()));
    };
  }

  private static Query all(Query... parts) {
    return new Query.All(List.of(parts));
  }

  private static Query any(Query... parts) {
    return new Query.Any(List.of(parts));
  }

  private static Query not(Query part) {
    return new Query.Not(part);
  }
}
