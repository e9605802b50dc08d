package kb.explain.paste;

/// `type: message`, as exceptions are written.
///
/// @param type empty when the text does not begin with one
record Raised(String type, String message) {
  static Raised of(String text) {
    int colon = text.indexOf(": ");
    String head = colon < 0 ? text.replaceFirst(":$", "") : text.substring(0, colon);
    return isType(head)
        ? new Raised(head, colon < 0 ? "" : text.substring(colon + ": ".length()))
        : new Raised("", text);
  }

  /// Whether a word can be the class of an exception: a name, its last part in capitals.
  static boolean isType(String word) {
    boolean name =
        !word.isEmpty()
            && word.chars()
                .allMatch(c -> Ascii.word(c) || c == '.' || c == '$' || c == ':' || c == '\\');
    int last =
        1
            + Math.max(
                word.lastIndexOf('.'), Math.max(word.lastIndexOf('\\'), word.lastIndexOf(':')));
    return name && last < word.length() && Character.isUpperCase(word.charAt(last));
  }
}
