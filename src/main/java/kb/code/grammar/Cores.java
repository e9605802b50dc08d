package kb.code.grammar;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kb.code.grammar.ParserCore.Origin;
import kb.model.UserError;

/// Finds the core library to parse with: the one that was named, or the one that the build of this
/// program compiled, or one the system has installed, or the one in the jar.
///
/// The jar's is compiled without optimisation, the others parse up to four times as fast.
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
  private Optional<Core> found = Optional.empty();

  private record Core(TreeSitter library, ParserCore about) {}

  /// @param libraries where the jar's own are
  /// @param named a library to use instead of any other
  Cores(NativeLibraries libraries, Optional<Path> named) {
    this.libraries = libraries;
    this.named = named;
  }

  /// The core for a grammar, the same one for all that it reads.
  ///
  /// @throws UserError when there is none
  synchronized TreeSitter reading(MemorySegment language) {
    if (found.isEmpty() || !found.get().library().reads(language)) {
      found = Optional.of(named.isPresent() ? named(named.get(), language) : best(language));
    }
    return found.get().library();
  }

  /// The core that was found last; empty as long as none was asked for.
  synchronized Optional<ParserCore> used() {
    return found.map(Core::about);
  }

  private static Core named(Path file, MemorySegment language) {
    return usable(Cores::library, file, language)
        .map(library -> new Core(library, about(Origin.NAMED, file, "")))
        .orElseThrow(() ->
            UserError.world(
                file + " is no tree-sitter library that can be used here",
                "name the file of a tree-sitter of version 0.25 or 0.26, or name none"));
  }

  private Core best(MemorySegment language) {
    Optional<Path> file = libraries.built();
    Optional<TreeSitter> built = file.flatMap(it -> usable(Cores::library, it, language));
    if (built.isPresent()) {
      return new Core(built.get(), about(Origin.BUILT, file.get(), ""));
    }
    String remark =
        file.map(it -> it + " was built with this program and does not load here")
            .orElse("npm or a C compiler was missing when this program was built");
    for (String name : INSTALLED) {
      Optional<TreeSitter> installed = usable(Cores::installed, name, language);
      if (installed.isPresent()) {
        return new Core(installed.get(), about(Origin.INSTALLED, name, remark));
      }
    }
    return bundled(language, remark);
  }

  private Core bundled(MemorySegment language, String remark) {
    Path file = libraries.file(BUNDLED);
    return usable(Cores::library, file, language)
        .map(library -> new Core(library, about(Origin.BUNDLED, file, remark)))
        .orElseThrow(() ->
            UserError.world(
                "the tree-sitter library of this program does not load here",
                "install tree-sitter 0.25 or 0.26, or name its file"));
  }

  private static ParserCore about(Origin origin, Object library, String remark) {
    return new ParserCore(origin, library.toString(), remark);
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
