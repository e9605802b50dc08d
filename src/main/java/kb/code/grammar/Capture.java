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
/// | `@public` `@private` | a definition, or its name, that other modules see, or do not, whatever its name |
/// | `@declaration` | what would be a definition but only says that there is one elsewhere |
/// | `@exported` | a name that other modules can see, and with it what is defined within it |
/// | `@module` | the name of the package or module that the file is in |
/// | `@comment` | a comment |
/// | `@attribute` | what may stand between a definition and the comment above it: `#[derive(Debug)]` |
/// | `@layout` | a token that formatting adds or drops |
/// | `@local.scope` | where the names declared within it are known; within a definition, code |
/// | `@local.definition` | a name known only in the scope around it, from there on |
/// | `@local.hoisted` | a name known only in the scope around it, in the whole of it |
/// | `@local.import` | a path whose last part is a name known in the file |
/// | `@local.reference` | a name looked up in the scopes around it, unless also `@qualified` |
/// | `@qualified` | a name looked up in what stands before it: `x.name` |
/// | `@builtin` | a name that the language brings along, or that nobody would ask for |
///
/// What is written where something may be a signal ([kb.code.signal.Expression]); what has none of
/// these marks stands as written:
///
/// | capture | is |
/// | --- | --- |
/// | `@text` | a literal of text, with its parts within |
/// | `@text.content` `@text.escape` | of a literal: said as written, or escaped; nothing else of it is said but holes |
/// | `@text.quoted` | besides `@text`: all of it between its quotes is said, the grammar names holes only |
/// | `@text.hole` | of a literal: an expression in it, the first that it holds |
/// | `@macro` | what a macro stands for, which the grammar leaves unread |
/// | `@number` `@path` | a number; a name with what qualifies it |
/// | `@member` | a name looked up in the first expression within: `a.b().name` |
/// | `@joined` | literals beside each other |
/// | `@operation` | first operand, operator, last operand |
/// | `@call` `@callee` `@arguments` | a call, what is called, and the arguments, or one |
/// | `@receiver` | what a call is made on, where the callee does not hold it |
/// | `@tokens` | besides `@arguments`: unread but for texts and names, commas between |
/// | `@struct` `@struct.type` `@struct.fields` | a value by its fields |
/// | `@pair` | an argument or field with its name first |
/// | `@items` | a list |
/// | `@wrapped` | what means the last expression within: brackets, `&x` |
///
/// Where it stands:
///
/// | capture | is |
/// | --- | --- |
/// | `@constant` `@constant.name` `@constant.value` | names with values |
/// | `@assigned` | a field, by `@constant.name`, that is given a value |
/// | `@constant.type` | the type of a constant, told with what is said about it |
/// | `@variable` | besides `@constant`: a name that may be given another value |
/// | `@return` | a statement that gives the first expression within back |
/// | `@raise` | a statement that throws the first expression within |
/// | `@tagged` `@tagged.type` `@tagged.tag` | a field with its type and what is said about it for others |
/// | `@statement` | a statement; what is within a call in it belongs to it |
/// | `@guard` `@guard.condition` | an `if`; its condition |
/// | `@guard.then` `@guard.else` | what is done where that is true, and where it is false |
/// | `@block` | statements one after the other |
/// | `@leaving` | a statement behind which nothing of its block is reached |
/// | `@label` | a statement that is reached from elsewhere |
/// | `@guard.case` `@guard.head` | a `case`, `catch`; the last node before what it guards |
/// | `@guard.switch` `@guard.subject` | what has cases; what they are about |
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
    PUBLIC("public"),
    PRIVATE("private"),
    DECLARATION("declaration"),
    EXPORTED("exported"),
    MODULE("module"),
    COMMENT("comment"),
    ATTRIBUTE("attribute"),
    LAYOUT("layout"),
    SCOPE("local.scope"),
    LOCAL("local.definition"),
    HOISTED("local.hoisted"),
    IMPORT("local.import"),
    LEXICAL("local.reference"),
    QUALIFIED("qualified"),
    BUILTIN("builtin"),
    TEXT("text"),
    CONTENT("text.content"),
    ESCAPE("text.escape"),
    QUOTED("text.quoted"),
    HOLE("text.hole"),
    MACRO("macro"),
    NUMBER("number"),
    PATH("path"),
    MEMBER("member"),
    JOINED("joined"),
    OPERATION("operation"),
    CALL("call"),
    CALLEE("callee"),
    RECEIVER("receiver"),
    ARGUMENTS("arguments"),
    TOKENS("tokens"),
    STRUCT("struct"),
    STRUCT_TYPE("struct.type"),
    STRUCT_FIELDS("struct.fields"),
    PAIR("pair"),
    ITEMS("items"),
    WRAPPED("wrapped"),
    CONSTANT("constant"),
    CONSTANT_NAME("constant.name"),
    CONSTANT_VALUE("constant.value"),
    CONSTANT_TYPE("constant.type"),
    VARIABLE("variable"),
    ASSIGNED("assigned"),
    RETURN("return"),
    RAISE("raise"),
    TAGGED("tagged"),
    TAGGED_TYPE("tagged.type"),
    TAGGED_TAG("tagged.tag"),
    STATEMENT("statement"),
    GUARD("guard"),
    CONDITION("guard.condition"),
    THEN("guard.then"),
    ELSE("guard.else"),
    BLOCK("block"),
    LEAVING("leaving"),
    LABEL("label"),
    CASE("guard.case"),
    HEAD("guard.head"),
    SWITCH("guard.switch"),
    SUBJECT("guard.subject");

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
