package kb.explain;

import java.util.Arrays;

/// A text as it is compared: in lower case, runs of white space as one blank, escaped quotes plain.
final class Folded {
  private final String text;
  private final int[] places;
  private final String original;

  /// @param places for each character of the folded text the index in the original, and one more
  ///   for the end
  private Folded(String text, int[] places, String original) {
    this.text = text;
    this.places = places;
    this.original = original;
  }

  static Folded of(String original) {
    StringBuilder folded = new StringBuilder(original.length());
    int[] places = new int[original.length() + 1];
    for (int i = 0; i < original.length(); i++) {
      char c = original.charAt(i);
      boolean escapes = c == '\\' && i + 1 < original.length() && original.charAt(i + 1) == '"';
      boolean blank = Character.isWhitespace(c);
      boolean again = blank && !folded.isEmpty() && folded.charAt(folded.length() - 1) == ' ';
      if (!escapes && !again) {
        // An escaped quote stands where its backslash does: values before it come back without.
        boolean escaped = c == '"' && i > 0 && original.charAt(i - 1) == '\\';
        places[folded.length()] = escaped ? i - 1 : i;
        folded.append(blank ? ' ' : Character.toLowerCase(c));
      }
    }
    places[folded.length()] = original.length();
    return new Folded(folded.toString(), Arrays.copyOf(places, folded.length() + 1), original);
  }

  /// The folded text.
  String text() {
    return text;
  }

  int length() {
    return text.length();
  }

  /// What stood in the original between two places of the folded text.
  String original(int from, int to) {
    return original.substring(places[from], Math.max(places[from], places[to]));
  }

  /// Whether a piece of the original goes over a line's end.
  boolean breaksLine(int from, int to) {
    return original(from, to).indexOf('\n') >= 0;
  }
}
