package kb.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a person reads of a note: its text without front matter, fences, code and addresses.
final class Prose {
  private static final Pattern FRONT_MATTER =
      Pattern.compile("\\A---\\n.*?\\n---\\n", Pattern.DOTALL);
  private static final Pattern FENCE = Pattern.compile("(?ms)^[ ]*```[^\\n]*\\n.*?^[ ]*```[ ]*$");
  private static final Pattern CODE = Pattern.compile("(`+)[^`]+\\1");
  private static final Pattern TARGET = Pattern.compile("\\]\\([^)\\s]*\\)");
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
  private static final Pattern WIKI = Pattern.compile("\\[\\[[^\\]]*\\]\\]");
  private static final Pattern MARKS = Pattern.compile("[*_#|>\\[\\]()\"\u201c\u201d]+");

  /// What names something rather than says it: a path, an option, a figure with its unit.
  private static final Pattern NAME = Pattern.compile(".*[\\d/\\\\=@:<>{}$%~+&^].*|.*\\w\\.\\w.*");

  private static final Pattern WORD = Pattern.compile("[A-Za-z]+(?:['\u2019][a-z]+)?");

  /// Capitals inside: a type, an abbreviation, a product.
  private static final Pattern CAPITALS = Pattern.compile("[A-Za-z]+[A-Z].*|[A-Z]s?");

  private Prose() {}

  /// The text a person reads, a space where code stood.
  static String of(String note) {
    String text = FRONT_MATTER.matcher(note).replaceFirst("");
    for (Pattern gone : List.of(FENCE, CODE, TARGET, ADDRESS, WIKI)) {
      text = gone.matcher(text).replaceAll(gone == TARGET ? "]" : " ");
    }
    return MARKS.matcher(text).replaceAll(" ");
  }

  /// How many words there are to read, code in the text counted as the words it has.
  static int length(String note) {
    String text = FRONT_MATTER.matcher(note).replaceFirst("");
    for (Pattern gone : List.of(FENCE, TARGET)) {
      text = gone.matcher(text).replaceAll(" ");
    }
    return (int) Stream.of(MARKS.matcher(text).replaceAll(" ").split("\\s+")).count();
  }

  /// Every word that a dictionary should know, with its letter case.
  static List<String> words(String prose) {
    List<String> words = new ArrayList<>();
    for (String token : prose.split("[\\s\u2026]+")) {
      if (!NAME.matcher(token).matches()) {
        Matcher word = WORD.matcher(token);
        while (word.find()) {
          if (!CAPITALS.matcher(word.group()).matches() && word.group().length() > 1) {
            words.add(word.group().replace('\u2019', '\''));
          }
        }
      }
    }
    return words;
  }
}
