package kb.code.java;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.MemberValuePair;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SingleMemberAnnotationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import java.util.List;
import java.util.function.Supplier;
import kb.code.OneLine;
import kb.code.signal.Expression;
import kb.code.signal.Expression.Argument;

/// Turns what JavaParser read into expressions of no language.
final class JavaExpressions {
  private JavaExpressions() {}

  static Expression of(Node node) {
    return switch (node) {
      case StringLiteralExpr text -> text(text::asString, text.getValue());
      case TextBlockLiteralExpr text -> text(text::asString, text.getValue());
      case CharLiteralExpr text -> new Expression.Text(text.getValue());
      case IntegerLiteralExpr number -> new Expression.Numeral(number.getValue());
      case LongLiteralExpr number -> new Expression.Numeral(number.getValue());
      case DoubleLiteralExpr number -> new Expression.Numeral(number.getValue());
      case NameExpr name -> new Expression.Name(name.getNameAsString());
      case FieldAccessExpr field -> field(field);
      case EnclosedExpr inner -> of(inner.getInner());
      case CastExpr cast -> of(cast.getExpression());
      case BinaryExpr operation ->
          new Expression.Operation(
              operation.getOperator().asString(),
              of(operation.getLeft()),
              of(operation.getRight()));
      case ArrayInitializerExpr items -> new Expression.Items(all(items.getValues()));
      case ArrayCreationExpr array when array.getInitializer().isPresent() ->
          of(array.getInitializer().get());
      case MethodCallExpr call -> call(call);
      case ObjectCreationExpr made ->
          new Expression.Call(
              Expression.nothing(),
              made.getType().getNameAsString(),
              arguments(made.getArguments()));
      default -> new Expression.Other(source(node));
    };
  }

  /// Without its escapes, or as written where one of them is none.
  private static Expression text(Supplier<String> text, String written) {
    try {
      return new Expression.Text(text.get());
    } catch (IllegalArgumentException e) {
      return new Expression.Text(written);
    }
  }

  /// An annotation as what it annotates with.
  static Expression.Struct annotation(NormalAnnotationExpr annotation) {
    List<Argument> fields = annotation.getPairs().stream().map(JavaExpressions::field).toList();
    return new Expression.Struct(annotation.getNameAsString(), fields);
  }

  static Expression.Struct annotation(SingleMemberAnnotationExpr annotation) {
    return new Expression.Struct(
        annotation.getNameAsString(),
        List.of(new Argument("value", of(annotation.getMemberValue()))));
  }

  /// A node on one line, as far as a name goes.
  static String source(Node node) {
    OneLine line = new OneLine();
    node.getTokenRange()
        .ifPresent(range ->
            range.forEach(token -> {
              if (token.getCategory().isComment()) {
                line.space();
              } else {
                line.add(token.getText(), 0, token.getText().length());
              }
            }));
    return line.toString();
  }

  private static Argument field(MemberValuePair pair) {
    return new Argument(pair.getNameAsString(), of(pair.getValue()));
  }

  private static Expression field(FieldAccessExpr access) {
    return of(access.getScope()) instanceof Expression.Name(var path)
        ? new Expression.Name(path + "." + access.getNameAsString())
        : new Expression.Other(source(access));
  }

  private static Expression call(MethodCallExpr call) {
    return new Expression.Call(
        call.getScope().map(JavaExpressions::of).orElse(Expression.nothing()),
        call.getNameAsString(),
        arguments(call.getArguments()));
  }

  private static List<Argument> arguments(
      NodeList<com.github.javaparser.ast.expr.Expression> arguments) {
    return all(arguments).stream().map(value -> new Argument("", value)).toList();
  }

  private static List<Expression> all(NodeList<com.github.javaparser.ast.expr.Expression> nodes) {
    return nodes.stream().map(JavaExpressions::of).toList();
  }
}
