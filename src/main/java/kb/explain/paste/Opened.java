package kb.explain.paste;

/// A message and the envelope that it came in.
///
/// @param cut whether the line told that its end, or its beginning, is missing
record Opened(Envelope envelope, String message, boolean cut) {
  /// A bare line.
  static Opened bare(String text) {
    return new Opened(Envelope.NONE, text, false);
  }

  /// This in another envelope.
  Opened in(Envelope outer, boolean outerCut) {
    return new Opened(outer.around(envelope), message, cut || outerCut);
  }
}
