package kb.code.java;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NestingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          ~~                            | 0
          int a = 1;                    | 0
          f(a[b], {})                   | 2
          ((([{                         | 5
          )))(                          | 1
          "(((" + '(' + f("\\"((")      | 1
          // (((                        | 0
          /* ((( */ (                   | 1
          ~\"""
          ((( " \\"" ((
          \""" ()~                      | 1
          "never closed (((             | 0
          'never closed (((             | 0
          /* never closed (((           | 0
          """)
  void bracketsThatMeanSomethingCount(String text, int depth) {
    assertEquals(depth, Nesting.depth(text == null ? "" : text));
  }
}
