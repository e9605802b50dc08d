package kb.code.grammar;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kb.code.grammar.Pattern.Condition;
import kb.code.grammar.Pattern.Shape;
import kb.code.grammar.Pattern.Slot;

/// Reads a query file of tree-sitter, the part of its language that finding definitions needs.
///
/// ```
/// file      ::= (pattern | '(' pattern condition* ')')*
/// pattern   ::= shapes capture*
/// shapes    ::= node | token | '_' | '[' pattern+ ']'
/// node      ::= '(' (kind | '_') (absent | slot | condition)* ')'
/// absent    ::= '!' field
/// slot      ::= '.'? (field ':')? shapes '?'? capture*
/// token     ::= '"' what is written '"'
/// capture   ::= '@' name
/// condition ::= '(' '#any-of?' capture token+ ')' | '(' '#match?' capture token ')'
/// ```
///
/// Repetitions and the other conditions are refused: no silent reading of half a pattern.
final class QueryReader {
  private final QueryTokens tokens;
  private final Names names;
  private List<Condition> conditions = new ArrayList<>();

  /// Numbers for the names of a language's nodes and fields.
  interface Names {
    int kind(String name, boolean named);

    int field(String name);
  }

  private QueryReader(String file, Names names) {
    this.tokens = new QueryTokens(file);
    this.names = names;
  }

  /// @throws IllegalArgumentException for what is no query, with its line
  static List<Pattern> read(String file, Names names) {
    return new QueryReader(file, names).file();
  }

  private List<Pattern> file() {
    List<Pattern> patterns = new ArrayList<>();
    while (!tokens.atEnd()) {
      conditions = new ArrayList<>();
      List<Shape> roots = tokens.startsGroup() ? group() : captured(shapes());
      roots.forEach(root -> patterns.add(new Pattern(root, conditions)));
    }
    return patterns;
  }

  private List<Shape> group() {
    tokens.expect("(");
    List<Shape> roots = captured(shapes());
    while (!tokens.accept(")")) {
      condition();
    }
    return roots;
  }

  private List<Shape> shapes() {
    String token = tokens.next();
    if (token.equals("[")) {
      List<Shape> choices = new ArrayList<>();
      while (!tokens.accept("]")) {
        choices.addAll(captured(shapes()));
      }
      return choices;
    }
    if (token.equals("(")) {
      return List.of(node());
    }
    int kind = token.equals("_") ? Shape.ANY : names.kind(tokens.unquoted(token), false);
    return List.of(new Shape(kind, List.of(), List.of(), List.of()));
  }

  private Shape node() {
    String name = tokens.next();
    int kind = name.equals("_") ? Shape.ANY_NAMED : names.kind(name, true);
    List<Integer> absent = new ArrayList<>();
    List<Slot> slots = new ArrayList<>();
    while (!tokens.accept(")")) {
      if (tokens.accept("!")) {
        absent.add(names.field(tokens.next()));
      } else if (tokens.startsCondition()) {
        condition();
      } else {
        slots.add(slot());
      }
    }
    return new Shape(kind, absent, List.of(), slots);
  }

  private Slot slot() {
    boolean immediate = tokens.accept(".");
    int field = tokens.startsField() ? names.field(tokens.fieldName()) : 0;
    List<Shape> shapes = shapes();
    boolean optional = tokens.accept("?");
    return new Slot(field, optional, immediate, captured(shapes));
  }

  private void condition() {
    tokens.expect("(");
    if (tokens.accept("#match?")) {
      Capture capture = tokens.capture();
      String expression = tokens.unquoted(tokens.next());
      conditions.add(new Condition.Like(capture, java.util.regex.Pattern.compile(expression)));
      tokens.expect(")");
    } else {
      tokens.expect("#any-of?");
      conditions.add(new Condition.AnyOf(tokens.capture(), words()));
    }
  }

  private Set<String> words() {
    Set<String> words = new HashSet<>();
    while (!tokens.accept(")")) {
      words.add(tokens.unquoted(tokens.next()));
    }
    return words;
  }

  /// The shapes with the captures that follow.
  private List<Shape> captured(List<Shape> shapes) {
    List<Shape> captured = shapes;
    while (tokens.startsCapture()) {
      Capture capture = tokens.capture();
      captured = captured.stream().map(shape -> with(shape, capture)).toList();
    }
    return captured;
  }

  private static Shape with(Shape shape, Capture capture) {
    List<Capture> captures = new ArrayList<>(shape.captures());
    captures.add(capture);
    return new Shape(shape.kind(), shape.absent(), captures, shape.slots());
  }
}
