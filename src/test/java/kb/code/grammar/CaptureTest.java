package kb.code.grammar;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import kb.code.Deadline;
import kb.model.Symbol;
import org.junit.jupiter.api.Test;

/// The captures mean what their table says, whatever a language's own query makes of them.
class CaptureTest {
  private final LoadedGrammar go = Libraries.go();

  @Test
  void aDocstringIsWhatTheQuerySaysItIs() {
    Symbol symbol =
        only(
            "package a\n// not this\nvar x = \"told within\"\n",
            """
            (var_spec
              name: (identifier) @name
              value: (expression_list (interpreted_string_literal
                (interpreted_string_literal_content) @doc))) @definition.macro
            """);
    assertEquals("told within", symbol.doc());
    assertEquals("x = \"told within\"", symbol.signature());
  }

  @Test
  void whatStandsInADefinitionIsNamedByIt() {
    assertEquals(
        "class outer, field outer.inner",
        all(
            "package a\nvar outer = struct{ inner int }{}\n",
            """
            (var_spec name: (identifier) @name) @definition.class
            (field_declaration name: (_) @name) @definition.field
            """));
  }

  @Test
  void whatStandsInCodeIsNoSymbolUnlessItIsAType() {
    assertEquals(
        "function f, class f.b",
        all(
            "package a\nfunc f() { const a = 1; var b = 2; { const c = 3 } }\n",
            """
            (function_declaration name: (_) @name) @definition.function
            (const_spec name: (_) @name) @definition.constant
            (var_spec name: (_) @name) @definition.class
            """));
  }

  @Test
  void aContainerNamesWhatStandsOutsideOfIt() {
    assertEquals(
        "method T.m",
        all(
            "package a\nfunc (t T) m() {}\n",
            """
            (method_declaration
              receiver: (parameter_list (parameter_declaration type: (_) @container))
              name: (_) @name) @definition.method
            """));
  }

  @Test
  void ofTwoPatternsTheFirstCounts() {
    assertEquals(
        "struct a, type b",
        all(
            "package a\ntype a struct{}\ntype b int\n",
            """
            (type_spec name: (_) @name type: (struct_type)) @definition.struct
            (type_spec name: (_) @name) @definition.type
            """));
  }

  private Symbol only(String source, String query) {
    return symbols(source, query).findFirst().orElseThrow();
  }

  private String all(String source, String query) {
    return symbols(source, query)
        .map(symbol -> symbol.kind().word() + " " + symbol.qualified())
        .collect(joining(", "));
  }

  private java.util.stream.Stream<Symbol> symbols(String source, String query) {
    SyntaxTree tree =
        go.core()
            .parse(go.language(), source, source, Deadline.in(Duration.ofMinutes(1)))
            .orElseThrow();
    Marks marks = new Marks();
    Query patterns =
        new Query(
            QueryReader.read(query, new LanguageNames(go.core(), go.language())),
            go.core().namedKinds(go.language()));
    new Matcher(patterns, tree).run(marks);
    Symbols symbols = new Symbols(tree, marks, go.exported());
    return new Outline(tree, marks).entries().stream().map(symbols::symbol);
  }
}
