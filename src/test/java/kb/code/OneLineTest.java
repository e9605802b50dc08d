package kb.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneLineTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          func f(a int)                         | func f(a int)
          func f(\\n\\ta int,\\n\\tb int,\\n)   | func f(a int, b int)
          func  f( a )                          | func f( a )
          a[\\n  1,\\n]                         | a[1]
          x{\\n  1,\\n}                         | x{ 1 }
          throws\\n    A,\\n    B               | throws A, B
          """)
  void linesBecomeOne(String text, String line) {
    String unescaped = text.replace("\\n", "\n").replace("\\t", "\t");
    assertEquals(line, line(unescaped).toString());
  }

  @Test
  void whatIsTooLongIsCutAndMarked() {
    String cut = line("x ".repeat(1000)).toString();
    assertTrue(cut.endsWith("x …"), cut);
    assertTrue(cut.length() < 310, cut);
  }

  @Test
  void piecesFollowEachOther() {
    OneLine line = line("func");
    line.space();
    line.add("ignored name (", 8, 14);
    assertEquals("func name (", line.toString());
  }

  private static OneLine line(String text) {
    OneLine line = new OneLine();
    line.add(text, 0, text.length());
    return line;
  }
}
