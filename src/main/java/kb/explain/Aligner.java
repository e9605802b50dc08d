package kb.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lays templates over a text, letter by letter: the constant texts in order, anything between them
/// where the template has a hole.
///
/// A hole may be empty. It goes over no line's end, unless it is the last. A template may stand
/// inside a longer text. The end of the text may cut the template off.
final class Aligner {
  /// Places where a template's first text is tried: a text that occurs more often says little.
  private static final int MOST_STARTS = 8;

  /// A template that is cut off needs so much of its constant text, for the rest is guessed.
  private static final double LEAST_SHARE = 0.5;

  /// In front of a hole that begins a template, the message begins at one of these.
  private static final List<String> BORDERS = List.of(": ", "desc = ", "\n", "; ", " | ", "\"");

  private final Folded text;

  Aligner(Folded text) {
    this.text = text;
  }

  /// The template at each place where it fits, first things first.
  List<Alignment> all(Mould mould) {
    List<Alignment> found = new ArrayList<>();
    if (mould.texts().isEmpty()) {
      return found;
    }
    String first = mould.texts().getFirst();
    int at = text.text().indexOf(first);
    for (int tried = 0; at >= 0 && tried < MOST_STARTS; tried++) {
      from(mould, at).ifPresent(found::add);
      at = text.text().indexOf(first, at + 1);
    }
    if (found.isEmpty()) {
      cutInFirst(mould).ifPresent(found::add);
    }
    return found;
  }

  /// The template with its first text at a place.
  private Optional<Alignment> from(Mould mould, int start) {
    if (!mould.beginsWithHole() && insideWord(start)) {
      return Optional.empty();
    }
    List<Span> texts = new ArrayList<>();
    List<Span> gaps = new ArrayList<>();
    int before = mould.beginsWithHole() ? border(start) : start;
    for (int i = 0; i < mould.texts().size(); i++) {
      String constant = mould.texts().get(i);
      int at = i == 0 ? start : next(mould, i, constant, before);
      if (at < 0) {
        return cutOff(mould, texts, gaps, before);
      }
      if (i > 0 && text.breaksLine(before, at)) {
        return Optional.empty();
      }
      gaps.add(new Span(before, Math.max(before, at)));
      before = Math.min(text.length(), at + constant.length());
      texts.add(new Span(at, before));
    }
    if (!mould.endsWithHole() && insideWord(before)) {
      return Optional.empty();
    }
    gaps.add(new Span(before, mould.endsWithHole() ? text.length() : before));
    return Optional.of(new Alignment(mould, texts, gaps, 1));
  }

  /// The nearest place of a constant text. The last one of a template that ends with it stands
  /// where the message ends, if it does.
  private int next(Mould mould, int index, String constant, int from) {
    // Nothing between two blanks leaves one blank, which belongs to both texts.
    boolean shares = constant.startsWith(" ") && from > 0 && text.text().charAt(from - 1) == ' ';
    if (shares && stands(constant, from - 1)) {
      return from - 1;
    }
    int nearest = text.text().indexOf(constant, from);
    int cut = text.length() - constant.length() + 1;
    if (nearest < 0 && cut >= from && stands(constant, cut)) {
      return cut;
    }
    boolean last = index == mould.texts().size() - 1 && !mould.endsWithHole();
    int end = text.length() - constant.length();
    boolean ends = last && nearest >= 0 && end >= from && text.text().startsWith(constant, end);
    return ends && !text.breaksLine(from, end) ? end : nearest;
  }

  /// Whether a constant text is here. The blank in front of an empty last hole is at the end of the
  /// line, where it was dropped.
  private boolean stands(String constant, int at) {
    boolean ends = constant.endsWith(" ") && at + constant.length() - 1 == text.length();
    return text.text().startsWith(ends ? constant.stripTrailing() : constant, at);
  }

  private boolean insideWord(int at) {
    return at > 0
        && at < text.length()
        && Character.isLetterOrDigit(text.text().charAt(at - 1))
        && Character.isLetterOrDigit(text.text().charAt(at));
  }

  /// Where a hole in front of a place begins.
  private int border(int at) {
    int border = 0;
    for (String each : BORDERS) {
      // The border itself may be the template's own text: look in front of it.
      int found = text.text().lastIndexOf(each, at - each.length());
      border = found >= 0 ? Math.max(border, found + each.length()) : border;
    }
    return border;
  }

  /// The text ended before the template did: what there is of it, when it is enough.
  private Optional<Alignment> cutOff(Mould mould, List<Span> texts, List<Span> gaps, int before) {
    if (texts.isEmpty()) {
      return Optional.empty();
    }
    int all = mould.constants();
    int found = texts.stream().mapToInt(span -> letters(span.from(), span.to())).sum();
    int tail = commonTail(mould.texts().get(texts.size()), before);
    found += letters(text.length() - tail, text.length());
    if (all == 0 || (double) found / all < LEAST_SHARE) {
      return Optional.empty();
    }
    List<Span> there = new ArrayList<>(texts);
    List<Span> between = new ArrayList<>(gaps);
    if (tail > 0) {
      between.add(new Span(before, text.length() - tail));
      there.add(new Span(text.length() - tail, text.length()));
    }
    between.add(new Span(there.getLast().to(), text.length()));
    return Optional.of(new Alignment(mould, there, between, (double) found / all));
  }

  /// The template's first text, begun and cut off by the end of the text. One word is no beginning:
  /// `Unauthorized` is whole.
  private Optional<Alignment> cutInFirst(Mould mould) {
    String first = mould.texts().getFirst();
    int tail = commonTail(first, 0);
    int all = mould.constants();
    int start = text.length() - tail;
    double share = all == 0 ? 0 : (double) letters(start, text.length()) / all;
    boolean oneWord = text.text().indexOf(' ', start) < 0 && tail < first.stripTrailing().length();
    if (share < LEAST_SHARE || insideWord(start) || oneWord) {
      return Optional.empty();
    }
    return Optional.of(
        new Alignment(
            mould,
            List.of(new Span(start, text.length())),
            List.of(
                new Span(mould.beginsWithHole() ? border(start) : start, start),
                new Span(text.length(), text.length())),
            share));
  }

  /// How many characters of a constant's beginning end the text, dots of omission left out.
  private int commonTail(String constant, int from) {
    int longest = Math.min(constant.length(), text.length() - from);
    for (int length = longest; length > 0; length--) {
      if (text.text().regionMatches(text.length() - length, constant, 0, length)) {
        return length;
      }
    }
    return 0;
  }

  private int letters(int from, int to) {
    return (int) text.text().substring(from, to).chars().filter(Character::isLetterOrDigit).count();
  }
}
