package kb.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegexSyntaxTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.*b",
        "\\bfoo\\b",
        "(?i)oom",
        "(?:a|b)+?",
        "[^)(?=]+",
        "\\(\\?=",
        "\\Q(?=\\E",
        "a\\++",
        "[]+*]x",
        "\\w{2,}",
        "\\p{Lu}",
        "x{3}",
        "(?<name>a)",
        "^\\s*func",
        "\\\\1"
      })
  void takesWhatRunsInLinearTime(String pattern) {
    assertEquals(Optional.empty(), RegexSyntax.fault(pattern));
  }

  @ParameterizedTest
  @CsvSource({
    "(a)\\1, back references are not supported",
    "(?<n>a)\\k<n>, back references are not supported",
    "a(?=b), look-ahead and look-behind are not supported",
    "(?!a)b, look-ahead and look-behind are not supported",
    "(?<=a)b, look-ahead and look-behind are not supported",
    "(?<!a)b, look-ahead and look-behind are not supported",
    "(?>a), possessive and atomic groups are not supported",
    "a*+, possessive and atomic groups are not supported",
    "'a{1,2}+', possessive and atomic groups are not supported",
    "(, missing closing )",
    "[a, missing closing ]",
    "*a, missing argument to repetition operator"
  })
  void saysWhatIsWrong(String pattern, String fault) {
    assertEquals(Optional.of(fault), RegexSyntax.fault(pattern));
  }

  @Test
  void aBrokenRegexCannotBeBuilt() {
    assertThrows(IllegalArgumentException.class, () -> new Query.Regex("("));
    assertThrows(IllegalArgumentException.class, () -> new Query.Regex(""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"(", "(?:", "[", "[[", "[]", "((a", "a{1,2}", "(a+)+", "\\", "\\Q", "(?="})
  @Timeout(5)
  void hostilePatternsAreJudgedInTime(String piece) {
    RegexSyntax.fault(piece.repeat(RegexSyntax.LONGEST / piece.length()));
    int half = RegexSyntax.LONGEST / 2;
    assertEquals(Optional.empty(), RegexSyntax.fault("(".repeat(half) + ")".repeat(half)));
    assertEquals(Optional.of("longer than 1000 characters"), RegexSyntax.fault(piece.repeat(2000)));
  }
}
