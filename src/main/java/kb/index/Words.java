package kb.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import kb.text.Identifiers;
import org.tartarus.snowball.ext.EnglishStemmer;

/// Text as the words the index knows it by: the same for notes, for code and for questions.
///
/// A name of several words is kept as it is written, in lower case, and cut into its stemmed words:
/// `maxRequestBytes` gives `maxrequestbytes`, `max`, `request`, `byte`. What is one word is
/// stemmed. Words that say nothing are left out. Of a long path the names are taken one by one.
public final class Words {
  /// Function words and the small talk of questions. Short on purpose: `not`, `no`, `after`, `over`
  /// carry meaning here.
  private static final Set<String> SILENT =
      Set.of(
          ("a an and are as at be been but by can could did do does for from had has have how i if"
               + " in into is it its me my of on or our please shall she should so some such than"
               + " that the their them then there these they this to us was we were what when where"
               + " which who whom why will with would you your")
              .split(" "));

  /// Longer runs of letters and digits are data (hashes, base64), not words.
  private static final int LONGEST = 80;

  /// What parts the names in a long one: a path is a list of names.
  private static final Pattern JOINTS = Pattern.compile("[/:.-]");

  private Words() {}

  /// Names already cut: code says the same few again and again, and stemming one takes longer than
  /// all else that is done to it.
  private static final Map<String, List<String>> CUT = new ConcurrentHashMap<>();

  /// Enough for a large project; ten megabytes.
  private static final int MOST_CUT = 50_000;

  /// The words of a text, in order, repetitions kept.
  public static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    for (String name : Identifiers.names(text)) {
      if (name.length() <= LONGEST) {
        words.addAll(cut(name));
      } else {
        JOINTS
            .splitAsStream(name)
            .filter(part -> part.length() <= LONGEST)
            .forEach(part -> words.addAll(cut(part)));
      }
    }
    return words;
  }

  private static List<String> cut(String name) {
    List<String> known = CUT.get(name);
    if (known != null) {
      return known;
    }
    List<String> words = words(name);
    if (CUT.size() >= MOST_CUT) {
      CUT.clear();
    }
    CUT.put(name, words);
    return words;
  }

  private static List<String> words(String name) {
    EnglishStemmer stemmer = new EnglishStemmer();
    List<String> words = new ArrayList<>();
    List<String> parts = Identifiers.words(name);
    if (parts.size() > 1) {
      words.add(name.toLowerCase(Locale.ROOT));
    }
    for (String part : parts) {
      if (!SILENT.contains(part)) {
        words.add(stem(part, stemmer));
      }
    }
    return List.copyOf(words);
  }

  private static String stem(String word, EnglishStemmer stemmer) {
    if (word.length() < 4 || Character.isDigit(word.charAt(0))) {
      return word;
    }
    stemmer.setCurrent(word);
    stemmer.stem();
    return stemmer.getCurrent();
  }
}
