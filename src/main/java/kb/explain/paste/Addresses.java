package kb.explain.paste;

import java.util.List;
import java.util.function.BinaryOperator;

/// IP and MAC addresses in a word.
final class Addresses {
  private static final int PARTS = 4;
  private static final int LARGEST_PART = 255;
  private static final int MAC_PARTS = 6;

  /// Eight groups with their colons; a word of names has longer ones.
  private static final int LONGEST = 45;

  /// They mean a place, no machine.
  private static final List<String> NOWHERE = List.of("0.0.0.0", "127.0.0.1", "255.255.255.255");

  private Addresses() {}

  /// The word with its addresses masked.
  ///
  /// @param masks the mask for a kind and a value
  static String mask(String word, BinaryOperator<String> masks) {
    StringBuilder masked = new StringBuilder();
    int at = 0;
    while (at < word.length()) {
      int end = Ascii.digit(word.charAt(at)) ? version4(word, at) : at;
      int colons = end == at ? colons(word, at) : end;
      if (end > at) {
        String address = word.substring(at, end);
        masked.append(NOWHERE.contains(address) ? address : masks.apply("ip", address));
        at = end;
      } else if (colons > at) {
        String address = word.substring(at, colons);
        masked.append(kind(address).isEmpty() ? address : masks.apply(kind(address), address));
        at = colons;
      } else {
        masked.append(word.charAt(at));
        at++;
      }
    }
    return masked.toString();
  }

  /// Where the four numbers that begin at `at` end, `at` when they are no address.
  private static int version4(String word, int at) {
    int end = at;
    for (int part = 0; part < PARTS; part++) {
      int start = part == 0 ? end : end + 1;
      int digits = Ascii.afterDigits(word, Math.min(start, word.length()));
      boolean pointed = part == 0 || (end < word.length() && word.charAt(end) == '.');
      int number = pointed ? Places.number(word.substring(Math.min(start, digits), digits)) : -1;
      if (number < 0 || number > LARGEST_PART) {
        return at;
      }
      end = digits;
    }
    return isWhole(word, at, end) ? end : at;
  }

  /// Not a version: nothing of a name before, nothing of a number or a suffix behind.
  private static boolean isWhole(String word, int at, int end) {
    char before = at == 0 ? ' ' : word.charAt(at - 1);
    boolean named =
        Ascii.word(before)
            || before == '.'
            || (before == '-' && at > 1 && Ascii.letter(word.charAt(at - 2)));
    boolean product = before == '/' && at > 1 && Ascii.word(word.charAt(at - 2));
    char behind = end < word.length() ? word.charAt(end) : ' ';
    char next = end + 1 < word.length() ? word.charAt(end + 1) : ' ';
    boolean longer =
        Ascii.word(behind)
            || ((behind == '.' || behind == '-' || behind == '+') && Ascii.word(next));
    return !named && !product && (!longer || (behind == '-' && Ascii.digit(next)));
  }

  /// Where the run of hex digits and colons that begins at `at` ends.
  private static int colons(String word, int at) {
    boolean inside = at > 0 && (Ascii.word(word.charAt(at - 1)) || word.charAt(at - 1) == ':');
    int end = at;
    while (!inside
        && end < word.length()
        && (Ascii.hex(word.charAt(end)) || word.charAt(end) == ':')) {
      end++;
    }
    boolean longer = end < word.length() && Ascii.word(word.charAt(end));
    return longer || end - at > LONGEST ? at : end;
  }

  /// `mac`, `ip`, or nothing: times have colons, too.
  private static String kind(String text) {
    String[] parts = text.split(":", -1);
    boolean pairs = parts.length == MAC_PARTS;
    for (String part : parts) {
      pairs = pairs && part.length() == 2;
    }
    if (pairs) {
      return "mac";
    }
    boolean shortened = text.contains("::") && text.indexOf("::") == text.lastIndexOf("::");
    boolean groups = parts.length == 2 * PARTS || (shortened && parts.length > PARTS - 1);
    boolean named = text.chars().anyMatch(Ascii::hex) && !text.equals("::1");
    for (String part : parts) {
      groups = groups && part.length() <= PARTS;
    }
    boolean ended = !text.endsWith(":") || text.endsWith("::");
    return groups && named && ended ? "ip" : "";
  }
}
