package kb.code.grammar;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import kb.code.Analyser;
import kb.code.Analysis;
import kb.code.SourceFile;
import kb.model.Language;
import kb.model.SkipReason;
import kb.model.UserError;

/// Reads the languages of [Grammar#ALL] by tree-sitter.
///
/// Libraries are unpacked and loaded when the first file needs them. Where they cannot be, files
/// are skipped as [SkipReason#PARSE_FAILED] and [#fault] says why.
public final class GrammarAnalyser implements Analyser {
  /// What became of loading a grammar.
  private sealed interface Loading {
    record Done(LoadedGrammar grammar) implements Loading {}

    record Failed(UserError why) implements Loading {}
  }

  private final NativeLibraries libraries;
  private final Cores cores;
  private final Map<Grammar, Loading> loaded = new ConcurrentHashMap<>();

  /// @param folder where the libraries of the jars are unpacked: `indexes/native` of the home
  public GrammarAnalyser(Path folder) {
    this(folder, Optional.empty());
  }

  /// @param core the file of a tree-sitter library to use instead of an installed or the bundled
  ///   one
  public GrammarAnalyser(Path folder, Optional<Path> core) {
    libraries = new NativeLibraries(folder);
    cores = new Cores(libraries, core);
  }

  /// Why a language cannot be read by its syntax here, if one cannot.
  public Optional<UserError> fault() {
    return Grammar.ALL.stream()
        .map(this::loading)
        .flatMap(loading ->
            switch (loading) {
              case Loading.Done _ -> Stream.<UserError>empty();
              case Loading.Failed(UserError why) -> Stream.of(why);
            })
        .findFirst();
  }

  /// Which tree-sitter library parses here, and why no faster one; empty where none can.
  public Optional<ParserCore> core() {
    loading(Grammar.ALL.getFirst());
    return cores.used();
  }

  @Override
  public boolean reads(Language language) {
    return grammar(language).isPresent();
  }

  @Override
  public Analysis analyse(SourceFile file) {
    Grammar grammar = grammar(file.language()).orElseThrow();
    return switch (loading(grammar)) {
      case Loading.Done(LoadedGrammar done) -> done.analyse(file.text());
      case Loading.Failed _ -> new Analysis.Skipped(SkipReason.PARSE_FAILED);
    };
  }

  private static Optional<Grammar> grammar(Language language) {
    return Grammar.ALL.stream().filter(each -> each.language().equals(language)).findFirst();
  }

  private Loading loading(Grammar grammar) {
    return loaded.computeIfAbsent(grammar, this::load);
  }

  private Loading load(Grammar grammar) {
    try {
      return new Loading.Done(LoadedGrammar.load(grammar, libraries, cores));
    } catch (UserError e) {
      return new Loading.Failed(e);
    }
  }
}
