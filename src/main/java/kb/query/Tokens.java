package kb.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kb.query.Token.Kind;

/// Cuts a query's text into tokens. What cannot be cut as something better is a word.
///
/// Quotes, slashes, fields and the minus count only where a token starts, and quotes and slashes
/// only when the token ends where they end, on the same line: inside words, punctuation is text.
final class Tokens {
  /// `-u` alone is the option of a command; nobody excludes all that has a `u` in it.
  private static final int SHORTEST_EXCLUDED_WORD = 2;

  private static final Map<String, Kind> OPERATORS =
      Map.of("AND", Kind.AND, "OR", Kind.OR, "NOT", Kind.NOT);

  private static final Pattern NAME = Pattern.compile("([a-zA-Z]+):");

  private static final String ZERO_WIDTH = "\u200b\ufeff";

  private final String text;
  private final FieldValues values;
  private final Remarks remarks;

  private Tokens(String text, FieldValues values, Remarks remarks) {
    this.text = text;
    this.values = values;
    this.remarks = remarks;
  }

  static List<Token> cut(String text, FieldValues values, Remarks remarks) {
    Tokens cutter = new Tokens(text, values, remarks);
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      if (cutter.isSeparator(at)) {
        at++;
      } else {
        Token token = cutter.token(at);
        tokens.add(token);
        at = token.end();
      }
    }
    return tokens;
  }

  private Token token(int start) {
    char first = text.charAt(start);
    if (first == '(' || first == ')') {
      return mark(first == '(' ? Kind.OPEN : Kind.CLOSE, start);
    }
    if (first == '-' && excludes(start)) {
      return mark(Kind.NOT, start);
    }
    return filter(start).orElseGet(() -> term(start));
  }

  private Token mark(Kind kind, int start) {
    return new Token(kind, new Query.Word(text.substring(start, start + 1)), start, start + 1);
  }

  /// `-word`, `-"text"`, `-/regex/`, `-(group)`; but `->`, `-1`, `--flag` and `-u` are text.
  private boolean excludes(int minus) {
    int next = minus + 1;
    if (!stands(minus) || endsAt(next)) {
      return false;
    }
    char first = text.charAt(next);
    boolean letter = Character.isLetter(first) || first == '_';
    return "\"/(".indexOf(first) >= 0 || (letter && wordEnd(next) - next >= SHORTEST_EXCLUDED_WORD);
  }

  private Optional<Token> filter(int start) {
    Matcher name = NAME.matcher(text).region(start, text.length());
    boolean behindMinus = start > 0 && text.charAt(start - 1) == '-';
    return name.lookingAt() && (stands(start) || behindMinus)
        ? field(name.group(1), name.end()).map(field -> filter(field, start, name.end()))
        : Optional.empty();
  }

  /// The field a name stands for. `std::string` and `file:///etc` are text without a word about it.
  private Optional<Field> field(String name, int behindColon) {
    Optional<Field> field = Field.of(name);
    if (endsAt(behindColon)) {
      field.ifPresent(known -> remarks.fieldWithoutValue(name));
      return Optional.empty();
    }
    if (text.startsWith(":", behindColon) || text.startsWith("//", behindColon)) {
      return Optional.empty();
    }
    boolean drive = name.length() == 1;
    boolean portOrLine = Character.isDigit(text.charAt(behindColon));
    if (field.isEmpty() && !drive && !portOrLine) {
      remarks.unknownField(name);
    }
    return field;
  }

  private Token filter(Field field, int start, int behindColon) {
    OptionalInt regexEnd = closing('/', behindColon);
    int column = start + 1;
    if (regexEnd.isPresent()) {
      int end = regexEnd.getAsInt();
      Query.Term value = values.regex(field, pattern(behindColon, end), column);
      return Token.operand(new Query.Filter(field, value), start, end);
    }
    int end = closing('"', behindColon).orElseGet(() -> wordEnd(behindColon));
    Query.Term value = values.text(field, exactOrWord(behindColon, end), column);
    return Token.operand(new Query.Filter(field, value), start, end);
  }

  private Token term(int start) {
    OptionalInt regexEnd = closing('/', start);
    if (regexEnd.isPresent()) {
      int end = regexEnd.getAsInt();
      String pattern = pattern(start, end);
      Optional<String> fault = RegexSyntax.fault(pattern);
      if (fault.isEmpty()) {
        return Token.operand(new Query.Regex(pattern), start, end);
      }
      remarks.brokenRegex(text.substring(start, end), fault.get());
    }
    int end = closing('"', start).orElseGet(() -> wordEnd(start));
    Query.Term term = exactOrWord(start, end);
    boolean operator = term instanceof Query.Word && stands(start);
    Kind kind = operator ? OPERATORS.getOrDefault(term.text(), Kind.OPERAND) : Kind.OPERAND;
    return new Token(kind, term, start, end);
  }

  private Query.Term exactOrWord(int start, int end) {
    if (closing('"', start).isPresent()) {
      String quoted = text.substring(start + 1, end - 1);
      return new Query.Exact(quoted.replaceAll("\\\\([\"\\\\])", "$1"));
    }
    Query.Word word = new Query.Word(text.substring(start, end));
    remarks.regexWithoutSlashes(word);
    return word;
  }

  private String pattern(int start, int end) {
    return text.substring(start + 1, end - 1).replace("\\/", "/");
  }

  /// The end of a text between two quotes or two slashes that starts here; empty when there is
  /// none.
  ///
  /// No regular expression starts with a space or a star: those are a division and a comment in C.
  private OptionalInt closing(char delimiter, int start) {
    if (text.charAt(start) != delimiter
        || (delimiter == '/' && (isSeparator(start + 1) || text.startsWith("*", start + 1)))) {
      return OptionalInt.empty();
    }
    int at = start + 1;
    while (at < text.length() && text.charAt(at) != delimiter && text.charAt(at) != '\n') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    boolean closed = at > start + 1 && text.startsWith(String.valueOf(delimiter), at);
    return closed && endsAt(at + 1) ? OptionalInt.of(at + 1) : OptionalInt.empty();
  }

  /// A word ends before a separator, or before a parenthesis that it has not opened.
  private int wordEnd(int start) {
    int open = 0;
    int at = start;
    while (at < text.length() && !isSeparator(at)) {
      char c = text.charAt(at);
      if (c == ')' && open == 0) {
        return at;
      }
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
      at++;
    }
    return at;
  }

  /// Whether nothing stands directly before a token but a parenthesis that opens.
  private boolean stands(int start) {
    return start == 0 || isSeparator(start - 1) || text.charAt(start - 1) == '(';
  }

  private boolean endsAt(int end) {
    return isSeparator(end) || text.charAt(end) == ')';
  }

  private boolean isSeparator(int at) {
    if (at >= text.length()) {
      return true;
    }
    char c = text.charAt(at);
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || ZERO_WIDTH.indexOf(c) >= 0;
  }
}
