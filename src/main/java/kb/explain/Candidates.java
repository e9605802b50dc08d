package kb.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import kb.index.CodeView;
import kb.index.FoundSignal;
import kb.index.Scope;
import kb.index.SignalWords;
import kb.model.LineRange;
import kb.model.Signal;
import kb.model.Template;

/// Finds the messages that may have said a text: by their words, then letter by letter.
final class Candidates {
  /// Messages compared for a text, and for each of its pieces: the index's order is good.
  private static final int OF_TEXT = 50;

  private static final int OF_PIECE = 25;

  /// Words asked for, the rarest: more only make the question slower.
  private static final int MOST_WORDS = 8;

  /// Pieces asked for by themselves: longer chains are dumps.
  private static final int MOST_PIECES = 40;

  /// Words in a row that are believed letter by letter, or where something else speaks for them.
  private static final int FEW_WORDS = 4;

  /// The share of its letters in words of which a text must have, or the message is not compared.
  private static final double LEAST_SHARE = 0.3;

  /// What looks like an identifier, an address or a number.
  private static final Pattern VALUE = Pattern.compile("\\S*[\\d/@]\\S*");

  private static final String PIECES = ": |; |\\n| - |, |\"|\\. ";

  private final CodeView code;
  private final Scope scope;
  private final Rarity rarity;
  private final Map<List<String>, List<FoundSignal>> asked = new ConcurrentHashMap<>();

  Candidates(CodeView code, Scope scope, Rarity rarity) {
    this.code = code;
    this.scope = scope;
    this.rarity = rarity;
  }

  /// Every signal that fits a piece of the text, each at its best place, best first.
  List<Match> of(Folded text, Support support) {
    Weighing weighing = new Weighing(text, rarity, support);
    Aligner aligner = new Aligner(text);
    LooseAligner loose = new LooseAligner(text, rarity);
    List<Match> matches = new ArrayList<>();
    Set<String> said = Set.copyOf(SignalWords.of(text.text()));
    for (FoundSignal found : found(text.text())) {
      if (isFar(found, said)) {
        continue;
      }
      Mould mould = Mould.of(found.signal().template());
      List<Match> exact =
          aligner.all(mould).stream().map(it -> weighing.weigh(found, it, true)).toList();
      Optional<Match> best = exact.stream().max(Comparator.comparingDouble(Match::worth));
      if (best.isPresent()) {
        matches.add(best.get());
      } else {
        loose
            .align(mould)
            .map(it -> weighing.weigh(found, it, false))
            .filter(it -> it.alignment().texts().size() > FEW_WORDS || it.support() > 0)
            .ifPresent(matches::add);
      }
    }
    matches.sort(Match.LIKELIEST);
    return matches;
  }

  /// Whether so few of its words are there that neither way to lay it over the text can succeed: to
  /// look at words takes a tenth of looking at letters.
  private static boolean isFar(FoundSignal found, Set<String> said) {
    int all = 0;
    int there = 0;
    for (String word : found.words()) {
      all += word.length();
      there += said.contains(word) ? word.length() : 0;
    }
    return there < LEAST_SHARE * all;
  }

  private List<FoundSignal> found(String text) {
    Map<Place, FoundSignal> found = new LinkedHashMap<>();
    said(text, OF_TEXT).forEach(it -> found.putIfAbsent(Place.of(it), it));
    plainlySaid(text, OF_TEXT).forEach(it -> found.putIfAbsent(Place.of(it), it));
    String[] pieces = text.split(PIECES, MOST_PIECES);
    if (pieces.length > 1) {
      for (String piece : pieces) {
        said(piece, OF_PIECE).forEach(it -> found.putIfAbsent(Place.of(it), it));
        plainlySaid(piece, OF_PIECE).forEach(it -> found.putIfAbsent(Place.of(it), it));
      }
    }
    return List.copyOf(found.values());
  }

  /// By its words that are no values: a part of an address may be a rare word, and would be all
  /// that a short message is asked for by.
  private List<FoundSignal> plainlySaid(String text, int count) {
    String plain = VALUE.matcher(text).replaceAll(" ");
    return plain.length() == text.length() ? List.of() : said(plain, count);
  }

  private List<FoundSignal> said(String text, int count) {
    List<String> words =
        new LinkedHashSet<>(SignalWords.of(text))
            .stream()
                .filter(Candidates::isWord)
                .filter(rarity::isKnown)
                .sorted(Comparator.comparingLong(rarity::frequency))
                .limit(MOST_WORDS)
                .toList();
    return words.isEmpty()
        ? List.of()
        : asked.computeIfAbsent(words, it -> code.signals().said(it, scope, count));
  }

  /// A number by itself is a value: as a rare word it would be what a text is asked for by.
  private static boolean isWord(String word) {
    return word.chars().anyMatch(Character::isLetter);
  }

  private record Place(String project, String path, LineRange lines, Template template) {
    static Place of(FoundSignal found) {
      Signal signal = found.signal();
      return new Place(found.project(), found.path(), signal.lines(), signal.template());
    }
  }
}
