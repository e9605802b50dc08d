package kb.code.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The tokens of a query file, one after the other.
final class QueryTokens {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s+|;.*|(\"(?:[^\"\\\\]|\\\\.)*\"|@[\\w.-]+|#[\\w-]+\\?|[\\w-]+:?|[()\\[\\].!?])");

  private record Token(String text, int line) {}

  private final List<Token> tokens = new ArrayList<>();
  private final Token end;
  private int at;

  QueryTokens(String file) {
    int line = 1;
    Matcher matcher = TOKEN.matcher(file);
    int from = 0;
    for (;
        from < file.length() && matcher.find(from) && matcher.start() == from;
        from = matcher.end()) {
      if (matcher.group(1) != null) {
        tokens.add(new Token(matcher.group(1), line));
      }
      line += (int) matcher.group().chars().filter(c -> c == '\n').count();
    }
    if (from < file.length()) {
      throw new IllegalArgumentException("line " + line + ": cannot read " + file.charAt(from));
    }
    end = new Token("the end", line);
  }

  boolean atEnd() {
    return at >= tokens.size();
  }

  String next() {
    String token = look(0).text();
    at++;
    return token;
  }

  boolean accept(String token) {
    boolean accepted = look(0).text().equals(token);
    at += accepted ? 1 : 0;
    return accepted;
  }

  void expect(String token) {
    if (!accept(token)) {
      throw unexpected("wanted " + token);
    }
  }

  boolean startsGroup() {
    return isAt(0, "(") && (isAt(1, "(") || isAt(1, "["));
  }

  boolean startsCondition() {
    return isAt(0, "(") && look(1).text().startsWith("#");
  }

  boolean startsField() {
    return look(0).text().endsWith(":");
  }

  boolean startsCapture() {
    return look(0).text().startsWith("@");
  }

  String fieldName() {
    String token = next();
    return token.substring(0, token.length() - 1);
  }

  Capture capture() {
    if (!startsCapture()) {
      throw unexpected("wanted a capture");
    }
    return Capture.named(next().substring(1));
  }

  /// What stands between quotes.
  String unquoted(String token) {
    if (!token.startsWith("\"")) {
      at--;
      throw unexpected("wanted a node");
    }
    return token.substring(1, token.length() - 1).replace("\\n", "\n").replaceAll("\\\\(.)", "$1");
  }

  private boolean isAt(int ahead, String token) {
    return look(ahead).text().equals(token);
  }

  private Token look(int ahead) {
    return at + ahead < tokens.size() ? tokens.get(at + ahead) : end;
  }

  private IllegalArgumentException unexpected(String wanted) {
    Token token = look(0);
    return new IllegalArgumentException(
        "line " + token.line() + ": " + wanted + ", found " + token.text());
  }
}
