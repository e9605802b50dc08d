package kb.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kb.text.DidYouMean;

/// What a reader should know about how the text was read; each sentence once, and not too many.
final class Remarks {
  /// A pasted log has a thousand words with a colon; more than this nobody reads.
  static final int MOST_SHOWN = 5;

  /// As much of a pasted word as a sentence bears.
  private static final int LONGEST_SHOWN = 40;

  /// Marks of an expression that its author forgot to put between slashes, or of a glob.
  private static final Pattern LIKE_REGEX =
      Pattern.compile("\\.[*+]|\\\\\\.|^\\*\\.|^\\^\\w|\\w\\$$");

  private static final List<String> FIELD_NAMES =
      Stream.of(Field.values()).flatMap(field -> field.names().stream()).toList();

  private final Set<String> sentences = new LinkedHashSet<>();

  void unknownField(String name) {
    String near =
        DidYouMean.nearest(name, FIELD_NAMES)
            .flatMap(Field::of)
            .map(field -> " Did you mean `" + field.word() + ":`?")
            .orElse("");
    sentences.add("`" + shown(name) + ":` is no field and was read as text." + near);
  }

  void fieldWithoutValue(String name) {
    sentences.add("`" + name + ":` has no value and was read as text.");
  }

  void brokenRegex(String written, String fault) {
    sentences.add("`" + shown(written) + "` was read as text, not as a pattern: " + fault + ".");
  }

  void regexWithoutSlashes(Query.Word word) {
    if (LIKE_REGEX.matcher(word.text()).find()) {
      String example = "a regular expression stands between slashes, like `/_test\\.go$/`.";
      sentences.add("`" + shown(word.text()) + "` was read as text; " + example);
    }
  }

  void smallOperator(String word) {
    sentences.add("`" + word + "` was read as text; operators are written in capitals.");
  }

  void tooDeep() {
    sentences.add("Parentheses deeper than " + Grouping.DEEPEST + " were read as text.");
  }

  void optionInGroup(Field field) {
    sentences.add("`" + field.word() + ":` holds for the whole query, not for its group alone.");
  }

  void optionAgain(Field field) {
    sentences.add("`" + field.word() + ":` stands there twice; the last one holds.");
  }

  /// The sentences in order; when they are too many, the last one counts the others.
  List<String> list() {
    List<String> shown = new ArrayList<>(sentences.stream().limit(MOST_SHOWN).toList());
    if (sentences.size() > MOST_SHOWN) {
      shown.add("And " + (sentences.size() - MOST_SHOWN) + " more remarks like these.");
    }
    return shown;
  }

  /// A piece of the query's text as it may stand in a sentence: on one line, and not too long.
  static String shown(String text) {
    boolean fits = text.length() <= LONGEST_SHOWN;
    return OneLine.of(fits ? text : text.substring(0, LONGEST_SHOWN) + "…");
  }
}
