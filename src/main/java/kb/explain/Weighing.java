package kb.explain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kb.index.FoundSignal;
import kb.model.Template;

/// How much a template that fits says.
final class Weighing {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

  /// What a constant character is worth that is in no whole word: `=`, brackets, a prefix of a
  /// name.
  private static final double CHARACTER = 0.08;

  /// A text word by word is a weaker witness than one letter by letter.
  private static final double LOOSE = 0.65;

  /// What a word outside of the template counts against it: its rarity up to this, for data is rare
  /// by nature.
  private static final double MOST_OUTSIDE = 5;

  /// A word in a hole counts so much against it: holes are there to be filled.
  private static final double INSIDE = 0.12;

  /// But a hole holds a value, not a sentence: words after the first few count so much.
  private static final double SENTENCE = 0.5;

  private static final int VALUE_WORDS = 3;

  /// A complete message is worth more than its words: nothing was left over.
  private static final double COMPLETE = 4;

  private static final double LOST = 0.6;

  /// Of two statements that say the same, the one in the same casing is it. Less than any word.
  private static final double OTHER_CASING = -0.7;

  /// Of two that say the same, the one of a system that the text does not name is it less.
  private static final double OTHER_SYSTEM = -0.7;

  /// What the files of one system are called after, where it is not Linux.
  private static final Pattern SYSTEM =
      Pattern.compile(
          "(?i)(?:^|[/_.-])(windows|win32|darwin|macos|plan9|solaris|illumos|aix|wasm|freebsd|netbsd"
              + "|openbsd|dragonfly)(?=[/_.]|$)");

  /// Where a message in a message begins or ends.
  private static final Pattern BORDER =
      Pattern.compile(": |; |\\n| - | desc = |[\"'`()\\[\\]{}]|\\. |, |=");

  private final Folded text;
  private final Rarity rarity;
  private final Support support;
  private final List<Span> borders;

  Weighing(Folded text, Rarity rarity, Support support) {
    this.text = text;
    this.rarity = rarity;
    this.support = support;
    this.borders =
        BORDER
            .matcher(text.text())
            .results()
            .map(found -> new Span(found.start(), found.end()))
            .toList();
  }

  Match weigh(FoundSignal found, Alignment alignment, boolean exact) {
    double said = found.words().stream().mapToDouble(rarity::of).sum();
    double evidence =
        (said + CHARACTER * alignment.mould().constants())
            * alignment.share()
            * (exact ? alignment.share() : LOOSE);
    double coverage = coverage(found, alignment, evidence);
    boolean complete =
        exact && alignment.share() == 1 && alignment.core().equals(new Span(0, text.length()));
    // The level, the caller and the fields are of the log call, which speaks first.
    boolean first = alignment.whole().from() == 0;
    Support.Weighed hints = first ? support.weigh(found) : support.ofProject(found);
    boolean cased = exact && isOtherCasing(found.signal().template(), alignment);
    // One word in a longer text is anybody's, unless something else speaks for it.
    boolean lost = found.words().size() <= 1 && !complete && hints.weight() <= 0;
    return new Match(
        found,
        alignment,
        text,
        exact,
        evidence * (lost ? LOST : 1) + (complete && found.words().size() > 1 ? COMPLETE : 0),
        hints.weight() + (cased ? OTHER_CASING : 0) + (isOfOtherSystem(found) ? OTHER_SYSTEM : 0),
        coverage,
        reasons(found, alignment, exact, hints.reasons()));
  }

  private boolean isOfOtherSystem(FoundSignal found) {
    Matcher system = SYSTEM.matcher(found.path());
    return system.find() && !text.text().contains(system.group(1).toLowerCase(Locale.ROOT));
  }

  /// Whether it begins with a capital in one of both only: `Failed` is logged, `failed` wrapped.
  private boolean isOtherCasing(Template template, Alignment alignment) {
    Span there = alignment.texts().getFirst();
    OptionalInt written = template.texts().stream().flatMapToInt(Weighing::letters).findFirst();
    OptionalInt said = letters(text.original(there.from(), there.to())).findFirst();
    return written.isPresent() && said.isPresent() && written.getAsInt() != said.getAsInt();
  }

  private static IntStream letters(String text) {
    return text.chars().filter(Character::isLetter);
  }

  /// The share of the words around that are the template's own. What stands beyond the next border
  /// is another message.
  private double coverage(FoundSignal found, Alignment alignment, double evidence) {
    Span core = alignment.core();
    Span whole = alignment.whole();
    int left = lastBorder(core.from());
    int right = whole.to() > core.to() ? core.to() : nextBorder(core.to());
    double outside = weight(left, core.from()) + weight(core.to(), right);
    double inside = 0;
    // Around one word anything fits: `memberlist: %v` says nothing of the sentence in its hole.
    boolean value = endsWithAValue(alignment) || found.words().size() <= 1;
    int holes = alignment.texts().size() + (value ? 1 : 0);
    for (Span gap : alignment.gaps().subList(0, holes)) {
      inside += inHole(gap);
    }
    return evidence <= 0 ? 0 : evidence / (evidence + outside + inside);
  }

  /// Whether the hole at the end is for a value: `unable to read %s`. Behind a sign, as in `failed:
  /// %v`, stands another message.
  private boolean endsWithAValue(Alignment alignment) {
    String last = text.text().substring(0, alignment.texts().getLast().to()).stripTrailing();
    return !last.isEmpty() && Character.isLetterOrDigit(last.charAt(last.length() - 1));
  }

  /// What stands in a hole. Words that no message knows are data.
  private double inHole(Span gap) {
    double weight = 0;
    int spoken = 0;
    Matcher matcher = WORD.matcher(text.text()).region(gap.from(), gap.to());
    while (matcher.find()) {
      String word = matcher.group();
      boolean speech = rarity.isKnown(word) && word.chars().allMatch(Character::isLetter);
      spoken += speech ? 1 : 0;
      weight +=
          (speech && spoken > VALUE_WORDS ? SENTENCE : INSIDE)
              * Math.min(MOST_OUTSIDE, rarity.of(word));
    }
    return weight;
  }

  private double weight(int from, int to) {
    double weight = 0;
    Matcher matcher = WORD.matcher(text.text()).region(from, Math.max(from, to));
    Set<String> seen = new HashSet<>();
    while (matcher.find()) {
      if (seen.add(matcher.group())) {
        weight += Math.min(MOST_OUTSIDE, rarity.of(matcher.group()));
      }
    }
    return weight;
  }

  private int lastBorder(int at) {
    int last = 0;
    for (Span border : borders) {
      last = border.to() <= at ? border.to() : last;
    }
    return last;
  }

  private int nextBorder(int at) {
    for (Span border : borders) {
      if (border.from() >= at) {
        return border.from();
      }
    }
    return text.length();
  }

  private static List<String> reasons(
      FoundSignal found, Alignment alignment, boolean exact, List<String> hints) {
    int all = alignment.mould().constants();
    long there = Math.round(all * alignment.share());
    String how =
        exact
            ? there + " of " + all + " constant characters"
            : Math.round(alignment.share() * 100) + " of 100 of its words, in order";
    List<String> reasons = new ArrayList<>();
    reasons.add(found.signal().kind().word() + " message template, " + how);
    reasons.addAll(hints);
    return reasons;
  }
}
