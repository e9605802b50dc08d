package kb.code.java;

import com.github.javaparser.Position;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.AnnotationMemberDeclaration;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.nodeTypes.modifiers.NodeWithAccessModifiers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import kb.model.Symbol;
import kb.model.SymbolKind;

/// Finds the declarations of a file that have a name outside of a method's body.
///
/// A local class or record has one, `Ask.answer.Row`; the members of an anonymous class do not.
final class JavaSymbols {
  /// What is around a declaration.
  ///
  /// @param qualified its name, empty at the top of the file
  /// @param exported whether other packages see into it
  /// @param named whether its members can be named: not those of an anonymous class
  private record Around(String qualified, boolean exported, boolean named, boolean isInterface) {
    static final Around FILE = new Around("", true, true, false);

    String of(String name) {
      return qualified.isEmpty() ? name : qualified + "." + name;
    }

    Around anonymous() {
      return new Around(qualified, false, false, false);
    }

    /// The inside of a method, or of what else is run.
    Around code(String name) {
      return new Around(of(name), false, true, false);
    }
  }

  private record Found(Position position, Symbol symbol) {}

  private final String scope;
  private final List<Found> found = new ArrayList<>();
  private final IdentityHashMap<Node, String> qualified = new IdentityHashMap<>();

  JavaSymbols(CompilationUnit unit) {
    scope = unit.getPackageDeclaration().map(each -> each.getNameAsString()).orElse("");
    within(unit, Around.FILE);
  }

  /// In the order of the file.
  List<Symbol> all() {
    return found.stream().sorted(Comparator.comparing(Found::position)).map(Found::symbol).toList();
  }

  /// The qualified name of the symbol that a node declares, when it declares one.
  Optional<String> qualified(Node node) {
    return Optional.ofNullable(qualified.get(node));
  }

  private void within(Node node, Around around) {
    node.getChildNodes().forEach(child -> walk(child, around));
  }

  private void walk(Node node, Around around) {
    switch (node) {
      case ClassOrInterfaceDeclaration type when type.isCompact() ->
          type.getMembers().forEach(member -> walk(member, around));
      case TypeDeclaration<?> type -> type(type, around);
      case ObjectCreationExpr creation -> within(creation, around.anonymous());
      case BodyDeclaration<?> member when !around.named() -> within(member, around);
      case MethodDeclaration each -> code(SymbolKind.METHOD, each, each.getName(), around);
      case AnnotationMemberDeclaration each ->
          code(SymbolKind.METHOD, each, each.getName(), around);
      case ConstructorDeclaration each ->
          code(SymbolKind.CONSTRUCTOR, each, each.getName(), around);
      case CompactConstructorDeclaration each ->
          code(SymbolKind.CONSTRUCTOR, each, each.getName(), around);
      case FieldDeclaration field -> field(field, around);
      default -> within(node, around);
    }
  }

  private void type(TypeDeclaration<?> type, Around around) {
    SymbolKind kind = kind(type);
    boolean exported = isExported(type, around);
    Declaration declaration = Declaration.of(type);
    add(kind, type.getName(), declaration, around, exported);
    Around inside =
        new Around(around.of(type.getNameAsString()), exported, true, kind == SymbolKind.INTERFACE);
    if (type instanceof RecordDeclaration declared) {
      components(declared, declaration.doc(), inside);
    }
    if (type instanceof EnumDeclaration declared) {
      constants(declared, inside);
    }
    type.getMembers().forEach(member -> walk(member, inside));
  }

  /// A record says what its components are in its own comment.
  private void components(RecordDeclaration type, String doc, Around inside) {
    for (Parameter component : type.getParameters()) {
      Declaration declaration =
          Declaration.of(component)
              .explained(DocComments.parameter(doc, component.getNameAsString()));
      add(SymbolKind.FIELD, component.getName(), declaration, inside, inside.exported());
    }
  }

  private void constants(EnumDeclaration type, Around inside) {
    int place = 0;
    for (EnumConstantDeclaration constant : type.getEntries()) {
      Declaration declaration = Declaration.of(constant).atPlace(++place);
      add(SymbolKind.CONSTANT, constant.getName(), declaration, inside, inside.exported());
      within(constant, inside.code(constant.getNameAsString()));
    }
  }

  private void code(SymbolKind kind, BodyDeclaration<?> member, SimpleName name, Around around) {
    add(kind, name, Declaration.of(member), around, isExported(member, around));
    within(member, around.code(name.asString()));
  }

  private void field(FieldDeclaration field, Around around) {
    boolean constant = around.isInterface() || (field.isStatic() && field.isFinal());
    SymbolKind kind = constant ? SymbolKind.CONSTANT : SymbolKind.FIELD;
    for (VariableDeclarator variable : field.getVariables()) {
      Declaration declaration = Declaration.ofVariable(field, variable);
      add(kind, variable.getName(), declaration, around, isExported(field, around));
      within(variable, around.code(variable.getNameAsString()));
    }
  }

  private void add(
      SymbolKind kind, SimpleName name, Declaration declaration, Around around, boolean exported) {
    name.getParentNode().ifPresent(node -> qualified.put(node, around.of(name.asString())));
    Symbol symbol =
        new Symbol(
            kind,
            name.asString(),
            around.of(name.asString()),
            scope,
            declaration.signature(),
            declaration.doc(),
            declaration.lines(),
            exported,
            declaration.fingerprint(name.asString()));
    found.add(new Found(name.getBegin().orElse(Position.HOME), symbol));
  }

  private static boolean isExported(BodyDeclaration<?> member, Around around) {
    boolean visible =
        switch (member) {
          case NodeWithAccessModifiers<?> modified when around.isInterface() ->
              !modified.isPrivate();
          case NodeWithAccessModifiers<?> modified -> modified.isPublic() || modified.isProtected();
          default -> around.isInterface();
        };
    return around.exported() && visible;
  }

  private static SymbolKind kind(TypeDeclaration<?> type) {
    return switch (type) {
      case ClassOrInterfaceDeclaration declared when declared.isInterface() -> SymbolKind.INTERFACE;
      case AnnotationDeclaration _ -> SymbolKind.INTERFACE;
      case EnumDeclaration _ -> SymbolKind.ENUM;
      case RecordDeclaration _ -> SymbolKind.RECORD;
      default -> SymbolKind.CLASS;
    };
  }
}
