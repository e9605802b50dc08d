package kb.explain.paste;

/// One line of a paste, or several that were one before a terminal broke them, its envelope off.
///
/// @param line the first line, from 1
/// @param lines how many
/// @param original as pasted
record Row(int line, int lines, String original, Opened opened) {
  /// What stands in the envelope.
  String text() {
    return opened.message();
  }

  Excerpt excerpt() {
    return new Excerpt(line, lines, original);
  }
}
