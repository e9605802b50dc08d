package kb.code.grammar;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import kb.model.Language;

/// A language that tree-sitter reads: a row here, a query file beside it, a library in a jar.
///
/// @param name as the grammar's project calls it: `tree-sitter-NAME` is the library,
///   `tree_sitter_NAME` its function
/// @param exported how the names start that other modules can see, marks of the query apart
/// @param read what of a text the parser is given, as long as the text: for most the text itself
/// @param queries what the query files are called, without `.scm`; of two patterns that define the
///   same name the first counts
record Grammar(
    Language language,
    String name,
    Pattern exported,
    UnaryOperator<String> read,
    List<String> queries) {
  /// No name says so by itself.
  private static final String BY_MARKS = "(?!)";

  private static final String ALWAYS = "";

  static final List<Grammar> ALL =
      List.of(
          row("go", "go", "\\p{Lu}", "go"),
          new Grammar(
              new Language("c"), "c", Pattern.compile(ALWAYS), Macros::expanded, List.of("c")),
          new Grammar(
              new Language("cpp"),
              "cpp",
              Pattern.compile(ALWAYS),
              Macros::expanded,
              List.of("cpp", "c")),
          row("rust", "rust", BY_MARKS, "rust"),
          row("python", "python", "[^_]|__\\w+__$", "python"),
          row("javascript", "javascript", BY_MARKS, "ecmascript", "javascript"),
          row("typescript", "typescript", BY_MARKS, "ecmascript", "typescript"),
          row("tsx", "tsx", BY_MARKS, "ecmascript", "typescript"),
          row("php", "php", ALWAYS, "php"),
          row("ruby", "ruby", ALWAYS, "ruby"),
          new Grammar(
              new Language("scala"),
              "scala",
              Pattern.compile(ALWAYS),
              Sums::joined,
              List.of("scala")),
          row("shell", "bash", "[^_]", "bash"));

  Grammar {
    queries = List.copyOf(queries);
  }

  private static Grammar row(String language, String name, String exported, String... queries) {
    return new Grammar(
        new Language(language),
        name,
        Pattern.compile(exported),
        UnaryOperator.identity(),
        List.of(queries));
  }

  String library() {
    return "tree-sitter-" + name;
  }

  String function() {
    return "tree_sitter_" + name.replace('-', '_');
  }
}
