package kb.query;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kb.model.Language;
import kb.model.UserError;
import kb.text.DidYouMean;

/// Checks what stands behind a field's colon; a value that cannot be meant is told with its column.
final class FieldValues {
  /// More hits than anyone reads; and a search keeps them all in memory.
  static final int MOST_HITS = 10_000;

  private final List<String> languages;

  FieldValues(Collection<Language> languages) {
    this.languages = languages.stream().map(Language::name).sorted().distinct().toList();
  }

  /// The value of a field that was written as a word or between quotes.
  ///
  /// @throws UserError when it is not of the field's kind
  Query.Term text(Field field, Query.Term value, int column) {
    return switch (field.value()) {
      case PATTERN, NAME -> value;
      case WORD -> word(field, value.text(), column);
      case NUMBER -> number(field, value.text(), column);
    };
  }

  /// The value of a field that was written between slashes.
  ///
  /// @throws UserError when the field takes none, or it is broken
  Query.Regex regex(Field field, String pattern, int column) {
    if (field.value() != Field.Value.PATTERN) {
      throw wrong(field, "takes no regular expression", column, "");
    }
    Optional<String> fault = RegexSyntax.fault(pattern);
    if (fault.isPresent()) {
      String cause = "has a broken regular expression: " + fault.get();
      throw wrong(field, cause, column, "");
    }
    return new Query.Regex(pattern);
  }

  private Query.Word word(Field field, String value, int column) {
    List<String> words = field == Field.LANGUAGE ? languages : field.words();
    String lower = value.toLowerCase(Locale.ROOT);
    if (words.contains(lower)) {
      return new Query.Word(lower);
    }
    String near =
        DidYouMean.nearest(lower, words)
            .map(word -> " Did you mean `" + field.word() + ":" + word + "`?")
            .orElse("");
    String cause = "knows no `" + Remarks.shown(value) + "`";
    throw wrong(field, cause, column, near + " It takes " + String.join(", ", words) + ".");
  }

  private static Query.Word number(Field field, String value, int column) {
    if (!value.matches("0*[1-9][0-9]{0,4}") || Integer.parseInt(value) > MOST_HITS) {
      throw wrong(field, "takes a whole number from 1 to " + MOST_HITS, column, "");
    }
    return new Query.Word(value);
  }

  private static UserError wrong(Field field, String cause, int column, String advice) {
    String message = "`" + field.word() + ":` " + cause + " (column " + column + ").";
    return UserError.usage(message + advice, "To search for the text itself, put it in quotes.");
  }
}
