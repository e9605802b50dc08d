package kb.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Finds which names a piece of source gives another value, by how it is written in most languages:
/// `a, b := `, `a.b = `, `a[i] += `, `a++`, `&a`.
final class Assignments {
  private static final String COMPOUND = "+-*/|&^%:";

  private final String text;
  private final int end;
  private final Set<String> names;

  /// The names before a comma, which may be assigned to as well.
  private final List<String> listed = new ArrayList<>();

  private Assignments(String text, int end, Set<String> names) {
    this.text = text;
    this.end = end;
    this.names = names;
  }

  /// Adds the names that are given a value between two offsets.
  static void find(String text, int from, int to, Set<String> names) {
    new Assignments(text, to, names).find(from);
  }

  private void find(int from) {
    int at = from;
    while (at < end) {
      if (Character.isJavaIdentifierStart(text.charAt(at))) {
        int behind = wordEnd(at);
        word(text.substring(at, behind), at, behind);
        at = behind;
      } else {
        at++;
      }
    }
  }

  private void word(String word, int at, int behind) {
    int next = next(behind);
    char c = charAt(next);
    if (isAssignment(next, c)) {
      names.add(word);
      names.addAll(listed);
    } else if (charAt(at - 1) == '&' && charAt(at - 2) != '&') {
      names.add(word);
    }
    if (c == ',') {
      listed.add(word);
    } else if (c != '.') {
      listed.clear();
    }
  }

  private boolean isAssignment(int next, char c) {
    char second = charAt(next + 1);
    return switch (c) {
      case '=' -> "=>~".indexOf(second) < 0;
      case '+', '-' -> second == c || second == '=';
      default -> COMPOUND.indexOf(c) >= 0 && second == '=';
    };
  }

  /// The first sign behind a name and what it is indexed with.
  private int next(int from) {
    int at = from;
    if (charAt(at) == '[') {
      int close = text.indexOf(']', at);
      at = close < 0 ? at : close + 1;
    }
    while (at < end && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private int wordEnd(int from) {
    int at = from;
    while (at < end && Character.isJavaIdentifierPart(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private char charAt(int at) {
    return at >= 0 && at < end ? text.charAt(at) : ' ';
  }
}
