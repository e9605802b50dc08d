package kb.index;

import java.util.ArrayList;
import java.util.List;

/// The literal runs every match of a regular expression holds, as far as they are easy to see.
///
/// Only runs at the top level count: groups, classes and what a quantifier makes optional break a
/// run, an alternation at the top level means that none is required. Fewer runs only mean more
/// candidates to verify.
final class RequiredText {
  private static final String META = "^$.[({|*+?";

  private final String regex;
  private final List<String> runs = new ArrayList<>();
  private final StringBuilder run = new StringBuilder();
  private int at;

  private RequiredText(String regex) {
    this.regex = regex;
  }

  static List<String> of(String regex) {
    RequiredText required = new RequiredText(regex);
    return required.scan() ? required.runs : List.of();
  }

  /// Whether the runs hold; not when an alternation stands at the top level or flags change the
  /// meaning.
  private boolean scan() {
    while (at < regex.length()) {
      char c = regex.charAt(at);
      if (c == '|') {
        return false;
      }
      if (c == '\\') {
        escape();
      } else if (c == '[') {
        skipClass();
      } else if (c == '(') {
        if (regex.startsWith("(?", at) && !regex.startsWith("(?:", at)) {
          return false;
        }
        skipGroup();
      } else if (META.indexOf(c) >= 0) {
        meta(c);
      } else {
        run.append(c);
        at++;
      }
    }
    end();
    return true;
  }

  /// `\.` is a literal, `\d` and the like are classes, `\Q` is left alone.
  private void escape() {
    char next = at + 1 < regex.length() ? regex.charAt(at + 1) : '\\';
    if (Character.isLetterOrDigit(next)) {
      end();
      at = next == 'p' || next == 'P' || next == 'x' || next == 'Q' ? skipLongEscape() : at + 2;
    } else {
      run.append(next);
      at += 2;
    }
  }

  private int skipLongEscape() {
    if (regex.startsWith("\\Q", at)) {
      int close = regex.indexOf("\\E", at);
      return close < 0 ? regex.length() : close + 2;
    }
    boolean braced = at + 2 < regex.length() && regex.charAt(at + 2) == '{';
    int close = braced ? regex.indexOf('}', at) : -1;
    return close < 0 ? Math.min(at + 4, regex.length()) : close + 1;
  }

  private void meta(char c) {
    if (c == '*' || c == '?' || c == '{') {
      if (!run.isEmpty()) {
        run.setLength(run.length() - 1);
      }
    }
    end();
    int close = c == '{' ? regex.indexOf('}', at) : -1;
    at = close < 0 ? at + 1 : close + 1;
  }

  private void skipClass() {
    end();
    int i = at + 1;
    if (i < regex.length() && regex.charAt(i) == '^') {
      i++;
    }
    if (i < regex.length() && regex.charAt(i) == ']') {
      i++;
    }
    while (i < regex.length() && regex.charAt(i) != ']') {
      i += regex.charAt(i) == '\\' ? 2 : 1;
    }
    at = i + 1;
  }

  private void skipGroup() {
    end();
    int depth = 0;
    do {
      char c = regex.charAt(at);
      if (c == '\\') {
        at++;
      } else if (c == '[') {
        skipClass();
        continue;
      } else {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      }
      at++;
    } while (depth > 0 && at < regex.length());
  }

  private void end() {
    if (!run.isEmpty()) {
      runs.add(run.toString());
      run.setLength(0);
    }
  }
}
