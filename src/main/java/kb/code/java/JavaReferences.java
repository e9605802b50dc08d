package kb.code.java;

import com.github.javaparser.Position;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kb.code.java.Scopes.Meaning;
import kb.code.java.Scopes.Scope;
import kb.model.Reference;
import kb.model.Reference.Use;

/// Finds the uses of names in a file.
final class JavaReferences {
  /// Of `java.lang`, what stands in every file.
  private static final Set<String> BUILTIN =
      Set.of(
          "Boolean",
          "Byte",
          "Character",
          "Deprecated",
          "Double",
          "Float",
          "FunctionalInterface",
          "Integer",
          "Long",
          "Object",
          "Override",
          "SafeVarargs",
          "Short",
          "String",
          "SuppressWarnings",
          "Void");

  private static final String CONSTRUCTOR_REFERENCE = "new";

  private record Found(Position position, Reference reference) {}

  private final JavaSymbols symbols;
  private final Scopes scopes = new Scopes();
  private final List<Found> found = new ArrayList<>();

  JavaReferences(CompilationUnit unit, JavaSymbols symbols) {
    this.symbols = symbols;
    walk(unit, "");
  }

  /// In the order of the file; a name used twice alike in one line counts once.
  List<Reference> all() {
    return found.stream()
        .sorted(Comparator.comparing(Found::position))
        .map(Found::reference)
        .distinct()
        .toList();
  }

  private void walk(Node node, String outside) {
    String enclosing = symbols.qualified(node).orElse(outside);
    Optional<Scope> own = Declared.by(node);
    Optional<Scope> body = Declared.body(node);
    own.ifPresent(scopes::enter);
    use(node, enclosing);
    for (Node child : node.getChildNodes()) {
      if (child instanceof BodyDeclaration && body.isPresent()) {
        scopes.enter(body.get());
        // Once more: a type's parameters hide what it may inherit.
        own.ifPresent(scopes::enter);
        walk(child, enclosing);
        own.ifPresent(_ -> scopes.leave());
        scopes.leave();
      } else {
        walk(child, enclosing);
      }
    }
    own.ifPresent(_ -> scopes.leave());
  }

  private void use(Node node, String enclosing) {
    switch (node) {
      case MethodCallExpr call ->
          add(call.getName(), call.getNameAsString(), Use.CALL, meaning(call), enclosing);
      case NameExpr name ->
          add(name, name.getNameAsString(), Use.MENTION, meaning(name), enclosing);
      case FieldAccessExpr access ->
          add(
              access.getName(),
              access.getNameAsString(),
              Use.MENTION,
              access.getScope() instanceof ThisExpr
                  ? scopes.ownField(access.getNameAsString())
                  : Meaning.OPEN,
              enclosing);
      case MethodReferenceExpr reference
          when !reference.getIdentifier().equals(CONSTRUCTOR_REFERENCE) ->
          add(reference, reference.getIdentifier(), Use.MENTION, Meaning.OPEN, enclosing);
      case ClassOrInterfaceType type ->
          add(type.getName(), type.getNameAsString(), use(type), meaning(type), enclosing);
      case AnnotationExpr annotation -> {
        String name = annotation.getName().getIdentifier();
        add(annotation, name, Use.MENTION, scopes.type(name), enclosing);
      }
      default -> {}
    }
  }

  private static Use use(ClassOrInterfaceType type) {
    boolean made = type.getParentNode().orElse(null) instanceof ObjectCreationExpr;
    return made ? Use.CALL : Use.MENTION;
  }

  private Meaning meaning(MethodCallExpr call) {
    String name = call.getNameAsString();
    int arguments = call.getArguments().size();
    if (call.getScope().isEmpty()) {
      return scopes.method(name, arguments);
    }
    return call.getScope().get() instanceof ThisExpr own && own.getTypeName().isEmpty()
        ? scopes.ownMethod(name, arguments)
        : Meaning.OPEN;
  }

  /// A variable, else a type. What a `case` names is looked up in the type that is switched over.
  private Meaning meaning(NameExpr name) {
    if (name.getParentNode().orElse(null) instanceof SwitchEntry) {
      return Meaning.OPEN;
    }
    Meaning variable = scopes.variable(name.getNameAsString());
    return variable == Meaning.OPEN ? scopes.type(name.getNameAsString()) : variable;
  }

  private Meaning meaning(ClassOrInterfaceType type) {
    return type.getScope().isPresent() ? Meaning.OPEN : scopes.type(type.getNameAsString());
  }

  private void add(Node place, String name, Use use, Meaning meaning, String enclosing) {
    boolean builtin = meaning == Meaning.OPEN && BUILTIN.contains(name);
    if (meaning == Meaning.LOCAL || builtin) {
      return;
    }
    Position position = place.getBegin().orElse(Position.HOME);
    boolean resolved = meaning == Meaning.HERE;
    found.add(new Found(position, new Reference(name, enclosing, use, position.line, resolved)));
  }
}
