package kb.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kb.index.Candidate;
import kb.index.Words;
import kb.model.FileRole;
import org.junit.jupiter.api.Test;

class ShortFormsTest {
  private static final Weights WEIGHTS = new Weights(Map.of("address", 3.0, "leas", 1.0), 4);

  @Test
  void wordsAreFoundAsTheyAreAsked() {
    for (String word : List.of("addresses", "acknowledged", "credentials", "databases")) {
      String stem = Words.of(word).getFirst();
      assertTrue(ShortForms.of(stem).stream().allMatch(it -> it.length() < word.length()), word);
      assertEquals(false, ShortForms.of(stem).isEmpty(), word);
    }
    assertEquals(List.of(), ShortForms.of("addr"));
  }

  @Test
  void eachIsAskedForOnce() {
    assertEquals(
        List.of("discov", "discover"), sorted(ShortForms.of(List.of("discover", "discoveri"))));
  }

  @Test
  void aShortenedWordCountsLessThanAWholeOne() {
    double whole = held("address").coverage();
    double shortened = held("addr").coverage();
    assertTrue(0 < shortened && shortened < whole, shortened + " " + whole);
    assertEquals(whole, held("address", "addr").coverage());
    assertEquals(0, held("adr").coverage());
  }

  private static List<String> sorted(List<String> words) {
    return words.stream().sorted().toList();
  }

  private static Held held(String... words) {
    Map<String, List<String>> matched = new HashMap<>();
    for (String word : words) {
      matched.put(word, List.of("names"));
    }
    Candidate candidate =
        new Candidate(
            "etcd",
            "a.go",
            Optional.empty(),
            FileRole.SOURCE,
            1,
            matched,
            () -> {
              throw new AssertionError("not read to be weighed");
            });
    return Held.of(candidate, WEIGHTS, 1, Mix.USUAL);
  }
}
