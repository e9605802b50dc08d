package kb.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Lays templates over a text word by word, for texts whose words changed between two versions, or
/// whose beginning was not pasted.
///
/// The longest common sequence of words, each by its weight; what is left over on either side
/// counts against it. Texts of error numbers are nobody's words: they count on neither side.
final class LooseAligner {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

  /// Below this it is another message that shares some words.
  private static final double LEAST_SHARE = 0.66;

  /// Where so many words stand in their order and hardly any of the text is left over, the message
  /// may have grown since: less of it will do.
  private static final int MANY_WORDS = 8;

  private static final double LEAST_SHARE_OF_MANY = 0.4;

  /// Fewer words in a row are no sentence.
  private static final int LEAST_WORDS = 4;

  /// Words compared: a longer text is a page, not a message.
  private static final int MOST_WORDS = 120;

  private record Word(String text, Span span) {}

  private final Rarity rarity;
  private final int length;
  private final List<Word> words;
  private final Set<String> known;

  /// What the words of the text weigh that are no data.
  private final double spoken;

  LooseAligner(Folded text, Rarity rarity) {
    this.rarity = rarity;
    this.length = text.length();
    this.words = words(text.text());
    this.known = words.stream().map(Word::text).collect(Collectors.toSet());
    this.spoken = known.stream().filter(rarity::isKnown).mapToDouble(rarity::of).sum();
  }

  private static List<Word> words(String text) {
    List<Span> system = Meanings.errorTexts(text);
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find() && words.size() < MOST_WORDS) {
      Span span = new Span(matcher.start(), matcher.end());
      if (system.stream().noneMatch(it -> it.holds(span))) {
        words.add(new Word(matcher.group(), span));
      }
    }
    return words;
  }

  /// The template where most of its words stand in their order, if they do.
  Optional<Alignment> align(Mould mould) {
    List<String> wanted =
        mould.texts().stream().flatMap(text -> words(text).stream()).map(Word::text).toList();
    double all = wanted.stream().mapToDouble(rarity::of).sum();
    double there = wanted.stream().filter(known::contains).mapToDouble(rarity::of).sum();
    double least = wanted.size() < MANY_WORDS ? LEAST_SHARE : LEAST_SHARE_OF_MANY;
    if (wanted.size() < LEAST_WORDS || all == 0 || there / all < least) {
      return Optional.empty();
    }
    List<Word> common = common(wanted);
    double found = common.stream().mapToDouble(word -> rarity.of(word.text())).sum();
    double share = found / all;
    boolean grown = common.size() >= MANY_WORDS && found >= LEAST_SHARE * spoken;
    if (share < (grown ? LEAST_SHARE_OF_MANY : LEAST_SHARE) || common.size() < LEAST_WORDS) {
      return Optional.empty();
    }
    List<Span> texts = common.stream().map(Word::span).toList();
    return Optional.of(new Alignment(mould, texts, gaps(texts, mould), share));
  }

  /// Weighted longest common subsequence, by rows from the end.
  private List<Word> common(List<String> wanted) {
    double[][] best = new double[wanted.size() + 1][words.size() + 1];
    for (int i = wanted.size() - 1; i >= 0; i--) {
      double weight = rarity.of(wanted.get(i));
      for (int j = words.size() - 1; j >= 0; j--) {
        boolean same = wanted.get(i).equals(words.get(j).text());
        best[i][j] =
            same
                ? Math.max(weight + best[i + 1][j + 1], best[i][j + 1])
                : Math.max(best[i + 1][j], best[i][j + 1]);
      }
    }
    return walked(wanted, best);
  }

  private List<Word> walked(List<String> wanted, double[][] best) {
    List<Word> common = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < wanted.size() && j < words.size()) {
      boolean same = wanted.get(i).equals(words.get(j).text());
      if (same && best[i][j] > best[i][j + 1]) {
        common.add(words.get(j));
        i++;
        j++;
      } else if (best[i][j] == best[i][j + 1]) {
        j++;
      } else {
        i++;
      }
    }
    return common;
  }

  /// Nothing is known of what the holes held: gaps are what lies between the words.
  private List<Span> gaps(List<Span> texts, Mould mould) {
    List<Span> gaps = new ArrayList<>();
    int before = texts.getFirst().from();
    for (Span text : texts) {
      gaps.add(new Span(before, text.from()));
      before = text.to();
    }
    gaps.add(new Span(before, mould.endsWithHole() ? length : before));
    return gaps;
  }
}
