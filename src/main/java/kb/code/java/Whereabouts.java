package kb.code.java;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import java.util.Optional;
import java.util.stream.Stream;
import kb.code.Condition;
import kb.code.Guard;
import kb.model.LineRange;

/// What stands around a node within its definition.
final class Whereabouts {
  private Whereabouts() {}

  /// The nodes around, the innermost first.
  static Stream<Node> parents(Node node) {
    return Stream.iterate(
            node.getParentNode(), Optional::isPresent, each -> each.flatMap(Node::getParentNode))
        .flatMap(Optional::stream);
  }

  static boolean isBlock(Node node) {
    return node instanceof BlockStmt
        || node instanceof ForStmt
        || node instanceof TryStmt
        || node instanceof LambdaExpr;
  }

  /// The lines of the statement or declaration that a node belongs to.
  static LineRange lines(Node node) {
    Node statement =
        Stream.concat(Stream.of(node), parents(node))
            .filter(each -> each instanceof Statement || each instanceof BodyDeclaration)
            .findFirst()
            .filter(each -> !(each instanceof BodyDeclaration<?> body && hasBody(body)))
            .orElse(node);
    return statement
        .getRange()
        .filter(_ -> !(statement instanceof BlockStmt) && !(statement instanceof IfStmt))
        .or(node::getRange)
        .map(range -> new LineRange(range.begin.line, range.end.line))
        .orElse(LineRange.of(1));
  }

  private static boolean hasBody(BodyDeclaration<?> body) {
    return !body.isFieldDeclaration() && !body.isEnumConstantDeclaration();
  }

  /// What leads to a node, as written on one line: the condition around it, and what held behind
  /// the early exits before it; empty when nothing does within the definition around.
  static String guard(Node node, Node around, EarlyExits exits) {
    Guard held = exits.guard(node);
    Node from = node;
    while (!from.equals(around)) {
      Optional<Node> parent = from.getParentNode();
      if (parent.isEmpty()) {
        return held.in("");
      }
      exits.before(from, parent.get(), held);
      Optional<String> guard = guardOf(parent.get(), from);
      if (guard.isPresent()) {
        return held.in(guard.get());
      }
      from = parent.get();
    }
    return held.in("");
  }

  private static Optional<String> guardOf(Node node, Node from) {
    return switch (node) {
      case IfStmt choice when from.equals(choice.getThenStmt()) ->
          Optional.of(JavaExpressions.source(choice.getCondition()));
      case IfStmt choice when choice.getElseStmt().filter(from::equals).isPresent() ->
          Optional.of(negated(choice.getCondition()));
      case ConditionalExpr choice when from.equals(choice.getThenExpr()) ->
          Optional.of(JavaExpressions.source(choice.getCondition()));
      case ConditionalExpr choice when from.equals(choice.getElseExpr()) ->
          Optional.of(negated(choice.getCondition()));
      case CatchClause handler when from.equals(handler.getBody()) ->
          Optional.of("catch (" + JavaExpressions.source(handler.getParameter()) + ")");
      case SwitchEntry entry when from instanceof Statement -> Optional.of(label(entry));
      default -> Optional.empty();
    };
  }

  private static String negated(Node condition) {
    return Condition.negated(JavaExpressions.source(condition));
  }

  private static String label(SwitchEntry entry) {
    String labels =
        entry.getLabels().isEmpty()
            ? "default"
            : "case "
                + String.join(
                    ", ", entry.getLabels().stream().map(JavaExpressions::source).toList());
    return entry
        .getParentNode()
        .filter(SwitchStmt.class::isInstance)
        .map(SwitchStmt.class::cast)
        .map(choice -> "switch " + JavaExpressions.source(choice.getSelector()) + ": " + labels)
        .orElse(labels);
  }
}
