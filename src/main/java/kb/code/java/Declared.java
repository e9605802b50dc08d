package kb.code.java;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.AnnotationMemberDeclaration;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.type.TypeParameter;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import kb.code.java.Scopes.Kind;
import kb.code.java.Scopes.Scope;

/// Gathers the names that a node declares for what is within it.
final class Declared {
  private final Set<String> variables = new HashSet<>();
  private final Set<String> methods = new HashSet<>();
  private final Set<String> types = new HashSet<>();

  private Declared() {}

  /// The scope that a node opens for all that is within it, if it opens one: parameters, variables,
  /// type parameters.
  static Optional<Scope> by(Node node) {
    return isBlock(node) || node instanceof TypeDeclaration
        ? Optional.of(block(node))
        : Optional.empty();
  }

  /// The scope of its members, if it has any: not known in its header or its arguments.
  static Optional<Scope> body(Node node) {
    return switch (node) {
      case CompilationUnit unit -> Optional.of(members(Kind.NAMED, unit.getTypes()));
      case TypeDeclaration<?> type -> Optional.of(type(type));
      case EnumConstantDeclaration constant ->
          Optional.of(members(Kind.ANONYMOUS, constant.getClassBody()));
      case ObjectCreationExpr creation ->
          creation.getAnonymousClassBody().map(body -> members(Kind.ANONYMOUS, body));
      default -> Optional.empty();
    };
  }

  private static boolean isBlock(Node node) {
    return switch (node) {
      case CallableDeclaration<?> _, CompactConstructorDeclaration _, FieldDeclaration _ -> true;
      case BlockStmt _, ForStmt _, ForEachStmt _, TryStmt _, CatchClause _, SwitchEntry _ -> true;
      case LambdaExpr _ -> true;
      default -> false;
    };
  }

  private static Scope block(Node node) {
    Declared declared = new Declared();
    if (node instanceof CompactConstructorDeclaration
        && node.getParentNode().orElse(null) instanceof RecordDeclaration type) {
      declared.parameters(type.getParameters());
    }
    declared.locals(node);
    return declared.scope(Kind.BLOCK);
  }

  /// Not into what is a scope of its own. A pattern's variable is taken to be known in the whole
  /// block: where it is not, a field of its name would not be used beside it either.
  private void locals(Node node) {
    for (Node child : node.getChildNodes()) {
      switch (child) {
        case TypeDeclaration<?> type when !(node instanceof TypeDeclaration) ->
            types.add(type.getNameAsString());
        case TypeParameter parameter -> types.add(parameter.getNameAsString());
        case Parameter parameter when !(node instanceof RecordDeclaration) ->
            variables.add(parameter.getNameAsString());
        case VariableDeclarator variable when !(node instanceof FieldDeclaration) ->
            variables.add(variable.getNameAsString());
        case TypePatternExpr pattern -> variables.add(pattern.getNameAsString());
        default -> {}
      }
      if (!isBlock(child) && !(child instanceof BodyDeclaration)) {
        locals(child);
      }
    }
  }

  private static Scope type(TypeDeclaration<?> type) {
    Declared declared = new Declared();
    declared.types.add(type.getNameAsString());
    declared.members(type.getMembers());
    boolean inherits =
        switch (type) {
          case ClassOrInterfaceDeclaration each ->
              !each.getExtendedTypes().isEmpty() || !each.getImplementedTypes().isEmpty();
          case RecordDeclaration each -> {
            declared.components(each);
            yield !each.getImplementedTypes().isEmpty();
          }
          case EnumDeclaration each -> {
            each.getEntries().forEach(entry -> declared.variables.add(entry.getNameAsString()));
            yield !each.getImplementedTypes().isEmpty();
          }
          default -> false;
        };
    return declared.scope(inherits ? Kind.INHERITING : Kind.NAMED);
  }

  private static Scope members(Kind kind, Iterable<? extends BodyDeclaration<?>> members) {
    Declared declared = new Declared();
    declared.members(members);
    return declared.scope(kind);
  }

  private void members(Iterable<? extends BodyDeclaration<?>> members) {
    for (BodyDeclaration<?> member : members) {
      switch (member) {
        case FieldDeclaration field ->
            field.getVariables().forEach(variable -> variables.add(variable.getNameAsString()));
        case MethodDeclaration method -> method(method);
        case AnnotationMemberDeclaration method -> methods.add(method.getNameAsString() + "/0");
        case TypeDeclaration<?> type -> types.add(type.getNameAsString());
        default -> {}
      }
    }
  }

  private void method(MethodDeclaration method) {
    boolean any = method.getParameters().stream().anyMatch(Parameter::isVarArgs);
    String number = any ? "*" : String.valueOf(method.getParameters().size());
    methods.add(method.getNameAsString() + "/" + number);
  }

  private void components(RecordDeclaration type) {
    parameters(type.getParameters());
    type.getParameters().forEach(each -> methods.add(each.getNameAsString() + "/0"));
  }

  private void parameters(Iterable<Parameter> parameters) {
    parameters.forEach(parameter -> variables.add(parameter.getNameAsString()));
  }

  private Scope scope(Kind kind) {
    return new Scope(kind, variables, methods, types);
  }
}
