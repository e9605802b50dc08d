package kb.explain.paste;

import java.util.Optional;

/// One kind of envelope.
interface Layer {
  /// Takes this envelope off a line, empty when the line is in none of its kind. The message left
  /// is shorter than the line, so that layers come to an end.
  Optional<Opened> open(String text);
}
