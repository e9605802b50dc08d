package kb.notes;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kb.text.SearchText;

/// A line as a reader sees it: marks of links, code and emphasis gone, escapes resolved.
final class Plain {
  /// Long enough for what people link, short enough to stay linear on a line of brackets.
  private static final String TEXT = "([^\\[\\]]{0,500})";

  private static final Pattern FOOTNOTE = Pattern.compile("\\s*\\[\\^[^\\]\\s]{1,100}\\]");
  private static final Pattern WIKI =
      Pattern.compile("!?\\[\\[(?:[^\\[\\]|]{0,500}\\|)?([^\\[\\]|]{1,500})\\]\\]");
  private static final Pattern LINK =
      Pattern.compile(
          "!?\\[" + TEXT + "\\](?:\\([^()\\s]{0,2000}(?: [^()]{0,200})?\\)|\\[[^\\]]{0,200}\\])");

  /// A code span, which stays as it is, or the marks of strong text: underscores only around words,
  /// as in CommonMark, for names are full of them.
  private static final Pattern CODE_OR_STRONG =
      Pattern.compile(
          "(?<code>(?<!\\\\)(`+)(?!`).{1,500}?(?<!`)\\2(?!`))"
              + "|\\*\\*|(?<![\\p{L}\\p{N}_])__(?=\\S)|(?<=\\S)__(?![\\p{L}\\p{N}_])");

  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern TICKS = Pattern.compile("(?<!\\\\)`+");

  private Plain() {}

  static String of(String written) {
    String text = FOOTNOTE.matcher(written).replaceAll("");
    text = WIKI.matcher(text).replaceAll("$1");
    text = LINK.matcher(text).replaceAll("$1");
    text = CODE_OR_STRONG.matcher(text).replaceAll(Plain::codeOnly);
    text = TICKS.matcher(text).replaceAll("");
    return BLANKS.matcher(SearchText.unescape(text)).replaceAll(" ").strip();
  }

  private static String codeOnly(MatchResult found) {
    String code = found.group("code");
    return code == null ? "" : Matcher.quoteReplacement(code);
  }
}
