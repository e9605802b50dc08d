package kb.query;

import java.util.Locale;
import java.util.regex.Pattern;

/// Whether capitals and small letters differ.
public enum LetterCase {
  YES,
  NO,
  /// Smart case: they differ for a term that has a capital in it.
  AUTO;

  /// Letters after a backslash name a class (`\S`, `\p{Lu}`), they are no capitals to find.
  private static final Pattern ESCAPE = Pattern.compile("\\\\[pP](?:\\{[^}]*\\}|.)|\\\\.");

  /// The one that is called so; `word` is one of theirs.
  static LetterCase of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether casing counts when this term is compared.
  public boolean countsFor(Query.Term term) {
    return switch (this) {
      case YES -> true;
      case NO -> false;
      case AUTO -> capital(letters(term));
    };
  }

  private static String letters(Query.Term term) {
    return switch (term) {
      case Query.Word word -> word.text();
      case Query.Exact exact -> exact.text();
      case Query.Regex regex -> ESCAPE.matcher(regex.text()).replaceAll("");
    };
  }

  private static boolean capital(String text) {
    return text.codePoints().anyMatch(Character::isUpperCase);
  }
}
