package kb.code.grammar;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kb.model.UserError;

/// Finds the core library to parse with: the one that was named, or one the system has installed,
/// or the one in the jar.
///
/// The jar's is compiled without optimisation, an installed one parses two to three times as fast.
@SuppressWarnings("restricted") // loading libraries is what it is for
final class Cores {
  /// The versions whose structures [NativeCalls] passes, by the names the loader knows them under.
  private static final List<String> INSTALLED =
      List.of(
          "libtree-sitter.so.0.26",
          "libtree-sitter.so.0.25",
          "libtree-sitter.0.26.dylib",
          "libtree-sitter.0.25.dylib");

  private static final String BUNDLED = "tree-sitter";

  private final NativeLibraries libraries;
  private final Optional<Path> named;

  /// @param libraries where the jar's own are
  /// @param named a library to use instead of any other
  Cores(NativeLibraries libraries, Optional<Path> named) {
    this.libraries = libraries;
    this.named = named;
  }

  /// The core for a grammar.
  ///
  /// @throws UserError when there is none
  TreeSitter reading(MemorySegment language) {
    if (named.isPresent()) {
      return usable(Cores::library, named.get(), language)
          .orElseThrow(() ->
              UserError.world(
                  named.get() + " is no tree-sitter library that can be used here",
                  "name the file of a tree-sitter of version 0.25 or 0.26, or name none"));
    }
    return INSTALLED.stream()
        .flatMap(name -> usable(Cores::installed, name, language).stream())
        .findFirst()
        .or(() -> usable(Cores::library, libraries.file(BUNDLED), language))
        .orElseThrow(() ->
            UserError.world(
                "the tree-sitter library of this program does not load here",
                "install tree-sitter 0.25 or 0.26, or name its file"));
  }

  /// A library by its file, never unloaded: what it gave out may be in use on any thread.
  static SymbolLookup library(Path file) {
    return SymbolLookup.libraryLookup(file, Arena.global());
  }

  private static SymbolLookup installed(String name) {
    return SymbolLookup.libraryLookup(name, Arena.global());
  }

  /// Empty for what cannot be loaded, is too old, or speaks another version than the grammar.
  private static <T> Optional<TreeSitter> usable(
      Function<T, SymbolLookup> loader, T place, MemorySegment language) {
    try {
      TreeSitter core = new TreeSitter(loader.apply(place));
      return core.reads(language) ? Optional.of(core) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
