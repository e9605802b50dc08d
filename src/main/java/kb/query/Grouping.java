package kb.query;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import kb.query.Token.Kind;

/// Decides which operators and parentheses are meant, and takes the others for text.
///
/// An operator has an operand on each side that needs one. Parentheses group when each has its
/// partner and the query has an operator, an exclusion or a field: `(1 << 31)` has none and is
/// text.
final class Grouping {
  /// Deeper ones are no one's thought; and the parser goes down four calls a parenthesis.
  static final int DEEPEST = 100;

  /// Zoekt's and Sourcegraph's spelling; in a pasted sentence they are words like any other.
  private static final Set<String> SMALL_OPERATORS = Set.of("and", "or", "not");

  private final String text;
  private final Remarks remarks;
  private final List<Token> tokens;

  private Grouping(String text, List<Token> tokens, Remarks remarks) {
    this.text = text;
    this.tokens = new ArrayList<>(tokens);
    this.remarks = remarks;
  }

  /// The tokens with every operator able to operate and every parenthesis in a pair.
  static List<Token> settle(String text, List<Token> tokens, Remarks remarks) {
    Grouping grouping = new Grouping(text, tokens, remarks);
    grouping.settleOperators();
    grouping.settleParentheses();
    return grouping.joined();
  }

  private void settleOperators() {
    for (int i = 0; i < tokens.size(); i++) {
      boolean meant =
          switch (tokens.get(i).kind()) {
            case AND, OR -> endsOperand(i - 1) && startsOperand(i + 1);
            case NOT -> startsOperand(i + 1);
            case OPEN, CLOSE, OPERAND -> true;
          };
      if (!meant) {
        takeForText(i);
      }
    }
  }

  private boolean endsOperand(int i) {
    return i >= 0 && (tokens.get(i).is(Kind.OPERAND) || tokens.get(i).is(Kind.CLOSE));
  }

  private boolean startsOperand(int i) {
    return i < tokens.size()
        && switch (tokens.get(i).kind()) {
          case OPERAND, OPEN, NOT -> true;
          case CLOSE, AND, OR -> false;
        };
  }

  private void settleParentheses() {
    boolean grouped = tokens.stream().anyMatch(Grouping::asksForGroups);
    if (grouped) {
      tokens.forEach(this::remarkSmallOperator);
    }
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).is(Kind.OPEN)) {
        open.push(i);
      } else if (tokens.get(i).is(Kind.CLOSE)) {
        if (open.isEmpty()) {
          takeForText(i);
        } else {
          settlePair(grouped, open.size(), open.pop(), i);
        }
      }
    }
    open.forEach(this::takeForText);
  }

  private void settlePair(boolean grouped, int depth, int open, int close) {
    if (grouped && depth > DEEPEST) {
      remarks.tooDeep();
    }
    if (!grouped || depth > DEEPEST || close == open + 1) {
      takeForText(open);
      takeForText(close);
    }
  }

  private static boolean asksForGroups(Token token) {
    return switch (token.kind()) {
      case AND, OR, NOT -> true;
      case OPERAND -> token.operand() instanceof Query.Filter;
      case OPEN, CLOSE -> false;
    };
  }

  private void remarkSmallOperator(Token token) {
    if (token.operand() instanceof Query.Word(String word) && SMALL_OPERATORS.contains(word)) {
      remarks.smallOperator(word);
    }
  }

  private void takeForText(int i) {
    tokens.set(i, tokens.get(i).asText());
  }

  /// Words that touch are one word: a parenthesis taken for text belongs to the word beside it.
  private List<Token> joined() {
    List<Token> joined = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      int last = i;
      while (last + 1 < tokens.size() && touch(tokens.get(last), tokens.get(last + 1))) {
        last++;
      }
      joined.add(last == i ? tokens.get(i) : word(tokens.get(i).start(), tokens.get(last).end()));
      i = last + 1;
    }
    return joined;
  }

  private static boolean touch(Token left, Token right) {
    return left.isWord() && right.isWord() && left.end() == right.start();
  }

  private Token word(int start, int end) {
    return Token.operand(new Query.Word(text.substring(start, end)), start, end);
  }
}
