package kb.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kb.model.Template;
import kb.model.Template.Part;

/// What the index knows signals by. Messages are compared letter by letter later on, so their words
/// are neither stemmed nor left out.
public final class SignalWords {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
  private static final Pattern PIECE = Pattern.compile("[\\p{L}\\p{N}]+");

  /// Longer runs are data.
  private static final int LONGEST = 64;

  /// Letters that make a line worth comparing by itself.
  private static final int FIRST_LINE = 16;

  private SignalWords() {}

  /// The words of a line, in order, in lower case.
  public static List<String> of(String line) {
    return found(WORD, line);
  }

  /// The words that every message of a template has: one that touches a hole may be part of a
  /// longer one, and is left out, but for one that begins a sentence: the hole holds what goes
  /// before it. Of its first line: people paste lines.
  public static List<String> of(Template template) {
    List<String> words = new ArrayList<>();
    List<Part> parts = firstLine(template);
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i) instanceof Part.Text(var text)) {
        words.addAll(found(WORD, whole(text, i > 0, i + 1 < parts.size())));
      }
    }
    return words;
  }

  /// The first line of a message. One that says next to nothing goes with the second.
  public static List<Part> firstLine(Template template) {
    List<Part> line = new ArrayList<>();
    int letters = 0;
    for (Part part : template.parts()) {
      if (part instanceof Part.Text(var text)) {
        int end = lineEnd(text, letters);
        letters += letters(text.substring(0, end));
        if (end < text.length()) {
          line.add(new Part.Text(text.substring(0, end)));
          return line;
        }
      }
      line.add(part);
    }
    return line;
  }

  private static int lineEnd(String text, int before) {
    int end = text.indexOf('\n');
    while (end >= 0 && before + letters(text.substring(0, end)) < FIRST_LINE) {
      end = text.indexOf('\n', end + 1);
    }
    return end < 0 ? text.length() : end;
  }

  private static int letters(String text) {
    return (int) text.chars().filter(Character::isLetterOrDigit).count();
  }

  /// The pieces of a name, in order, in lower case: `etcd`, `mvcc`, `keys` of `etcd_mvcc_keys`.
  public static List<String> pieces(String name) {
    return found(PIECE, name);
  }

  static List<String> pieces(Template name) {
    return name.texts().stream().flatMap(text -> pieces(text).stream()).toList();
  }

  private static String whole(String text, boolean holeBefore, boolean holeBehind) {
    String cut = holeBefore ? text.replaceFirst("^(?!\\p{Lu}\\p{Ll})[\\p{L}\\p{N}_]+", "") : text;
    return holeBehind ? cut.replaceFirst("[\\p{L}\\p{N}_]+$", "") : cut;
  }

  private static List<String> found(Pattern pattern, String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      if (matcher.end() - matcher.start() <= LONGEST) {
        words.add(matcher.group().toLowerCase(Locale.ROOT));
      }
    }
    return words;
  }
}
