package kb.code.java;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.function.Predicate;

/// The scopes around a place in a file, and what Java's rules say about a name there.
///
/// Nothing is decided where the file does not hold the answer: a type that extends or implements
/// another may inherit any name it does not declare.
final class Scopes {
  /// What a name stands for.
  enum Meaning {
    /// A parameter or local variable, a type parameter, a member of an anonymous class.
    LOCAL,
    /// A declaration of this file.
    HERE,
    /// Known by name only.
    OPEN
  }

  /// What a scope belongs to.
  enum Kind {
    BLOCK,
    /// A file, or a type that inherits from `Object` only.
    NAMED,
    INHERITING,
    ANONYMOUS
  }

  /// The names that a scope declares.
  ///
  /// @param methods each as `name/1` by the number of its parameters, `name/*` for any number
  record Scope(Kind kind, Set<String> variables, Set<String> methods, Set<String> types) {
    Scope {
      variables = Set.copyOf(variables);
      methods = Set.copyOf(methods);
      types = Set.copyOf(types);
    }
  }

  /// What every object inherits, and every enum.
  private static final Set<String> INHERITED_BY_ALL =
      Set.of(
          "clone",
          "equals",
          "finalize",
          "getClass",
          "hashCode",
          "notify",
          "notifyAll",
          "toString",
          "wait",
          "compareTo",
          "describeConstable",
          "getDeclaringClass",
          "name",
          "ordinal",
          "valueOf",
          "values");

  private final Deque<Scope> around = new ArrayDeque<>();

  void enter(Scope scope) {
    around.addFirst(scope);
  }

  void leave() {
    around.removeFirst();
  }

  Meaning variable(String name) {
    return meaning(scope -> scope.variables().contains(name), false);
  }

  Meaning type(String name) {
    return meaning(scope -> scope.types().contains(name), false);
  }

  Meaning method(String name, int arguments) {
    return meaning(scope -> takes(scope, name, arguments), INHERITED_BY_ALL.contains(name));
  }

  /// A member of the type that the place is in, as after `this.`
  Meaning ownField(String name) {
    return own(scope -> scope.variables().contains(name));
  }

  /// A method of the type that the place is in, as after `this.`
  Meaning ownMethod(String name, int arguments) {
    return own(scope -> takes(scope, name, arguments));
  }

  private static boolean takes(Scope scope, String name, int arguments) {
    return scope.methods().contains(name + "/" + arguments)
        || scope.methods().contains(name + "/*");
  }

  private Meaning own(Predicate<Scope> declares) {
    return around.stream()
        .filter(scope -> scope.kind() != Kind.BLOCK)
        .findFirst()
        .filter(declares)
        .map(Scopes::meaning)
        .orElse(Meaning.OPEN);
  }

  /// From the inside out, until a scope declares the name or may inherit it.
  private Meaning meaning(Predicate<Scope> declares, boolean inheritedByAll) {
    for (Scope scope : around) {
      if (declares.test(scope)) {
        return meaning(scope);
      }
      boolean inherits =
          switch (scope.kind()) {
            case BLOCK -> false;
            case NAMED -> inheritedByAll;
            case INHERITING, ANONYMOUS -> true;
          };
      if (inherits) {
        return Meaning.OPEN;
      }
    }
    return Meaning.OPEN;
  }

  private static Meaning meaning(Scope scope) {
    return switch (scope.kind()) {
      case BLOCK, ANONYMOUS -> Meaning.LOCAL;
      case NAMED, INHERITING -> Meaning.HERE;
    };
  }
}
