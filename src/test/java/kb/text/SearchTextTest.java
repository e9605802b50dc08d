package kb.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/// What is searched is what was meant.
class SearchTextTest {
  @Test
  void escapesAreTakenOut() {
    assertEquals("a/* [b] (c) \\d C:\\path", SearchText.of("a/\\* \\[b\\] \\(c\\) \\d C:\\path"));
  }

  @Test
  void aWordCutAtALineEndIsWholeAndInHalves() {
    assertEquals(
        "the notification notifi-cation\n path", SearchText.of("the notifi-\ncation path"));
    assertEquals("> confined con-fined\n cells", SearchText.of("> con-\n>   fined cells"));
    assertEquals("- item\n- item", SearchText.of("- item\n- item"));
    assertEquals("pre-\nMixed a-\nb", SearchText.of("pre-\nMixed a-\nb"));
  }

  @Test
  void quotesDashesAndLigaturesAreTheUsualOnes() {
    assertEquals(
        "'a' \"b\" \"c\" process's non-stop file nobreak",
        SearchText.of(
            "\u2018a\u2019 \u201Cb\u201D ''c'' process\u2019s non\u2011stop \uFB01le"
                + " no\u00ADbreak"));
  }

  @Test
  void plainTextStaysAsItIs() {
    String text = "```sh\nls -l # ok\n```\nGET x/:id $VAR vm.swappiness \u00FCber \u6982\u8981\n";
    assertEquals(text, SearchText.of(text));
  }

  @Test
  void hostileTextCostsNothing() {
    for (String part : new String[] {"a-\n", "\\", "ab", "-", "'", "`", "\uFDFA"}) {
      assertTimeoutPreemptively(Duration.ofSeconds(5), () -> SearchText.of(part.repeat(300_000)));
    }
  }
}
