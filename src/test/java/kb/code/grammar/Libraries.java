package kb.code.grammar;

import io.github.treesitter.jtreesitter.NativeLibraryLookup;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.Optional;
import kb.Sources;

/// The bundled libraries for tests. jtreesitter, which the matcher is held against, finds its own
/// through this class: it is named as its service.
@SuppressWarnings("restricted") // loading libraries is what it is for
public final class Libraries implements NativeLibraryLookup {
  static NativeLibraries bundled() {
    return new NativeLibraries(Sources.root().resolve("target/native"));
  }

  static LoadedGrammar go() {
    NativeLibraries libraries = bundled();
    return LoadedGrammar.load(
        Grammar.ALL.getFirst(), libraries, new Cores(libraries, Optional.empty()));
  }

  @Override
  public SymbolLookup get(Arena arena) {
    return SymbolLookup.libraryLookup(bundled().file("tree-sitter"), arena);
  }
}
