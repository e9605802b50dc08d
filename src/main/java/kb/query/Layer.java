package kb.query;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What a query looks through.
public enum Layer {
  /// Sections of notes.
  NOTES,
  /// Definitions.
  SYMBOLS,
  /// The content and the paths of source files.
  TEXT;

  /// What `in:` takes; `code` is symbols and text.
  static final List<String> WORDS = List.of("notes", "code", "symbols", "text");

  /// What one of [#WORDS] stands for.
  static Set<Layer> of(String word) {
    return word.equals("code")
        ? EnumSet.of(SYMBOLS, TEXT)
        : EnumSet.of(valueOf(word.toUpperCase(Locale.ROOT)));
  }
}
