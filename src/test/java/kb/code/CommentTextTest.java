package kb.code;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommentTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          // One line.                        | One line.
          //No space.                         | No space.
          /// Three strokes.                  | Three strokes.
          //! An inner one.                   | An inner one.
          # A shell's.                        | A shell's.
          ### A banner                        | A banner
          -- A database's.                    | A database's.
          ;; A Lisp's.                        | A Lisp's.
          %% An Erlang's.                     | An Erlang's.
          /* A block. */                      | A block.
          /** A doc block. **/                | A doc block.
          ~/**\\n * In\\n *   stars.\\n */~   | ~In\\n  stars.~
          ~/*\\n  without\\n    stars\\n*/~   | ~without\\n  stars~
          ~/* Begins here,\\n   goes on. */~     | ~Begins here,\\ngoes on.~
          /**/                                | ~~
          //                                  | ~~
          //go:noinline                       | ~~
          //nolint:errcheck // because        | ~~
          // https://example.org: a link      | https://example.org: a link
          """)
  void marksAreTakenAway(String comment, String text) {
    assertEquals(unescaped(text), CommentText.plain(List.of(unescaped(comment))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          // Two.;//   indented   | Two.\\n  indented
          // A;//;// B            | A\\n\\nB
          // A;//go:embed x       | A
          """)
  void linesStayLines(String comments, String text) {
    assertEquals(unescaped(text), CommentText.plain(List.of(comments.split(";"))));
  }

  private static String unescaped(String text) {
    return text.replace("\\n", "\n");
  }
}
