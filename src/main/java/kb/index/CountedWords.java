package kb.index;

import java.util.Collection;
import org.apache.lucene.util.BytesRefBuilder;

/// The distinct words among some, with how often each is there.
final class CountedWords implements TermField.Terms {
  /// Slots a word: a table at most half full keeps probes short.
  private static final int ROOM = 2;

  private final String[] words;
  private final int[] counts;
  private int size;

  CountedWords(Collection<String> all) {
    words = new String[all.size()];
    counts = new int[all.size()];
    int[] table = new int[Integer.highestOneBit(ROOM * all.size() + 1) << 1];
    for (String word : all) {
      count(word, table);
    }
  }

  /// @param table for each slot the place of its word, counted from 1
  private void count(String word, int[] table) {
    int hash = word.hashCode();
    int slot = (hash ^ (hash >>> 16)) & (table.length - 1);
    while (table[slot] != 0 && !words[table[slot] - 1].equals(word)) {
      slot = (slot + 1) & (table.length - 1);
    }
    if (table[slot] == 0) {
      words[size++] = word;
      table[slot] = size;
    }
    counts[table[slot] - 1]++;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public void write(int place, BytesRefBuilder term) {
    term.copyChars(words[place]);
  }

  @Override
  public int count(int place) {
    return counts[place];
  }
}
