package kb.code.grammar;

import java.util.Arrays;
import kb.model.Reference;
import kb.model.SymbolKind;

/// What a query file says about a node, by the name behind the `@`.
///
/// The names are those of tree-sitter's own `tags.scm` and `locals.scm` where those have one:
///
/// | capture | is |
/// | --- | --- |
/// | `@definition.KIND` | a definition, by a word of [SymbolKind]; the match has its `@name` |
/// | `@reference.call` `@reference.WORD` | a use, called or only mentioned; the match has its `@name` |
/// | `@name` | the name that is defined or used |
/// | `@container` | what the definition belongs to but does not stand in: a receiver |
/// | `@keyword` | a word before the definition that belongs to its signature |
/// | `@body` | where the signature ends |
/// | `@doc` | a doc comment that is no comment: a docstring |
/// | `@module` | the name of the package or module that the file is in |
/// | `@comment` | a comment |
/// | `@layout` | a token that formatting adds or drops |
/// | `@local.scope` | where the names declared within it are known; within a definition, code |
/// | `@local.definition` | a name known only in the scope around it |
/// | `@local.import` | a path whose last part is a name known in the file |
/// | `@local.reference` | a name looked up in the scopes around it, unless also `@qualified` |
/// | `@qualified` | a name looked up in what stands before it: `x.name` |
/// | `@builtin` | a name that the language brings along |
sealed interface Capture {
  record Definition(SymbolKind kind) implements Capture {}

  record Use(Reference.Use use) implements Capture {}

  /// The captures that say one thing.
  enum Mark implements Capture {
    NAME("name"),
    CONTAINER("container"),
    KEYWORD("keyword"),
    BODY("body"),
    DOC("doc"),
    MODULE("module"),
    COMMENT("comment"),
    LAYOUT("layout"),
    SCOPE("local.scope"),
    LOCAL("local.definition"),
    IMPORT("local.import"),
    LEXICAL("local.reference"),
    QUALIFIED("qualified"),
    BUILTIN("builtin");

    private final String word;

    Mark(String word) {
      this.word = word;
    }
  }

  /// @throws IllegalArgumentException for a name that stands in no row of the table
  static Capture named(String name) {
    if (name.startsWith("definition.")) {
      return new Definition(kind(name.substring("definition.".length())));
    }
    if (name.startsWith("reference.")) {
      return new Use(name.equals("reference.call") ? Reference.Use.CALL : Reference.Use.MENTION);
    }
    return Arrays.stream(Mark.values())
        .filter(mark -> mark.word.equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no capture is called @" + name));
  }

  private static SymbolKind kind(String word) {
    return Arrays.stream(SymbolKind.values())
        .filter(kind -> kind.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no kind of symbol is called " + word));
  }
}
