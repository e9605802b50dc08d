package kb.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Names as people and programs write them, cut into words.
///
/// `maxRequestBytes`, `max_request_bytes`, `--max-request-bytes` and `MAX_REQUEST_BYTES` all hold
/// the words `max`, `request`, `bytes`.
public final class Identifiers {
  private Identifiers() {}

  /// Every name in a text, in order: runs of letters, digits and the signs that hold names together
  /// (`_`, and `-`, `.`, `/`, `:` between two letters or digits).
  public static List<String> names(String text) {
    List<String> names = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inside = i < text.length() && (isWord(text.charAt(i)) || joins(text, i));
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        names.add(text.substring(start, i));
        start = -1;
      }
    }
    return names;
  }

  /// The words of one name in lower case: cut at signs and where the case or letter-digit changes.
  ///
  /// `HTTPServer2xx` gives `http`, `server`, `2`, `xx`.
  public static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i < name.length(); i++) {
      if (!Character.isLetterOrDigit(name.charAt(i))) {
        start = cut(name, start, i, words);
      } else if (start < 0) {
        start = i;
      } else if (turns(name, i)) {
        cut(name, start, i, words);
        start = i;
      }
    }
    cut(name, start, name.length(), words);
    return words;
  }

  private static int cut(String name, int start, int end, List<String> words) {
    if (start >= 0) {
      words.add(name.substring(start, end).toLowerCase(Locale.ROOT));
    }
    return -1;
  }

  /// Whether a new word begins at `i`: `aB`, `ABc` (before `B`), `a1`, `1a`.
  private static boolean turns(String name, int i) {
    char before = name.charAt(i - 1);
    char here = name.charAt(i);
    if (Character.isDigit(before) != Character.isDigit(here)) {
      return true;
    }
    if (!Character.isUpperCase(here)) {
      return false;
    }
    boolean nextIsLower = i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1));
    return !Character.isUpperCase(before) || nextIsLower;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  private static boolean joins(String text, int i) {
    char c = text.charAt(i);
    return (c == '-' || c == '.' || c == '/' || c == ':')
        && i > 0
        && i + 1 < text.length()
        && isWord(text.charAt(i - 1))
        && isWord(text.charAt(i + 1));
  }
}
