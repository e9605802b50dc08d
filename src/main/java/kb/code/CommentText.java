package kb.code;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a comment says, without the marks that make it one.
public final class CommentText {
  private static final Pattern LINE_MARK =
      Pattern.compile("^\\s*(?://[/!]?|#+[!:]?|--+|;+|%+)[ \\t]?");
  private static final Pattern BLOCK_START = Pattern.compile("^\\s*/\\*(?:[*!]+(?!/))?");
  private static final Pattern BLOCK_END = Pattern.compile("\\**\\*/\\s*$");
  private static final Pattern STAR = Pattern.compile("(?m)^[ \\t]*\\* ?");

  /// An order to a tool, not a word to a reader: `//go:noinline`, `//nolint:errcheck`.
  private static final Pattern DIRECTIVE = Pattern.compile("^//[a-z]+:\\S.*|^//nolint\\b.*");

  private CommentText() {}

  /// @param comments as written, in order: one block, or the lines that follow each other
  public static String plain(List<String> comments) {
    return comments.stream()
        .filter(comment -> !DIRECTIVE.matcher(comment).matches())
        .map(CommentText::plain)
        .collect(Collectors.joining("\n"))
        .strip();
  }

  /// @param text what stands between the quotes of a docstring
  public static String docstring(String text) {
    int firstEnd = text.indexOf('\n');
    String first = firstEnd < 0 ? text : text.substring(0, firstEnd);
    String rest = firstEnd < 0 ? "" : text.substring(firstEnd + 1).stripIndent();
    return (first.strip() + "\n" + rest.stripTrailing()).strip();
  }

  private static String plain(String comment) {
    if (!BLOCK_START.matcher(comment).lookingAt()) {
      return LINE_MARK.matcher(comment).replaceFirst("").stripTrailing();
    }
    String inner =
        BLOCK_END.matcher(BLOCK_START.matcher(comment).replaceFirst("")).replaceFirst("");
    int firstEnd = inner.indexOf('\n');
    if (firstEnd < 0) {
      return inner.strip();
    }
    String rest = STAR.matcher(inner.substring(firstEnd + 1)).replaceAll("");
    return inner.substring(0, firstEnd).strip() + "\n" + rest.stripTrailing().stripIndent();
  }
}
