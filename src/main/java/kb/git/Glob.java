package kb.git;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/// A glob over ref names: `*` anything but a slash, `**` anything, `?` one character but a slash,
/// `[a-c]` one of those, `[!a-c]` none of those.
///
/// Matching costs name times pattern, whatever the pattern: a regular expression can cost far more.
final class Glob {
  private final String pattern;
  private final List<Step> steps = new ArrayList<>();

  Glob(String pattern) {
    this.pattern = pattern;
    int at = 0;
    while (at < pattern.length()) {
      at = addStep(at);
    }
  }

  /// A character of the pattern, or a run of them.
  private record Step(IntPredicate accepts, boolean repeats) {}

  /// Reads one step, and says where the next begins.
  private int addStep(int at) {
    char character = pattern.charAt(at);
    boolean twice = pattern.startsWith("**", at);
    switch (character) {
      case '*' -> steps.add(new Step(twice ? any -> true : Glob::isNoSlash, true));
      case '?' -> steps.add(new Step(Glob::isNoSlash, false));
      case '[' -> {
        int end = pattern.indexOf(']', at + 2);
        if (end > 0) {
          steps.add(new Step(oneOf(pattern.substring(at + 1, end)), false));
          return end + 1;
        }
        steps.add(new Step(other -> other == '[', false));
      }
      default -> steps.add(new Step(other -> other == character, false));
    }
    return at + (twice ? 2 : 1);
  }

  private static boolean isNoSlash(int character) {
    return character != '/';
  }

  private static IntPredicate oneOf(String listed) {
    if (listed.startsWith("!") || listed.startsWith("^")) {
      return oneOf(listed.substring(1)).negate().and(Glob::isNoSlash);
    }
    IntPredicate accepts = character -> false;
    for (int at = 0; at < listed.length(); at++) {
      boolean range = at + 2 < listed.length() && listed.charAt(at + 1) == '-';
      char first = listed.charAt(at);
      char last = range ? listed.charAt(at + 2) : first;
      accepts = accepts.or(character -> first <= character && character <= last);
      at += range ? 2 : 0;
    }
    return accepts;
  }

  /// Whether the whole name matches.
  boolean matches(String name) {
    boolean[] reached = new boolean[steps.size() + 1];
    reached[0] = true;
    skipRuns(reached);
    for (int at = 0; at < name.length(); at++) {
      reached = after(name.charAt(at), reached);
    }
    return reached[steps.size()];
  }

  /// Which steps are next once `character` has been read.
  private boolean[] after(char character, boolean[] reached) {
    boolean[] next = new boolean[reached.length];
    for (int at = 0; at < steps.size(); at++) {
      Step step = steps.get(at);
      if (reached[at] && step.accepts().test(character)) {
        next[step.repeats() ? at : at + 1] = true;
      }
    }
    skipRuns(next);
    return next;
  }

  /// A run may be empty.
  private void skipRuns(boolean[] reached) {
    for (int at = 0; at < steps.size(); at++) {
      if (reached[at] && steps.get(at).repeats()) {
        reached[at + 1] = true;
      }
    }
  }

  /// The characters before the first that is not plain.
  String beginning() {
    return pattern.split("[*?\\[]", 2)[0];
  }
}
