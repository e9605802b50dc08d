package kb.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterCaseTest {
  @ParameterizedTest
  @CsvSource({"open, false", "Open, true", "ÉTAT, true", "état, false", "0x1f, false", "日本, false"})
  void aCapitalMakesCasingCount(String text, boolean counts) {
    assertEquals(counts, LetterCase.AUTO.countsFor(new Query.Word(text)));
    assertEquals(counts, LetterCase.AUTO.countsFor(new Query.Exact(text)));
  }

  @ParameterizedTest
  @CsvSource({
    "open\\S+\\W, false",
    "\\p{Lu}pen, false",
    "\\PLpen, false",
    "\\\\Open, true",
    "[A-Z]x, true",
    "\\SOpen, true",
    "\\x4F, true"
  })
  void theNameOfAClassIsNoCapital(String pattern, boolean counts) {
    assertEquals(counts, LetterCase.AUTO.countsFor(new Query.Regex(pattern)));
  }

  @Test
  void yesAndNoDoNotLook() {
    assertTrue(LetterCase.YES.countsFor(new Query.Word("open")));
    assertFalse(LetterCase.NO.countsFor(new Query.Word("OPEN")));
  }
}
