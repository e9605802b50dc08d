package kb.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DidYouMeanTest {
  private static final List<String> WORDS =
      List.of("function", "method", "file", "field", "kind", "lang", "symbol", "sym", "note", "in");

  @ParameterizedTest
  @CsvSource({
    "symbl, symbol",
    "tpye, ",
    "flie, file",
    "Kind, kind",
    "LANG, lang",
    "func, function",
    "metohd, method",
    "methods, method",
    "functoin, function",
    "feild, field",
    "x, ",
    "im, ",
    "'', ",
    "completely, "
  })
  void findsTheWordThatWasMeant(String word, String meant) {
    assertEquals(Optional.ofNullable(meant), DidYouMean.nearest(word, WORDS));
  }

  @Test
  void theSharedBeginningDecidesBetweenEquals() {
    assertEquals(
        List.of("raftNodf", "zaftNode"),
        DidYouMean.nearest("raftNode", List.of("zaftNode", "raftNodf", "raftNode"), 5));
  }

  @Test
  void thereAreNoMoreThanAskedFor() {
    assertEquals(List.of("aaab"), DidYouMean.nearest("aaaa", List.of("baaa", "aaab", "abaa"), 1));
  }

  @Test
  void nothingIsNearAPaste() {
    assertEquals(
        List.of(), DidYouMean.nearest("a".repeat(100_000), List.of("a".repeat(99_999)), 3));
    assertEquals(List.of(), DidYouMean.nearest("İ".repeat(60), List.of("i̇".repeat(60)), 3));
  }

  /// The distance by its textbook definition, on words of few letters so that many are near.
  @Test
  void agreesWithTheTextbook() {
    Random random = new Random(1);
    for (int i = 0; i < 50_000; i++) {
      String left = word(random);
      String right = word(random);
      int allowed = Math.min(3, left.length() / 3);
      boolean cutShort = allowed > 0 && right.startsWith(left);
      boolean near = !left.equals(right) && (cutShort || distance(left, right) <= allowed);
      assertEquals(near, DidYouMean.nearest(left, List.of(right)).isPresent(), left + " " + right);
    }
  }

  @Test
  @Timeout(5)
  void aHundredThousandCandidatesAreQuick() {
    Random random = new Random(2);
    List<String> candidates = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      candidates.add("handle" + Integer.toString(random.nextInt(), 36));
    }
    candidates.add("handleRequest");
    for (int i = 0; i < 10; i++) {
      assertTrue(DidYouMean.nearest("handleReqeust", candidates).isPresent());
    }
    assertEquals(Optional.of("handleRequest"), DidYouMean.nearest("handleReqeust", candidates));
  }

  private static String word(Random random) {
    return random
        .ints(random.nextInt(9), 'a', 'd')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static int distance(String left, String right) {
    int[][] slips = new int[left.length() + 1][right.length() + 1];
    for (int i = 0; i <= left.length(); i++) {
      for (int j = 0; j <= right.length(); j++) {
        if (i == 0 || j == 0) {
          slips[i][j] = i + j;
          continue;
        }
        int replaced = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
        slips[i][j] =
            Math.min(
                slips[i - 1][j - 1] + replaced, 1 + Math.min(slips[i - 1][j], slips[i][j - 1]));
        if (i > 1
            && j > 1
            && left.charAt(i - 1) == right.charAt(j - 2)
            && left.charAt(i - 2) == right.charAt(j - 1)) {
          slips[i][j] = Math.min(slips[i][j], slips[i - 2][j - 2] + 1);
        }
      }
    }
    return slips[left.length()][right.length()];
  }
}
