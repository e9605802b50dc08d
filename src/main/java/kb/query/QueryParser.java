package kb.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import kb.model.Language;
import kb.model.UserError;
import kb.query.Token.Kind;

/// Reads what people type or paste.
///
/// ```
/// query    ::= [ any ]
/// any      ::= all { 'OR' all }
/// all      ::= not { [ 'AND' ] not }
/// not      ::= { 'NOT' | '-' } operand
/// operand  ::= '(' any ')' | filter | term
/// filter   ::= field ':' term                    field: a name from the table in Field
/// term     ::= '"' text '"' | '/' regex '/' | word
/// ```
///
/// Words are cut at white space and control characters. Between quotes `\"` and `\\` are a quote
/// and a backslash, between slashes `\/` is a slash; nowhere else does a backslash escape.
/// Operators are written in capitals.
///
/// No text is a syntax error. What stands where it cannot mean anything is text: an operator
/// without operands, a parenthesis or quote without its partner, parentheses among words alone, a
/// field without a value, an unknown field, a broken pattern ([Tokens] and [Grouping] decide). Only
/// a known field with a value it cannot have is an error.
public final class QueryParser {
  private final FieldValues values;

  /// A parser whose `lang:` takes these.
  public QueryParser(Collection<Language> languages) {
    this.values = new FieldValues(languages);
  }

  /// The query that a text asks for.
  ///
  /// @throws UserError when a field has a value it cannot have; the message names the column,
  ///   counted from 1
  public ParsedQuery parse(String text) {
    Remarks remarks = new Remarks();
    List<Token> tokens = Grouping.settle(text, Tokens.cut(text, values, remarks), remarks);
    return new Run(tokens, remarks).query();
  }

  /// One reading: the tokens with a place in them, and the options met so far.
  private static final class Run {
    private final List<Token> tokens;
    private final Remarks remarks;
    private final Set<Layer> scope = EnumSet.noneOf(Layer.class);
    private Optional<LetterCase> letterCase = Optional.empty();
    private OptionalInt count = OptionalInt.empty();
    private int at = 0;
    private int depth = 0;

    Run(List<Token> tokens, Remarks remarks) {
      this.tokens = tokens;
      this.remarks = remarks;
    }

    /// `query ::= [ any ]`
    ParsedQuery query() {
      Query query = any().map(Rewriter::rewrite).orElse(Query.Constant.EVERYTHING);
      return new ParsedQuery(
          query,
          letterCase.orElse(LetterCase.AUTO),
          count,
          scope.isEmpty() ? EnumSet.allOf(Layer.class) : scope,
          remarks.list());
    }

    /// `any ::= all { 'OR' all }`; empty when it holds nothing but options.
    private Optional<Query> any() {
      List<Query> parts = new ArrayList<>();
      do {
        all().ifPresent(parts::add);
      } while (accept(Kind.OR));
      return parts.isEmpty() ? Optional.empty() : Optional.of(new Query.Any(parts));
    }

    /// `all ::= not { [ 'AND' ] not }`
    private Optional<Query> all() {
      List<Query> parts = new ArrayList<>();
      while (isNext(Kind.NOT) || isNext(Kind.OPEN) || isNext(Kind.OPERAND)) {
        not().ifPresent(parts::add);
        accept(Kind.AND);
      }
      return parts.isEmpty() ? Optional.empty() : Optional.of(new Query.All(parts));
    }

    /// `not ::= { 'NOT' | '-' } operand`; counted, as a tower of them would be a tower of calls.
    private Optional<Query> not() {
      boolean excluded = false;
      while (accept(Kind.NOT)) {
        excluded = !excluded;
      }
      Optional<Query> operand = operand(excluded);
      return excluded ? operand.map(Query.Not::new) : operand;
    }

    /// `operand ::= '(' any ')' | filter | term`; empty for an option.
    private Optional<Query> operand(boolean excluded) {
      Token token = tokens.get(at);
      at++;
      if (token.is(Kind.OPEN)) {
        return group();
      }
      return token.operand() instanceof Query.Filter(var field, var value) && field.isOption()
          ? option(field, value.text(), excluded, token.start() + 1)
          : Optional.of(token.operand());
    }

    private Optional<Query> group() {
      depth++;
      Optional<Query> group = any();
      accept(Kind.CLOSE);
      depth--;
      return group;
    }

    private Optional<Query> option(Field field, String value, boolean excluded, int column) {
      if (excluded) {
        String cause = "`" + field.word() + ":` cannot be excluded (column " + column + ").";
        throw UserError.usage(cause, "Say what to have instead, as in `" + field.example() + "`.");
      }
      if (depth > 0) {
        remarks.optionInGroup(field);
      }
      if (field == Field.SCOPE) {
        scope.addAll(Layer.of(value));
      } else if (field == Field.CASE) {
        letterCase.ifPresent(earlier -> remarks.optionAgain(field));
        letterCase = Optional.of(LetterCase.of(value));
      } else {
        count.ifPresent(earlier -> remarks.optionAgain(field));
        count = OptionalInt.of(Integer.parseInt(value));
      }
      return Optional.empty();
    }

    private boolean isNext(Kind kind) {
      return at < tokens.size() && tokens.get(at).is(kind);
    }

    private boolean accept(Kind kind) {
      boolean accepted = isNext(kind);
      at += accepted ? 1 : 0;
      return accepted;
    }
  }
}
