package kb.code.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.treesitter.jtreesitter.Language;
import io.github.treesitter.jtreesitter.Parser;
import io.github.treesitter.jtreesitter.Query;
import io.github.treesitter.jtreesitter.QueryCapture;
import io.github.treesitter.jtreesitter.QueryCursor;
import io.github.treesitter.jtreesitter.Tree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kb.Sources;
import kb.code.Deadline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Our matcher finds what tree-sitter's own query cursor finds, in every Go source of the test
/// pairs, broken ones too. It finds a little more, and that is meant: the cursor drops the second
/// name of `const a, b = 1, 2`, and of two alternatives that fit at one node it tells one.
class MatcherTest {
  private final LoadedGrammar go = Libraries.go();

  @Test
  void theQueryOfGoFindsAllThatTreeSitterFinds() throws IOException {
    try (InputStream query = MatcherTest.class.getResourceAsStream("go.scm")) {
      more(new String(query.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void theSecondNameOfAConstantIsFoundToo() throws IOException {
    assertEquals(
        Set.of("BODY@276-284 NAME@267-273"),
        more("(const_spec name: (identifier) @name value: (_)? @body)"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(parameter_list (_) @name)",
        "(parameter_list _ @name)",
        "(parameter_list . (_) @name)",
        "(parameter_list (_) @keyword . (_) @name)",
        "(expression_list (identifier) @name \",\" . (identifier) @body)",
        "(block . \"{\" @body)",
        "(var_spec name: (identifier) @name value: (_)? @body)",
        "(const_spec !value name: (identifier) @name) @definition.constant",
        "(function_declaration !result !type_parameters) @definition.function",
        "(call_expression function: [(identifier) (selector_expression)] @name)",
        "(call_expression function: _ @name arguments: (argument_list (_)? @body))",
        "[(if_statement) (for_statement)] @local.scope",
        "\"func\" @keyword",
        "((identifier) @name (#any-of? @name \"limit\" \"spare\"))",
        "((identifier) @name (#match? @name \"^new|p$\"))",
        "(call_expression function: (identifier) @name (#any-of? @name \"newLamp\"))",
        "(type_spec name: (_) @name type: (struct_type (field_declaration_list"
            + " (field_declaration name: (_) @keyword type: (_) @body) @layout)))",
      })
  void aQueryMatchesAsTreeSitterSays(String query) throws IOException {
    assertEquals(Set.of(), more(query));
  }

  /// What we find more, when we find all that the cursor finds.
  private Set<String> more(String query) throws IOException {
    kb.code.grammar.Query ours =
        new kb.code.grammar.Query(
            QueryReader.read(query, new LanguageNames(go.core(), go.language())),
            go.core().namedKinds(go.language()));
    Language language = new Language(go.language());
    Set<String> more = new TreeSet<>();
    int matches = 0;
    try (Query theirs = new Query(language, query)) {
      for (String source : sources()) {
        Set<String> expected = theirs(language, theirs, source);
        matches += expected.size();
        Set<String> found = ours(ours, source);
        Set<String> missing = new TreeSet<>(expected);
        missing.removeAll(found);
        assertEquals(Set.of(), missing);
        found.removeAll(expected);
        more.addAll(found);
      }
    }
    assertTrue(matches > 0, "no source has what the query asks for");
    return more;
  }

  private Set<String> ours(kb.code.grammar.Query query, String source) {
    SyntaxTree tree =
        go.core()
            .parse(go.language(), source, source, Deadline.in(Duration.ofMinutes(1)))
            .orElseThrow();
    Set<String> found = new TreeSet<>();
    new Matcher(query, tree)
        .run(match ->
            found.add(
                IntStream.range(0, match.size())
                    .mapToObj(place -> told(match.capture(place), tree, match.node(place)))
                    .sorted()
                    .collect(Collectors.joining(" "))));
    return found;
  }

  private static String told(Capture capture, SyntaxTree tree, int node) {
    return capture + "@" + tree.from(node) + "-" + tree.to(node);
  }

  /// With offsets in characters: both count UTF-16 here.
  private static Set<String> theirs(Language language, Query query, String source) {
    Set<String> found = new TreeSet<>();
    try (Parser parser = new Parser(language);
        Tree tree =
            parser
                .parse(source, io.github.treesitter.jtreesitter.InputEncoding.UTF_16LE)
                .orElseThrow();
        QueryCursor cursor = new QueryCursor(query);
        var matches = cursor.findMatches(tree.getRootNode())) {
      matches.forEach(match ->
          found.add(
              match.captures().stream()
                  .map(MatcherTest::told)
                  .sorted()
                  .collect(Collectors.joining(" "))));
    }
    return found;
  }

  private static String told(QueryCapture capture) {
    return Capture.named(capture.name())
        + "@"
        + capture.node().getStartByte() / 2
        + "-"
        + capture.node().getEndByte() / 2;
  }

  private static List<String> sources() throws IOException {
    Path folder = Sources.root().resolve("src/test/analysers/go");
    try (Stream<Path> files = Files.list(folder)) {
      List<String> sources =
          files
              .filter(file -> file.toString().endsWith(".go"))
              .sorted()
              .map(MatcherTest::read)
              .toList();
      assertFalse(sources.isEmpty());
      return sources;
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
