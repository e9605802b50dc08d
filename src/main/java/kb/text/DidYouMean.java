package kb.text;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The words a person may have meant: those a few slips of the finger away.
///
/// A slip is a letter too many, too few, wrong, or two of them swapped; casing is no slip. A word
/// that was cut short (`func` for `function`) is one slip away, however much is missing. Of words
/// equally near, those that share the longer beginning come first: people get beginnings right.
public final class DidYouMean {
  /// Longer words are pasted text; nobody mistyped them.
  private static final int LONGEST_WORD = 64;

  /// One slip for every three letters, or every short word is near every other.
  private static final int LETTERS_PER_SLIP = 3;

  private static final int MOST_SLIPS = 3;

  private static final Comparator<Near> NEAREST_FIRST =
      comparingInt(Near::slips)
          .thenComparing(Near::sharedBeginning, Comparator.reverseOrder())
          .thenComparingInt(near -> near.candidate().length())
          .thenComparing(Near::candidate);

  private DidYouMean() {}

  /// The nearest candidate, empty when none is near.
  public static Optional<String> nearest(String word, Collection<String> candidates) {
    return nearest(word, candidates, 1).stream().findFirst();
  }

  /// The candidates that are near, nearest first, at most `limit`; never the word itself.
  public static List<String> nearest(String word, Collection<String> candidates, int limit) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.length() > LONGEST_WORD) {
      return List.of();
    }
    Slips slips = new Slips(lower, Math.min(MOST_SLIPS, lower.length() / LETTERS_PER_SLIP));
    List<Near> near = new ArrayList<>();
    for (String candidate : candidates) {
      int count = slips.to(candidate.toLowerCase(Locale.ROOT));
      if (count <= slips.allowed && !candidate.equals(word)) {
        near.add(new Near(candidate, count, sharedBeginning(word, candidate)));
      }
    }
    return near.stream().sorted(NEAREST_FIRST).limit(limit).map(Near::candidate).toList();
  }

  private static int sharedBeginning(String left, String right) {
    int shortest = Math.min(left.length(), right.length());
    int shared = 0;
    while (shared < shortest && left.charAt(shared) == right.charAt(shared)) {
      shared++;
    }
    return shared;
  }

  private record Near(String candidate, int slips, int sharedBeginning) {}

  /// Damerau and Levenshtein's distance from one word (the variant that edits no letter twice),
  /// given up as soon as it is beyond what is allowed. The three rows are used again and again: a
  /// hundred thousand candidates cost no memory.
  private static final class Slips {
    private final String word;
    private final int allowed;
    private int[] twoAbove = new int[LONGEST_WORD + MOST_SLIPS + 1];
    private int[] above = new int[LONGEST_WORD + MOST_SLIPS + 1];
    private int[] row = new int[LONGEST_WORD + MOST_SLIPS + 1];

    Slips(String word, int allowed) {
      this.word = word;
      this.allowed = allowed;
    }

    /// How many slips away the other word is; one more than allowed stands for all that is further.
    int to(String other) {
      if (allowed > 0 && other.length() > word.length() && other.startsWith(word)) {
        return 1;
      }
      if (Math.abs(other.length() - word.length()) > allowed) {
        return allowed + 1;
      }
      for (int column = 0; column <= other.length(); column++) {
        row[column] = column;
      }
      for (int line = 1; line <= word.length(); line++) {
        turnRows();
        if (fillRow(line, other) > allowed) {
          return allowed + 1;
        }
      }
      return row[other.length()];
    }

    private void turnRows() {
      int[] free = twoAbove;
      twoAbove = above;
      above = row;
      row = free;
    }

    /// Fills one row of the matrix, and says its smallest value.
    private int fillRow(int line, String other) {
      row[0] = line;
      int smallest = line;
      for (int column = 1; column <= other.length(); column++) {
        boolean same = word.charAt(line - 1) == other.charAt(column - 1);
        int slips = Math.min(above[column], row[column - 1]) + 1;
        slips = Math.min(slips, above[column - 1] + (same ? 0 : 1));
        if (swapped(line, column, other)) {
          slips = Math.min(slips, twoAbove[column - 2] + 1);
        }
        row[column] = slips;
        smallest = Math.min(smallest, slips);
      }
      return smallest;
    }

    private boolean swapped(int line, int column, String other) {
      return line > 1
          && column > 1
          && word.charAt(line - 1) == other.charAt(column - 2)
          && word.charAt(line - 2) == other.charAt(column - 1);
    }
  }
}
