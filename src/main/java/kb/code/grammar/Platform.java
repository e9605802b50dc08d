package kb.code.grammar;

import java.util.Locale;
import java.util.Optional;

/// A kind of machine that the jars carry native libraries for.
///
/// @param name as the jars write it: `x86_64-linux-gnu`
/// @param suffix of a library's file
record Platform(String name, String suffix) {
  /// By the values of the system properties `os.name` and `os.arch`; empty where the jars have
  /// nothing.
  static Optional<Platform> of(String system, String processor) {
    Optional<String> architecture =
        switch (processor.toLowerCase(Locale.ROOT)) {
          case "amd64", "x86_64" -> Optional.of("x86_64");
          case "aarch64", "arm64" -> Optional.of("aarch64");
          default -> Optional.empty();
        };
    return switch (system) {
      case "Linux" -> architecture.map(name -> new Platform(name + "-linux-gnu", ".so"));
      case "Mac OS X" -> architecture.map(name -> new Platform(name + "-macos", ".dylib"));
      default -> Optional.empty();
    };
  }

  /// Where a library stands in its jar.
  String resource(String library) {
    return "lib/" + name + "-" + library + suffix;
  }
}
