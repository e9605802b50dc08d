package kb.text;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;

/// A regular expression that runs in time linear in the text, whatever the expression.
///
/// RE2's syntax and engine ([re2j](https://github.com/google/re2j)): no back references, no looking
/// around. `^` and `$` are ends of lines, `.` stays within one.
public final class LinearRegex {
  private final Pattern pattern;

  private LinearRegex(Pattern pattern) {
    this.pattern = pattern;
  }

  /// What is wrong with an expression, in words that end a sentence; empty when nothing is.
  public static Optional<String> fault(String expression) {
    try {
      Pattern.compile(expression);
      return Optional.empty();
    } catch (PatternSyntaxException e) {
      return Optional.of(e.getDescription());
    }
  }

  /// @throws IllegalArgumentException when the expression has a [#fault]
  public static LinearRegex of(String expression, boolean casingCounts) {
    try {
      int flags = Pattern.MULTILINE | (casingCounts ? 0 : Pattern.CASE_INSENSITIVE);
      return new LinearRegex(Pattern.compile(expression, flags));
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /// Where the first match at or after `from` begins; -1 when there is none.
  public int find(CharSequence text, int from) {
    Matcher matcher = pattern.matcher(text);
    return from <= text.length() && matcher.find(from) ? matcher.start() : -1;
  }
}
