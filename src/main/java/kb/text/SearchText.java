package kb.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// Text of a note as the index should read it: what people meant, not how it was typed.
///
/// `coreos/\*` becomes `coreos/*`, curly quotes become straight ones, ligatures and full-width
/// letters plain ones, and a word that a line end cut in two stands there whole and in its halves.
/// The note itself keeps every character.
public final class SearchText {
  private static final Pattern ESCAPED = Pattern.compile("\\\\([!-/:-@\\[-`{-~])");

  /// Soft hyphens and characters without width: they part words that look whole.
  private static final Pattern INVISIBLE = Pattern.compile("[\u00AD\u200B-\u200D\u2060\uFEFF]");

  private static final Pattern SINGLE_QUOTES = Pattern.compile("[\u2018\u2019\u201A\u201B\u2032]");
  private static final Pattern DOUBLE_QUOTES =
      Pattern.compile("[\u201C-\u201F\u2033\u00AB\u00BB]|''|(?<!`)``(?!`)");
  private static final Pattern DASHES = Pattern.compile("[\u2010\u2011\u2012]");

  /// `notifi-` at a line end, `cation` below it, quote marks between; bounded, so that it stays
  /// linear.
  private static final Pattern CUT_WORD =
      Pattern.compile("(?<!\\p{L})(\\p{L}{2,40})-\\n[ \\t>]{0,20}(\\p{Ll}{2,40})");

  private SearchText() {}

  /// The text to be searched: as written, then unescaped, normalised and with cut words joined.
  public static String of(String written) {
    String text = Normalizer.normalize(unescape(written), Normalizer.Form.NFKC);
    text = INVISIBLE.matcher(text).replaceAll("");
    text = DASHES.matcher(text).replaceAll("-");
    text = DOUBLE_QUOTES.matcher(text).replaceAll("\"");
    text = SINGLE_QUOTES.matcher(text).replaceAll("'");
    return CUT_WORD.matcher(text).replaceAll("$1$2 $1-$2\n");
  }

  /// Without the backslashes that Markdown takes before punctuation.
  public static String unescape(String written) {
    return written.indexOf('\\') < 0 ? written : ESCAPED.matcher(written).replaceAll("$1");
  }
}
