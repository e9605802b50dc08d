package kb.code;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      value = {
        "err != nil → err == nil",
        "!ok → ok",
        "not ok → ok",
        "s.closed(a, b) → !s.closed(a, b)",
        "lamp->lit → !lamp->lit",
        "a[i] < 3 → a[i] >= 3",
        "(n = read(fd, \"a < b\")) <= 0 → (n = read(fd, \"a < b\")) > 0",
        "unlikely(!lamp) → lamp",
        "(a && b) → not (a && b)",
        "!(a && b) → a && b",
        "a || !b → not (a || !b)",
        "wick is not None → wick is None",
        "lamp.name in lamps → lamp.name not in lamps",
        "not lamp.name in lamps → lamp.name in lamps",
        "lamp.lit? → !lamp.lit?",
        "a == b == c → not (a == b == c)",
        "lamp instanceof Glass → not (lamp instanceof Glass)",
        "x << 3 > y → not (x << 3 > y)",
        "let Some(x) = y → not (let Some(x) = y)",
        "a ? b : c → not (a ? b : c)",
        "'it''s' == a → 'it''s' != a",
        "\"( → not (\"()",
        ") == → ) !="
      })
  void whatIsFalseBehindIsSaidShortWhereItCanBe(String condition, String opposite) {
    assertEquals(opposite, Condition.negated(condition));
  }
}
