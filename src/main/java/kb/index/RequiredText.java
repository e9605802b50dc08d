package kb.index;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kb.query.Query;
import kb.query.Query.Constant;
import kb.query.Query.Exact;
import kb.query.Rewriter;

/// The literal text every match of a regular expression holds, as far as it is easy to see.
///
/// ```
/// any    ::= all { '|' all }
/// all    ::= { piece [ ( '*' | '+' | '?' | '{' counts '}' ) [ '?' ] ] }
/// piece  ::= group | class | escape | letter
/// group  ::= '(' [ '?' flags ':' | '?P<' name '>' ] any ')'  |  '(?' flags ')'
/// ```
///
/// Only what is surely there counts: classes, escapes and what may be left out say nothing, and
/// neither do letters beyond ASCII, whose other casings are other bytes. Saying too little only
/// means more candidates to verify.
final class RequiredText {
  private static final int MAX_ASCII = 0x7f;

  /// Which character can't be told, or none is there.
  private static final int UNKNOWN = -1;

  private static final String QUOTE = "\\Q";
  private static final String UNQUOTE = "\\E";

  private static final Pattern GROUP_START = Pattern.compile("\\?(?:P?<[^>]*>|[a-zA-Z-]*[:)])");
  private static final Pattern COUNTS = Pattern.compile("\\{(?<least>[0-9]+)(?:,[0-9]*)?\\}");
  private static final Pattern LONG_ESCAPE =
      Pattern.compile("\\\\(?:[pPx]\\{[^}]*\\}|x..|[pP].|[0-7]{1,3})", Pattern.DOTALL);
  private static final Pattern CLASS =
      Pattern.compile("\\[\\^?\\]?(?:\\[:[^\\]]*:\\]|\\\\.|[^\\]\\\\])*\\]", Pattern.DOTALL);

  private final String regex;
  private int at;
  private boolean unclear;

  private RequiredText(String regex) {
    this.regex = regex;
  }

  /// A query of exact texts that whatever the expression matches holds too, casing aside.
  static Query of(String regex) {
    RequiredText required = new RequiredText(regex);
    Query query = required.any();
    return required.unclear || required.at < regex.length()
        ? Constant.EVERYTHING
        : Rewriter.rewrite(query);
  }

  private Query any() {
    List<Query> alternatives = new ArrayList<>();
    do {
      alternatives.add(all());
    } while (accept('|'));
    return new Query.Any(alternatives);
  }

  private Query all() {
    List<Query> parts = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    while (at < regex.length() && !isNext('|') && !isNext(')')) {
      if (accept('(')) {
        endRun(run, parts);
        Query group = group();
        parts.add(repeat() == Repeat.OR_NOT ? Constant.EVERYTHING : group);
      } else {
        int letter = regex.startsWith(QUOTE, at) ? quoted(run) : letter();
        Repeat repeat = repeat();
        if (letter != UNKNOWN && repeat != Repeat.OR_NOT) {
          run.append((char) letter);
        }
        if (letter == UNKNOWN || repeat != Repeat.ONCE) {
          endRun(run, parts);
        }
      }
    }
    endRun(run, parts);
    return new Query.All(parts);
  }

  private static void endRun(StringBuilder run, List<Query> parts) {
    if (!run.isEmpty()) {
      parts.add(new Exact(run.toString()));
      run.setLength(0);
    }
  }

  /// Behind the opening parenthesis.
  private Query group() {
    Matcher start = GROUP_START.matcher(regex).region(at, regex.length());
    if (start.lookingAt()) {
      at = start.end();
      if (regex.charAt(at - 1) == ')') {
        // What repeats flags repeats what stands before them: nobody writes that.
        unclear |= repeat() != Repeat.ONCE;
        return Constant.EVERYTHING;
      }
    }
    Query inside = any();
    accept(')');
    return inside;
  }

  /// Puts all that is quoted but its last letter into the run: that one may be repeated.
  private int quoted(StringBuilder run) {
    int start = at + QUOTE.length();
    int close = regex.indexOf(UNQUOTE, start);
    String text = regex.substring(start, close < 0 ? regex.length() : close);
    at = close < 0 ? regex.length() : close + UNQUOTE.length();
    if (text.isEmpty() || text.chars().anyMatch(c -> c > MAX_ASCII)) {
      return UNKNOWN;
    }
    run.append(text, 0, text.length() - 1);
    return text.charAt(text.length() - 1);
  }

  /// The letter that is next, when it stands for itself.
  private int letter() {
    char c = regex.charAt(at);
    if (c == '[') {
      return skip(CLASS);
    }
    if (c == '\\') {
      return escaped();
    }
    at++;
    return c > MAX_ASCII || ".^$*+?".indexOf(c) >= 0 ? UNKNOWN : c;
  }

  private int escaped() {
    int next = at + 1 < regex.length() ? regex.charAt(at + 1) : UNKNOWN;
    if (next > MAX_ASCII || next == UNKNOWN || Character.isLetterOrDigit(next)) {
      return skip(LONG_ESCAPE);
    }
    at += 2;
    return next;
  }

  /// Goes behind what the pattern matches here; else, as behind an escape, two characters on.
  private int skip(Pattern pattern) {
    Matcher here = pattern.matcher(regex).region(at, regex.length());
    at = here.lookingAt() ? here.end() : Math.min(at + 2, regex.length());
    return UNKNOWN;
  }

  private enum Repeat {
    ONCE,
    OR_MORE,
    OR_NOT
  }

  private Repeat repeat() {
    Repeat repeat = Repeat.ONCE;
    Matcher counts = COUNTS.matcher(regex).region(at, regex.length());
    if (accept('*') || accept('?')) {
      repeat = Repeat.OR_NOT;
    } else if (accept('+')) {
      repeat = Repeat.OR_MORE;
    } else if (counts.lookingAt()) {
      at = counts.end();
      repeat = counts.group("least").matches("0+") ? Repeat.OR_NOT : Repeat.OR_MORE;
    }
    if (repeat != Repeat.ONCE) {
      accept('?');
    }
    return repeat;
  }

  private boolean isNext(char c) {
    return at < regex.length() && regex.charAt(at) == c;
  }

  private boolean accept(char c) {
    boolean accepted = isNext(c);
    at += accepted ? 1 : 0;
    return accepted;
  }
}
