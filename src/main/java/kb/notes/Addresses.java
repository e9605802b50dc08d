package kb.notes;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kb.text.SearchText;

/// Finds bare addresses in a line: up to the next blank, without the punctuation of the sentence.
final class Addresses {
  private static final Pattern ADDRESS =
      Pattern.compile("(?<![A-Za-z])(?:https?|ftp|git|ssh)://[^\\s<>\"`|\u201C\u201D]+");

  /// Ends no address unless a bracket of its own is open.
  private static final String TRAILING = ".,;:!?'*\u2019";

  /// One address.
  ///
  /// @param target without the backslashes an editor has put before `_`
  /// @param from its first column, counted from 0
  /// @param to one behind its last
  record Address(String target, int from, int to) {}

  private Addresses() {}

  static Optional<Address> first(String line, int start) {
    Matcher matcher = ADDRESS.matcher(line);
    return matcher.find(start)
        ? Optional.of(trimmed(line, matcher.start(), matcher.end()))
        : Optional.empty();
  }

  /// The address at a place, cut where a bracket closes that it did not open.
  private static Address trimmed(String line, int from, int until) {
    int to = until;
    int open = 0;
    for (int i = from; i < to; i++) {
      char c = line.charAt(i);
      if ("([{".indexOf(c) >= 0) {
        open++;
      } else if (")]}".indexOf(c) >= 0 && --open < 0) {
        to = i;
      }
    }
    while (to > from && TRAILING.indexOf(line.charAt(to - 1)) >= 0) {
      to--;
    }
    return new Address(SearchText.unescape(line.substring(from, to)), from, to);
  }
}
