package kb.code.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kb.code.signal.Expression;

/// Reads what a macro stands for, which the grammar leaves as it is written: texts beside each
/// other, or numbers with operators between.
///
/// ```
/// value   ::= text+ | sum ('<<' sum)*
/// sum     ::= product (('+' | '-') product)*
/// product ::= atom (('*' | '/') atom)*
/// atom    ::= number | name | '(' value ')'
/// ```
final class MacroValue {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s+|\\\\\\R|/\\*(?s:.*?)\\*/|//.*|(L?\"(?:[^\"\\\\]|\\\\.)*\")|([0-9][\\w.]*)|([A-Za-z_]\\w*)"
              + "|(<<|[-+*/()])");

  private static final int TEXT = 1;
  private static final int NUMBER = 2;
  private static final int NAME = 3;
  private static final int SIGN = 4;

  /// Longer ones are code.
  private static final int MOST_TOKENS = 60;

  private record Token(int kind, String text) {
    boolean is(String sign) {
      return kind == SIGN && text.equals(sign);
    }
  }

  private final List<Token> tokens;
  private int at;

  private MacroValue(List<Token> tokens) {
    this.tokens = tokens;
  }

  /// Empty for what is neither text nor number.
  static Optional<Expression> read(String written) {
    List<Token> tokens = tokens(written);
    MacroValue value = new MacroValue(tokens);
    Optional<Expression> read = tokens.isEmpty() ? Optional.empty() : value.shift();
    return read.filter(_ -> value.at == tokens.size());
  }

  private static List<Token> tokens(String written) {
    List<Token> tokens = new ArrayList<>();
    Matcher token = TOKEN.matcher(written);
    int from = 0;
    while (from < written.length() && token.region(from, written.length()).lookingAt()) {
      for (int kind = TEXT; kind <= SIGN; kind++) {
        if (token.group(kind) != null) {
          tokens.add(new Token(kind, token.group(kind)));
        }
      }
      from = token.end();
    }
    return from < written.length() || tokens.size() > MOST_TOKENS ? List.of() : tokens;
  }

  private Optional<Expression> shift() {
    return operands(List.of("<<"), () -> operands(List.of("+", "-"), this::product));
  }

  private Optional<Expression> product() {
    return operands(List.of("*", "/"), this::atom);
  }

  private interface Production {
    Optional<Expression> read();
  }

  private Optional<Expression> operands(List<String> signs, Production operand) {
    Optional<Expression> left = operand.read();
    while (left.isPresent() && at < tokens.size() && isOneOf(signs)) {
      Expression first = left.get();
      String sign = tokens.get(at++).text();
      left = operand.read().map(second -> new Expression.Operation(sign, first, second));
    }
    return left;
  }

  private boolean isOneOf(List<String> signs) {
    return signs.stream().anyMatch(sign -> tokens.get(at).is(sign));
  }

  private Optional<Expression> atom() {
    if (at == tokens.size()) {
      return Optional.empty();
    }
    Token token = tokens.get(at++);
    return switch (token.kind()) {
      case TEXT -> Optional.of(texts(token));
      case NUMBER -> Optional.of(new Expression.Numeral(token.text()));
      case NAME -> Optional.of(name(token));
      default -> token.is("(") ? bracketed() : Optional.empty();
    };
  }

  private Optional<Expression> bracketed() {
    Optional<Expression> inner = shift();
    boolean closed = at < tokens.size() && tokens.get(at).is(")");
    at++;
    return closed ? inner : Optional.empty();
  }

  private Expression name(Token token) {
    boolean beside = at < tokens.size() && tokens.get(at).kind() == TEXT;
    return beside ? texts(token) : new Expression.Name(token.text());
  }

  /// Texts beside each other, names of texts between.
  private Expression texts(Token first) {
    List<Expression> parts = new ArrayList<>(List.of(part(first)));
    while (at < tokens.size() && (tokens.get(at).kind() == TEXT || tokens.get(at).kind() == NAME)) {
      parts.add(part(tokens.get(at++)));
    }
    return parts.size() == 1 ? parts.getFirst() : new Expression.Joined(parts);
  }

  private static Expression part(Token token) {
    if (token.kind() == NAME) {
      return new Expression.Name(token.text());
    }
    String inner = token.text().substring(token.text().indexOf('"') + 1, token.text().length() - 1);
    return new Expression.Text(Escapes.resolvedIn(inner));
  }
}
