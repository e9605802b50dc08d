package kb.code.grammar;

import java.util.regex.Pattern;

/// A literal by its quotes and the word before them, as Scala writes it: `"..."`, `s"...$x"`,
/// `f"...$x%5d"`, `raw"..."`, each with three quotes as well.
///
/// @param word before the quotes, empty where there is none
/// @param from the offset behind the quotes that begin it
/// @param to the offset of those that end it
record Quoted(String text, String word, boolean escaped, int from, int to) {
  private static final String LONG = "\"\"\"";

  /// How a value is shown, behind it.
  private static final Pattern FORMAT = Pattern.compile("^%[-+#, (0-9.]*[a-zA-Z]");

  /// The literal between two offsets, its quotes within.
  static Quoted at(String text, int start, int end) {
    int word = start;
    while (word > 0 && Character.isLetterOrDigit(text.charAt(word - 1))) {
      word--;
    }
    boolean several = text.startsWith(LONG, start) && end - start >= 2 * LONG.length();
    int quotes = several ? LONG.length() : 1;
    String before = text.substring(word, start);
    int from = Math.min(start + quotes, end);
    return new Quoted(
        text, before, !several && !before.equals("raw"), from, Math.max(from, end - quotes));
  }

  /// What is said between two offsets within it.
  String said(int start, int end) {
    String said = text.substring(start, Math.max(start, end));
    if (word.equals("f")) {
      String bare = start == from ? said : FORMAT.matcher(said).replaceFirst("");
      said = bare.replace("%n", "\n").replace("%%", "%");
    }
    if (!word.isEmpty()) {
      said = said.replace("$$", "$");
    }
    return escaped ? Escapes.resolvedIn(said) : said;
  }
}
