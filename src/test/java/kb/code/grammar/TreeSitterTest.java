package kb.code.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kb.code.Deadline;
import org.junit.jupiter.api.Test;

/// The core that the build compiles hands over many nodes at once, others one by one.
class TreeSitterTest {
  private final NativeLibraries libraries = Libraries.bundled();

  @Test
  void everyCoreGivesTheSameTree() {
    // More nodes than are handed over at once, broken ones among them.
    String text =
        IntStream.range(0, 3000)
            .mapToObj(
                i -> "func f" + i + "(a, b int) { g(\"ü\", " + i + (i % 9 == 0 ? "" : ")") + " }\n")
            .collect(Collectors.joining("", "package p\n\n", ""));
    List<String> bundled = nodes(text, Optional.of("tree-sitter"));
    assertEquals(bundled, nodes(text, Optional.empty()));
    assertTrue(bundled.size() > 1 << 15, "nodes: " + bundled.size());
  }

  /// @param core the name of a bundled library, the best there is when there is none
  private List<String> nodes(String text, Optional<String> core) {
    Cores cores = new Cores(libraries, core.map(libraries::file));
    LoadedGrammar go = LoadedGrammar.load(Grammar.ALL.getFirst(), libraries, cores);
    SyntaxTree tree =
        go.core()
            .parse(go.language(), text, text, Deadline.in(Duration.ofMinutes(1)))
            .orElseThrow();
    return IntStream.range(0, tree.size()).mapToObj(node -> written(tree, node)).toList();
  }

  private static String written(SyntaxTree tree, int node) {
    return tree.kind(node)
        + " "
        + tree.field(node)
        + " "
        + tree.from(node)
        + "-"
        + tree.to(node)
        + " in "
        + tree.parent(node)
        + " to "
        + tree.end(node);
  }
}
