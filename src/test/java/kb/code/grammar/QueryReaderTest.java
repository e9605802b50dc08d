package kb.code.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import kb.code.grammar.Capture.Mark;
import kb.code.grammar.Pattern.Condition;
import kb.code.grammar.Pattern.Shape;
import kb.code.grammar.Pattern.Slot;
import kb.model.Reference;
import kb.model.SymbolKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryReaderTest {
  /// Names with one letter: `b` is node 2, `c` as a token 103, `d` as a field 204.
  private static final QueryReader.Names NAMES =
      new QueryReader.Names() {
        @Override
        public int kind(String name, boolean named) {
          if (name.length() != 1) {
            throw new IllegalArgumentException("no node is called " + name);
          }
          return name.charAt(0) - 'a' + 1 + (named ? 0 : 100);
        }

        @Override
        public int field(String name) {
          return name.charAt(0) - 'a' + 201;
        }
      };

  @Test
  void aPatternIsReadAsWritten() {
    Shape name = new Shape(2, List.of(), List.of(Mark.NAME), List.of());
    Shape token = new Shape(103, List.of(), List.of(Mark.NAME), List.of());
    Shape any = new Shape(Shape.ANY_NAMED, List.of(), List.of(), List.of());
    Capture function = new Capture.Definition(SymbolKind.FUNCTION);
    Pattern expected =
        new Pattern(
            new Shape(
                1,
                List.of(205),
                List.of(function),
                List.of(
                    new Slot(204, true, false, List.of(name, token)),
                    new Slot(0, false, true, List.of(any)))),
            List.of(new Condition.AnyOf(Mark.NAME, Set.of("x", "y"))));
    assertEquals(
        List.of(expected),
        read(
            """
            ; a comment
            ((a !e d: [(b) "c"]? @name . (_)) @definition.function
             (#any-of? @name "x" "y"))
            """));
  }

  @Test
  void severalRootsAreSeveralPatterns() {
    Shape a = new Shape(1, List.of(), List.of(new Capture.Use(Reference.Use.CALL)), List.of());
    Shape b = new Shape(102, List.of(), List.of(new Capture.Use(Reference.Use.CALL)), List.of());
    assertEquals(
        List.of(new Pattern(a, List.of()), new Pattern(b, List.of())),
        read("[(a) \"b\"] @reference.call"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          ~(a)\\n(b~                         | line 2: wanted a node, found the end
          (a)*                               | line 1: cannot read *
          (a (b)+)                           | line 1: cannot read +
          ~(a)\\n\\n(a (#eq? @name "x"))~    | line 3: wanted #any-of?, found #eq?
          (a (#any-of? "x"))                 | line 1: wanted a capture, found "x"
          (a) @unheard                       | no capture is called @unheard
          (a) @definition.planet             | no kind of symbol is called planet
          (long)                             | no node is called long
          a                                  | line 1: wanted a node, found a
          """)
  void whatIsNoQueryIsRefused(String query, String message) {
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> read(query.replace("\\n", "\n")));
    assertEquals(message, refusal.getMessage());
  }

  private static List<Pattern> read(String query) {
    return QueryReader.read(query, NAMES);
  }
}
