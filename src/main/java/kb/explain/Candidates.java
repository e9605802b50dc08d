package kb.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kb.index.CodeView;
import kb.index.FoundSignal;
import kb.index.Scope;
import kb.index.SignalWords;
import kb.model.Template;

/// Finds the messages that may have said a text: by their words, then letter by letter.
final class Candidates {
  /// Messages compared for a text, and for each of its pieces: the index's order is good.
  private static final int OF_TEXT = 80;

  private static final int OF_PIECE = 40;

  /// Words asked for, the rarest: more only make the question slower.
  private static final int MOST_WORDS = 10;

  /// Pieces asked for by themselves: longer chains are dumps.
  private static final int MOST_PIECES = 40;

  /// Words in a row that are believed letter by letter, or where something else speaks for them.
  private static final int FEW_WORDS = 4;

  private static final String PIECES = ": |; |\\n| - |, |\"|\\. ";

  private final CodeView code;
  private final Scope scope;
  private final Rarity rarity;
  private final Map<List<String>, List<FoundSignal>> asked = new ConcurrentHashMap<>();
  private final Map<Template, Mould> moulds = new ConcurrentHashMap<>();

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
    for (FoundSignal found : found(text.text())) {
      Template template = found.signal().template();
      Mould mould = moulds.computeIfAbsent(template, Mould::of);
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
    matches.sort(Comparator.comparingDouble(Match::score).reversed().thenComparing(Match::place));
    return matches;
  }

  private List<FoundSignal> found(String text) {
    Map<String, FoundSignal> found = new LinkedHashMap<>();
    said(text, OF_TEXT).forEach(it -> found.putIfAbsent(place(it), it));
    String[] pieces = text.split(PIECES, MOST_PIECES);
    if (pieces.length > 1) {
      for (String piece : pieces) {
        said(piece, OF_PIECE).forEach(it -> found.putIfAbsent(place(it), it));
      }
    }
    return List.copyOf(found.values());
  }

  private List<FoundSignal> said(String text, int count) {
    List<String> words =
        new LinkedHashSet<>(SignalWords.of(text))
            .stream()
                .filter(rarity::isKnown)
                .sorted(Comparator.comparingLong(rarity::frequency))
                .limit(MOST_WORDS)
                .toList();
    return words.isEmpty()
        ? List.of()
        : asked.computeIfAbsent(words, it -> code.signals().said(it, scope, count));
  }

  private static String place(FoundSignal found) {
    return found.project()
        + ":"
        + found.path()
        + ":"
        + found.signal().lines()
        + found.signal().template().stored();
  }
}
