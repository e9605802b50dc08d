package kb.code.grammar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kb.code.Analysis;
import kb.code.Deadline;
import kb.code.signal.SignalTable;
import kb.model.Reference;
import kb.model.SkipReason;
import kb.model.Symbol;
import kb.model.UserError;

/// A grammar with its library loaded and its query read.
///
/// @param language what the grammar's function returned
/// @param exported how the names start that other modules can see
/// @param read what of a text the parser is given
/// @param signals what shows something in this language
record LoadedGrammar(
    TreeSitter core,
    MemorySegment language,
    Query query,
    java.util.regex.Pattern exported,
    UnaryOperator<String> read,
    SignalTable signals) {
  /// Of processor time: the largest file takes less than one with the slowest library.
  private static final Duration LIMIT = Duration.ofSeconds(2);

  /// @throws UserError when a library is not there, or not for this machine
  static LoadedGrammar load(Grammar grammar, NativeLibraries libraries, Cores cores) {
    try {
      MemorySegment language = language(grammar, libraries);
      TreeSitter core = cores.reading(language);
      Query query = query(grammar, core, language);
      SignalTable signals = SignalTable.of(grammar.language().name());
      return new LoadedGrammar(core, language, query, grammar.exported(), grammar.read(), signals);
    } catch (IllegalArgumentException | IllegalCallerException | LinkageError e) {
      throw UserError.world(
          "cannot read " + grammar.language() + " by its syntax: " + e,
          "its files are searched as text; kb needs java with --enable-native-access=ALL-UNNAMED",
          e);
    }
  }

  /// Reads one text from end to end.
  Analysis analyse(String text) {
    Deadline deadline = Deadline.in(LIMIT);
    return core.parse(language, text, read.apply(text), deadline)
        .flatMap(tree -> analyse(tree, deadline))
        .orElse(new Analysis.Skipped(SkipReason.PARSE_TIMEOUT));
  }

  /// Empty when the deadline passed.
  private Optional<Analysis> analyse(SyntaxTree tree, Deadline deadline) {
    Marks marks = new Marks();
    new Matcher(query, tree).run(marks);
    Outline outline = new Outline(tree, marks);
    Symbols symbols = new Symbols(tree, marks, exported);
    List<Symbol> found = new ArrayList<>();
    for (Outline.Entry entry : outline.entries()) {
      found.add(symbols.symbol(entry));
      if (deadline.passed()) {
        return Optional.empty();
      }
    }
    List<Reference> references = new References(tree, marks, outline.entries()).all();
    return new Occurrences(tree, query, marks, outline.entries(), signals)
        .signals(deadline)
        .map(shown -> new Analysis.Read(found, references, shown));
  }

  private static MemorySegment language(Grammar grammar, NativeLibraries libraries) {
    return Cores.library(libraries.file(grammar.library()))
        .find(grammar.function())
        .map(NativeCalls::make)
        .orElseThrow(() -> new IllegalArgumentException("no function " + grammar.function()));
  }

  private static Query query(Grammar grammar, TreeSitter core, MemorySegment language) {
    LanguageNames names = new LanguageNames(core, language);
    List<kb.code.grammar.Pattern> patterns = new ArrayList<>();
    grammar.queries().forEach(query -> patterns.addAll(patterns(query + ".scm", names)));
    return new Query(patterns, core.namedKinds(language));
  }

  private static List<kb.code.grammar.Pattern> patterns(String file, LanguageNames names) {
    try (InputStream stream = LoadedGrammar.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalArgumentException("there is no " + file);
      }
      return QueryReader.read(new String(stream.readAllBytes(), UTF_8), names);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
