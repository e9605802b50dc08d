package kb.code.java;

import com.github.javaparser.Position;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SingleMemberAnnotationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kb.code.signal.Constants;
import kb.code.signal.Expression;
import kb.code.signal.Expression.Call;
import kb.code.signal.Occurrence;
import kb.code.signal.Occurrence.Form;
import kb.code.signal.SignalReader;
import kb.code.signal.SignalTable;
import kb.model.Signal;

/// Finds what may be a signal in a file, and has it read.
final class JavaSignals {
  private static final SignalTable TABLE = SignalTable.of("java");

  /// A position as one number: no line is longer.
  private static final int LONGEST_LINE = 10_000;

  private final JavaSymbols symbols;
  private final Constants constants = new Constants();
  private final SignalReader reader = new SignalReader(TABLE, constants);
  private final EarlyExits exits;
  private final List<Signal> found = new ArrayList<>();

  JavaSignals(String text, CompilationUnit unit, JavaSymbols symbols) {
    this.symbols = symbols;
    exits = new EarlyExits(text);
    unit.walk(VariableDeclarator.class, this::learn);
    Wrapping wrapping = new Wrapping(reader, node -> call(node, "", unit));
    unit.walk(CallableDeclaration.class, wrapping::learn);
    walk(unit, "", unit);
  }

  /// In the order of the file.
  List<Signal> all() {
    return found;
  }

  /// Fields count everywhere, variables behind their place to the end of what is around.
  private void learn(VariableDeclarator variable) {
    variable
        .getInitializer()
        .ifPresent(value -> {
          Optional<FieldDeclaration> field = field(variable);
          Node around = field.isPresent() ? variable : around(variable);
          constants.add(
              variable.getNameAsString(),
              JavaExpressions.of(value),
              field.filter(FieldDeclaration::isFinal).isPresent(),
              field.isPresent() ? 0 : at(variable.getEnd()),
              field.isPresent() ? Integer.MAX_VALUE : at(around.getEnd()));
        });
  }

  private static Optional<FieldDeclaration> field(VariableDeclarator variable) {
    return variable
        .getParentNode()
        .filter(FieldDeclaration.class::isInstance)
        .map(FieldDeclaration.class::cast);
  }

  /// The statement list or declaration that a variable is known in.
  private static Node around(VariableDeclarator variable) {
    return Whereabouts.parents(variable)
        .filter(node -> Whereabouts.isBlock(node) || node instanceof BodyDeclaration)
        .findFirst()
        .orElse(variable);
  }

  private static int at(Optional<Position> position) {
    Position known = position.orElse(Position.HOME);
    return known.line * LONGEST_LINE + Math.min(known.column, LONGEST_LINE - 1);
  }

  private void walk(Node node, String outside, Node definition) {
    Optional<String> own = symbols.qualified(node);
    String enclosing = own.orElse(outside);
    Node around = own.isPresent() ? node : definition;
    occurrence(node, enclosing, around).map(reader::signals).ifPresent(found::addAll);
    node.getChildNodes().forEach(child -> walk(child, enclosing, around));
  }

  private Optional<Occurrence> occurrence(Node node, String enclosing, Node around) {
    return switch (node) {
      case MethodCallExpr _, ObjectCreationExpr _ -> call(node, enclosing, around);
      case NormalAnnotationExpr annotation ->
          struct(
              annotation.getNameAsString(),
              JavaExpressions.annotation(annotation),
              node,
              enclosing);
      case SingleMemberAnnotationExpr annotation ->
          struct(
              annotation.getNameAsString(),
              JavaExpressions.annotation(annotation),
              node,
              enclosing);
      case VariableDeclarator variable -> constant(variable, enclosing);
      case StringLiteralExpr literal -> literal(literal, enclosing, around);
      default -> Optional.empty();
    };
  }

  private Optional<Occurrence> call(Node node, String enclosing, Node around) {
    return switch (node) {
      case MethodCallExpr call -> known(call.getNameAsString(), node, enclosing, around);
      case ObjectCreationExpr made ->
          known(made.getType().getNameAsString(), node, enclosing, around);
      default -> Optional.empty();
    };
  }

  private Optional<Occurrence> known(String name, Node node, String enclosing, Node around) {
    if (!reader.knows(name)) {
      return Optional.empty();
    }
    String guard = Whereabouts.guard(node, around, exits);
    return Optional.of(
        new Occurrence(
            Form.CALL,
            name,
            JavaExpressions.of(node),
            after(node),
            enclosing,
            guard,
            Whereabouts.lines(node),
            "",
            at(node.getBegin())));
  }

  private static Optional<Occurrence> struct(
      String name, Expression.Struct value, Node node, String enclosing) {
    return Optional.of(name)
        .filter(each -> TABLE.knows(Form.STRUCT, each))
        .map(each -> plain(Form.STRUCT, each, value, enclosing, node, ""));
  }

  private static Optional<Occurrence> constant(VariableDeclarator variable, String enclosing) {
    String name = variable.getNameAsString();
    return variable
        .getInitializer()
        .filter(_ -> TABLE.knows(Form.CONSTANT, name))
        .flatMap(value ->
            field(variable)
                .filter(FieldDeclaration::isFinal)
                .map(field ->
                    plain(
                        Form.CONSTANT,
                        name,
                        JavaExpressions.of(value),
                        enclosing,
                        field,
                        DocComments.of(field))));
  }

  /// A literal with what is added to it.
  private Optional<Occurrence> literal(StringLiteralExpr literal, String enclosing, Node around) {
    String text = literal.getValue();
    if (!TABLE.knows(Form.LITERAL, text)) {
      return Optional.empty();
    }
    Node whole =
        Whereabouts.parents(literal)
            .takeWhile(BinaryExpr.class::isInstance)
            .reduce((_, outer) -> outer)
            .orElse(literal);
    return Optional.of(
        new Occurrence(
            Form.LITERAL,
            text,
            JavaExpressions.of(whole),
            List.of(),
            enclosing,
            Whereabouts.guard(whole, around, exits),
            Whereabouts.lines(whole),
            "",
            at(whole.getBegin())));
  }

  private static Occurrence plain(
      Form form, String name, Expression value, String enclosing, Node node, String about) {
    return new Occurrence(
        form,
        name,
        value,
        List.of(),
        enclosing,
        "",
        Whereabouts.lines(node),
        about,
        at(node.getBegin()));
  }

  /// The calls that are made on the result of a call.
  private static List<Call> after(Node node) {
    return Stream.iterate(next(node), Optional::isPresent, call -> next(call.orElseThrow()))
        .flatMap(Optional::stream)
        .flatMap(call ->
            JavaExpressions.of(call) instanceof Call each ? Stream.of(each) : Stream.empty())
        .toList();
  }

  private static Optional<MethodCallExpr> next(Node node) {
    return node.getParentNode()
        .filter(MethodCallExpr.class::isInstance)
        .map(MethodCallExpr.class::cast)
        .filter(call -> call.getScope().filter(scope -> scope.equals(node)).isPresent());
  }
}
