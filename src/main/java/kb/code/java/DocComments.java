package kb.code.java;

import com.github.javaparser.JavaToken;
import com.github.javaparser.ast.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kb.code.CommentText;

/// What comments say about a declaration, found in the tokens around it.
///
/// A doc comment (`/**` or `///`) may stand any number of lines above, other comments directly
/// above, and where neither does, one behind the declaration on its line.
final class DocComments {
  /// A tag with its text, in which braces may stand in pairs.
  private static final Pattern INLINE_TAG = Pattern.compile("\\{@\\w+\\s*((?:[^{}]|\\{[^{}]*})*)}");

  /// A link with a label, which is what is read.
  private static final Pattern LABELLED_LINK =
      Pattern.compile("\\{@link(?:plain)?\\s+[^\\s{}]+\\s+([^{}]+)}");

  private static final Pattern HTML =
      Pattern.compile(
          "</?(?:p|br|hr|b|i|em|strong|code|pre|tt|a|ul|ol|li|dl|dt|dd|table|caption|thead|tbody|tr"
              + "|th|td|h[1-6]|blockquote|div|span|sup|sub|var|cite|img)(?:\\s[^<>]{0,200})?/?>",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PARAMETER =
      Pattern.compile("(?ms)^@param\\s+(\\w+)\\s+(.*?)(?=^@\\w|\\z)");

  private DocComments() {}

  /// The comment above a declaration, or behind it, as plain text.
  static String of(Node node) {
    Deque<String> above = above(node);
    if (above.isEmpty()) {
      return behind(node).map(comment -> plain(List.of(comment))).orElse("");
    }
    List<String> javadoc = above.stream().filter(DocComments::isJavadoc).toList();
    List<String> markdown = above.stream().filter(line -> line.startsWith("///")).toList();
    if (!javadoc.isEmpty()) {
      return withoutMarkup(plain(List.of(javadoc.getLast())));
    }
    return plain(markdown.isEmpty() ? List.copyOf(above) : markdown);
  }

  /// What a comment says about a parameter or record component.
  static String parameter(String doc, String name) {
    Matcher parameters = PARAMETER.matcher(doc);
    while (parameters.find()) {
      if (parameters.group(1).equals(name)) {
        return parameters.group(2).strip();
      }
    }
    return "";
  }

  private static Deque<String> above(Node node) {
    Deque<String> comments = new ArrayDeque<>();
    Optional<JavaToken> token =
        node.getTokenRange().flatMap(range -> range.getBegin().getPreviousToken());
    int lineBreaks = 0;
    while (token.isPresent() && token.get().getCategory().isWhitespaceOrComment()) {
      JavaToken each = token.get();
      if (each.getCategory().isEndOfLine()) {
        lineBreaks++;
      } else if (each.getCategory().isComment()) {
        boolean follows = lineBreaks <= 1 || isDoc(each.getText());
        if (!follows || !startsItsLine(each)) {
          return comments;
        }
        comments.addFirst(each.getText());
        lineBreaks = 0;
      }
      token = each.getPreviousToken();
    }
    return comments;
  }

  private static boolean startsItsLine(JavaToken token) {
    Optional<JavaToken> before = token.getPreviousToken();
    while (before.isPresent() && before.get().getCategory().isWhitespaceButNotEndOfLine()) {
      before = before.get().getPreviousToken();
    }
    return before.isEmpty() || before.get().getCategory().isEndOfLine();
  }

  private static Optional<String> behind(Node node) {
    Optional<JavaToken> token =
        node.getTokenRange().flatMap(range -> range.getEnd().getNextToken());
    while (token.isPresent()
        && (token.get().getCategory().isWhitespaceButNotEndOfLine()
            || token.get().getText().equals(",")
            || token.get().getText().equals(";"))) {
      token = token.get().getNextToken();
    }
    return token.filter(each -> each.getCategory().isComment()).map(JavaToken::getText);
  }

  private static boolean isDoc(String comment) {
    return isJavadoc(comment) || comment.startsWith("///");
  }

  private static boolean isJavadoc(String comment) {
    return comment.startsWith("/**");
  }

  private static String plain(List<String> comments) {
    return CommentText.plain(comments.stream().map(String::stripTrailing).toList());
  }

  /// The words of a Javadoc comment, its tags and HTML taken away.
  private static String withoutMarkup(String javadoc) {
    String unlinked = LABELLED_LINK.matcher(javadoc).replaceAll("$1");
    String words = INLINE_TAG.matcher(HTML.matcher(unlinked).replaceAll("")).replaceAll("$1");
    return words
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#64;", "@")
        .replace("&nbsp;", " ")
        .replace("&amp;", "&")
        .strip();
  }
}
