package kb.code;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The opposite of a condition, by how it is written: nearly all languages write the same.
public final class Condition {
  /// What a compiler is told about a condition in C and says nothing to people.
  private static final Pattern HINT = Pattern.compile("^(?:un)?likely\\s*\\((.*)\\)$");

  private static final Pattern COMPARISON =
      Pattern.compile("===|!==|==|!=|<=|>=|(?<![-=])>|<| is not | is | not in | in ");

  private static final Map<String, String> OPPOSITES =
      Map.ofEntries(
          Map.entry("===", "!=="),
          Map.entry("!==", "==="),
          Map.entry("==", "!="),
          Map.entry("!=", "=="),
          Map.entry("<=", ">"),
          Map.entry(">", "<="),
          Map.entry(">=", "<"),
          Map.entry("<", ">="),
          Map.entry(" is ", " is not "),
          Map.entry(" is not ", " is "),
          Map.entry(" in ", " not in "),
          Map.entry(" not in ", " in "));

  /// What makes more of it than one comparison.
  private static final Pattern COMPOUND =
      Pattern.compile(
          "&&|\\|\\|| \\? |<<|>>|<=>|=~|!~|[^=!<>]=[^=]| and | or |(?:^| )(?:let|instanceof) |;");

  /// A name or a call.
  private static final Pattern SIMPLE =
      Pattern.compile("[*&$@]*(?:[\\w.:$@?!]|->|\\(_*\\)|\\[_*\\])+");

  private Condition() {}

  /// `err == nil` of `err != nil`, `ok` of `!ok`; what is more than one comparison stands behind a
  /// `not`.
  public static String negated(String written) {
    String condition = bare(written);
    String flat = flat(condition);
    if (COMPOUND.matcher(flat).find()) {
      return "not (" + condition + ")";
    }
    for (String not : new String[] {"!", "not "}) {
      if (condition.startsWith(not)) {
        return bare(condition.substring(not.length()));
      }
    }
    Matcher comparison = COMPARISON.matcher(flat);
    if (!comparison.find()) {
      return SIMPLE.matcher(flat).matches() ? "!" + condition : "not (" + condition + ")";
    }
    String opposite = OPPOSITES.getOrDefault(comparison.group(), "");
    String negated =
        condition.substring(0, comparison.start())
            + opposite
            + condition.substring(comparison.end());
    return comparison.find() ? "not (" + condition + ")" : negated;
  }

  /// Without brackets around all of it.
  private static String bare(String written) {
    String bare = HINT.matcher(written.strip()).replaceFirst("$1").strip();
    while (bare.startsWith("(") && flat(bare).indexOf(')') == bare.length() - 1) {
      bare = bare.substring(1, bare.length() - 1).strip();
    }
    return bare;
  }

  /// As long as it is, without what stands in brackets and quotes.
  private static String flat(String condition) {
    StringBuilder flat = new StringBuilder();
    int depth = 0;
    char quote = 0;
    for (int i = 0; i < condition.length(); i++) {
      char c = condition.charAt(i);
      boolean closes = quote == 0 && ")]}".indexOf(c) >= 0;
      depth -= closes && depth > 0 ? 1 : 0;
      boolean quoted = quote != 0;
      if (quoted && c == '\\') {
        flat.append('_');
        i++;
      } else if (quoted) {
        quote = c == quote ? 0 : quote;
      } else if ("\"'`".indexOf(c) >= 0) {
        quote = c;
      }
      flat.append(quoted || depth > 0 ? '_' : c);
      depth += !quoted && "([{".indexOf(c) >= 0 ? 1 : 0;
    }
    return flat.substring(0, Math.min(flat.length(), condition.length()));
  }
}
