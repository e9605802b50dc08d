package kb.query;

/// A piece of a query's text.
///
/// @param kind what it does in the grammar
/// @param operand what it looks for; for a mark or an operator, the word that it is when it is none
/// @param start where it was cut from
/// @param end the place behind it
record Token(Kind kind, Query operand, int start, int end) {
  /// What a token does in the grammar.
  enum Kind {
    OPEN,
    CLOSE,
    AND,
    OR,
    NOT,
    OPERAND
  }

  static Token operand(Query operand, int start, int end) {
    return new Token(Kind.OPERAND, operand, start, end);
  }

  /// The same piece, taken for text.
  Token asText() {
    return operand(operand, start, end);
  }

  boolean is(Kind other) {
    return kind == other;
  }

  boolean isWord() {
    return kind == Kind.OPERAND && operand instanceof Query.Word;
  }
}
