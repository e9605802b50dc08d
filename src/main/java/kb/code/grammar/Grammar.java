package kb.code.grammar;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import kb.model.Language;

/// A language that tree-sitter reads: a row here, a query file beside it, a library in a jar.
///
/// @param name as the grammar's project calls it: `tree-sitter-NAME` is the library,
///   `tree_sitter_NAME` its function, `NAME.scm` the query file
/// @param exported how the names start that other modules can see, marks of the query apart
/// @param read what of a text the parser is given, as long as the text: for most the text itself
record Grammar(Language language, String name, Pattern exported, UnaryOperator<String> read) {
  private static final Pattern EVERY_NAME = Pattern.compile("");

  /// Where a word before the definition says it.
  private static final Pattern NO_NAME = Pattern.compile("(?!)");

  static final List<Grammar> ALL =
      List.of(
          new Grammar(Language.GO, "go", Pattern.compile("\\p{Lu}")),
          new Grammar(new Language("c"), "c", EVERY_NAME, Macros::expanded),
          new Grammar(new Language("cpp"), "cpp", EVERY_NAME, Macros::expanded),
          new Grammar(new Language("rust"), "rust", NO_NAME),
          new Grammar(new Language("python"), "python", Pattern.compile("[^_]|__\\w+__$")));

  Grammar(Language language, String name, Pattern exported) {
    this(language, name, exported, UnaryOperator.identity());
  }

  String library() {
    return "tree-sitter-" + name;
  }

  String function() {
    return "tree_sitter_" + name.replace('-', '_');
  }

  String queryFile() {
    return name + ".scm";
  }
}
