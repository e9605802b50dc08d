package kb.index;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import kb.model.LineRange;
import kb.query.Query.Exact;
import kb.query.Query.Regex;
import kb.query.Query.Term;
import kb.query.Query.Word;
import kb.text.LinearRegex;

/// A term of a query, ready to be looked for in the bytes of a text: what verifies the candidates
/// of the trigrams.
///
/// Texts are bytes shown as ISO 8859-1, one character a byte, where the JVM searches fastest; a
/// literal is its UTF-8 bytes shown the same way. Casing of ASCII letters folds, other letters
/// compare as they are.
sealed interface TermPattern {
  /// Where the first match at or after `from` begins; -1 when there is none.
  int find(Content content, int from);

  static TermPattern of(Term term, boolean casingCounts) {
    return switch (term) {
      case Word(var text) -> literal(text, casingCounts);
      case Exact(var text) -> literal(text, casingCounts);
      case Regex(var text) -> new Expression(LinearRegex.of(text, casingCounts));
    };
  }

  private static TermPattern literal(String text, boolean casingCounts) {
    String bytes = Content.bytesOf(text);
    return new Literal(casingCounts ? bytes : Content.folded(bytes), casingCounts);
  }

  /// The bytes of a text and what searching them needs, made when it is first needed.
  final class Content {
    private final byte[] bytes;
    private final String plain;
    private String folded = "";
    private String decoded = "";

    Content(byte[] bytes) {
      this.bytes = bytes;
      this.plain = new String(bytes, StandardCharsets.ISO_8859_1);
    }

    static Content of(String text) {
      return new Content(text.getBytes(StandardCharsets.UTF_8));
    }

    static String bytesOf(String text) {
      return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /// ASCII capitals as small letters: the same length, whatever the text.
    static String folded(String text) {
      StringBuilder folded = new StringBuilder(text.length());
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        folded.append(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
      }
      return folded.toString();
    }

    String plain() {
      return plain;
    }

    /// Some of its lines, with their ends.
    Content lines(LineRange range) {
      int from = afterLines(0, range.first() - 1);
      int to = afterLines(from, range.count());
      return new Content(Arrays.copyOfRange(bytes, from, to));
    }

    /// Where the line begins that stands `count` lines further on; the end when there is none.
    private int afterLines(int from, int count) {
      int at = from;
      for (int i = 0; i < count && at < plain.length(); i++) {
        int end = plain.indexOf('\n', at);
        at = end < 0 ? plain.length() : end + 1;
      }
      return at;
    }

    String folded() {
      if (folded.isEmpty()) {
        folded = folded(plain);
      }
      return folded;
    }

    /// As people read it, for regular expressions: `.` and classes mean letters, not bytes.
    String decoded() {
      if (decoded.isEmpty()) {
        decoded = new String(bytes, StandardCharsets.UTF_8);
      }
      return decoded;
    }

    /// The line a match stands in, counted from 1.
    int line(int at, boolean inDecoded) {
      String text = inDecoded ? decoded() : plain;
      int line = 1;
      for (int i = text.indexOf('\n'); i >= 0 && i < at; i = text.indexOf('\n', i + 1)) {
        line++;
      }
      return line;
    }
  }

  record Literal(String text, boolean casingCounts) implements TermPattern {
    @Override
    public int find(Content content, int from) {
      return (casingCounts ? content.plain() : content.folded()).indexOf(text, from);
    }
  }

  record Expression(LinearRegex regex) implements TermPattern {
    @Override
    public int find(Content content, int from) {
      return regex.find(content.decoded(), from);
    }
  }

  default boolean inDecoded() {
    return this instanceof Expression;
  }
}
