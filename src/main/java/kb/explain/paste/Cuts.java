package kb.explain.paste;

import java.util.List;

/// Signs that a text goes on where it was copied from.
final class Cuts {
  private static final List<String> ENDS =
      List.of("...", "…", "[truncated]", "(truncated)", "<truncated>", "[cut]", "...\"");

  private Cuts() {}

  static boolean isCut(String message) {
    return ENDS.stream().anyMatch(message::endsWith);
  }
}
