package kb.explain.paste;

import java.util.List;
import java.util.Set;

/// Dates and times as loggers write them, found by their outline.
///
/// An outline is read character by character: `9` is a digit, `_` a digit or a blank, `M` and `W`
/// three letters of a month or a weekday, `t` what parts date and time (`T`, a blank, `_`); all
/// else is itself. Fractions, zones and a year at the end follow any of them.
final class Stamps {
  private static final List<String> OUTLINES =
      List.of(
          "9999-99-99t99:99:99",
          "9999/99/99 99:99:99",
          "M _9 99:99:99",
          "M _9 9999 99:99:99",
          "M 99, 9999 99:99:99",
          "M 99, 9999 9:99:99",
          "W M _9 99:99:99",
          "W 9999-99-99 99:99:99",
          "W, 99 M 9999 99:99:99",
          "99 M 9999 99:99:99",
          "99 M 99:99:99",
          "9 M 9999 99:99:99",
          "99/M/9999:99:99:99",
          "99/M/9999 99:99:99",
          "99-M-9999 99:99:99",
          "9-M-9999::99:99:99",
          "99-M-9999::99:99:99",
          "99.99.9999 99:99:99",
          "99/99/9999 99:99:99",
          "99-99-9999 99:99:99",
          "99/99/99 99:99:99",
          "9999.99.99 99:99:99",
          "99999999 99:99:99",
          "99999999T999999",
          "999999 99:99:99",
          "999999 _9:99:99",
          "9999 99:99:99",
          "99:99:99",
          "9999999999.9");

  private static final Set<String> MONTHS =
      Set.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
  private static final Set<String> WEEKDAYS =
      Set.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

  /// Zones by name that logs are seen with; any three capitals would take levels for zones.
  private static final List<String> ZONES =
      List.of(
          "UTC", "GMT", "CET", "CEST", "EET", "EEST", "WET", "WEST", "BST", "MSK", "IST", "JST",
          "KST", "HKT", "SGT", "EST", "EDT", "CST", "CDT", "MST", "MDT", "PST", "PDT", "AEST",
          "AEDT", "NZST", "NZDT", "AM", "PM", "Z");

  private static final int NAME = 3;
  private static final int YEAR = 4;

  private Stamps() {}

  /// Where the stamp that begins at `at` ends, -1 when none begins there.
  static int end(String text, int at) {
    for (String outline : OUTLINES) {
      int end = follow(outline, text, at);
      if (end >= 0) {
        return tail(text, end, Ascii.letter(text.charAt(at)));
      }
    }
    return -1;
  }

  private static int follow(String outline, String text, int from) {
    int at = from;
    for (int i = 0; i < outline.length(); i++) {
      int next = step(outline.charAt(i), text, at);
      if (next < 0) {
        return -1;
      }
      at = next;
    }
    return at;
  }

  private static int step(char wanted, String text, int at) {
    if (at >= text.length()) {
      return -1;
    }
    char c = text.charAt(at);
    return switch (wanted) {
      case '9' -> Ascii.digit(c) ? at + 1 : -1;
      case '_' -> day(text, at);
      case 't' -> c == 'T' || c == ' ' || c == '_' || c == 't' ? at + 1 : -1;
      case 'M' -> name(MONTHS, text, at);
      case 'W' -> name(WEEKDAYS, text, at);
      default -> c == wanted ? at + 1 : -1;
    };
  }

  /// The first digit of a day: there, a blank in its place, or left out with one blank.
  private static int day(String text, int at) {
    boolean next = at + 1 < text.length() && Ascii.digit(text.charAt(at + 1));
    if (next) {
      return Ascii.digit(text.charAt(at)) || Ascii.blank(text.charAt(at)) ? at + 1 : -1;
    }
    return Ascii.digit(text.charAt(at)) ? at : -1;
  }

  private static int name(Set<String> names, String text, int at) {
    int end = at + NAME;
    return end <= text.length() && names.contains(text.substring(at, end)) ? end : -1;
  }

  private static int tail(String text, int at, boolean named) {
    int end = fraction(text, at);
    end = offset(text, zone(text, offset(text, end)));
    return monotonic(text, zone(text, named ? year(text, end) : end));
  }

  private static int fraction(String text, int at) {
    boolean sign = at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == ',');
    int end = sign ? Ascii.afterDigits(text, at + 1) : at;
    return end > at + 1 ? end : Ascii.afterDigits(text, at);
  }

  /// `+02:00`, `-0700`, with or without a blank before.
  private static int offset(String text, int at) {
    int sign = Ascii.afterBlanks(text, at);
    if (sign > at + 1
        || sign >= text.length()
        || (text.charAt(sign) != '+' && text.charAt(sign) != '-')) {
      return at;
    }
    int hours = Ascii.afterDigits(text, sign + 1);
    int end =
        hours < text.length() && text.charAt(hours) == ':'
            ? Ascii.afterDigits(text, hours + 1)
            : hours;
    boolean whole = end - sign >= "+00".length() && end - sign <= "+00:00".length();
    return whole && !word(text, end) ? end : at;
  }

  private static int zone(String text, int at) {
    int start = at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
    for (String zone : ZONES) {
      int end = start + zone.length();
      if (text.startsWith(zone, start) && !word(text, end)) {
        return end;
      }
    }
    return at;
  }

  private static int year(String text, int at) {
    int end = at + 1 + YEAR;
    boolean there =
        at < text.length()
            && text.charAt(at) == ' '
            && Ascii.afterDigits(text, at + 1) == end
            && (text.startsWith("20", at + 1) || text.startsWith("19", at + 1));
    return there ? end : at;
  }

  /// Go's `m=+0.001` behind a printed time.
  private static int monotonic(String text, int at) {
    return text.startsWith(" m=+", at) ? Ascii.afterWord(text, at + 1) : at;
  }

  private static boolean word(String text, int at) {
    return at < text.length() && Ascii.word(text.charAt(at));
  }
}
