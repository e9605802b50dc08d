package kb.index;

import java.util.Arrays;
import org.apache.lucene.document.Field;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;

/// Text as its distinct trigrams of bytes, ASCII letters in lower case: the candidates for exact
/// search.
///
/// After Russ Cox, "Regular Expression Matching with a Trigram Index" (2012), without positions:
/// whoever asks verifies against the content.
final class Trigrams {
  /// Slots a trigram of the text: a table at most half full keeps probes short.
  private static final int ROOM = 2;

  private static final int SMALLEST_TABLE = 64;
  private static final int EMPTY = -1;

  /// Spreads neighbouring values over the table; the odd number nearest to 2^32 / golden ratio.
  private static final int SPREAD = 0x9E3779B9;

  private static final int LENGTH = 3;

  private Trigrams() {}

  /// The two letters beyond ASCII that are casings of ASCII letters, `ſ` and the Kelvin sign, as
  /// UTF-8, and those letters. Regular expressions fold them.
  private static final byte[][] CASINGS = {
    {(byte) 0xc5, (byte) 0xbf}, {(byte) 0xe2, (byte) 0x84, (byte) 0xaa}
  };

  private static final byte[] CASINGS_OF = {'s', 'k'};

  /// The distinct trigrams of some bytes, each packed into 24 bits, in no order.
  static int[] of(byte[] text) {
    Distinct distinct = new Distinct(text.length);
    distinct.addAll(text);
    return distinct.list();
  }

  /// The trigrams of a text that is to be found: those of its bytes, and those of its ASCII casing.
  private static int[] ofText(byte[] text) {
    if (!hasCasing(text)) {
      return of(text);
    }
    byte[] folded = folded(text);
    Distinct distinct = new Distinct(text.length + folded.length);
    distinct.addAll(text);
    distinct.addAll(folded);
    return distinct.list();
  }

  private static boolean hasCasing(byte[] text) {
    for (int at = 0; at < text.length; at++) {
      if (text[at] < 0 && casing(text, at) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static byte[] folded(byte[] text) {
    byte[] folded = new byte[text.length];
    int length = 0;
    for (int i = 0; i < text.length; i++) {
      int casing = casing(text, i);
      folded[length++] = casing < 0 ? text[i] : CASINGS_OF[casing];
      i += casing < 0 ? 0 : CASINGS[casing].length - 1;
    }
    return Arrays.copyOf(folded, length);
  }

  /// Which of the casings stands here; -1 for none.
  private static int casing(byte[] text, int at) {
    for (int i = 0; i < CASINGS.length && text[at] < 0; i++) {
      int end = at + CASINGS[i].length;
      if (end <= text.length && Arrays.equals(text, at, end, CASINGS[i], 0, CASINGS[i].length)) {
        return i;
      }
    }
    return -1;
  }

  /// A set of trigrams with open addressing.
  private static final class Distinct {
    private final int[] table;
    private final int[] list;
    private int count;

    Distinct(int length) {
      int size = Integer.highestOneBit(Math.max(SMALLEST_TABLE, length * ROOM)) << 1;
      table = new int[size];
      Arrays.fill(table, EMPTY);
      list = new int[Math.max(0, length - 2)];
    }

    void addAll(byte[] text) {
      for (int i = 2; i < text.length; i++) {
        add(lower(text[i - 2]) << 16 | lower(text[i - 1]) << 8 | lower(text[i]));
      }
    }

    private void add(int trigram) {
      int slot = ((trigram * SPREAD) >>> 4) & (table.length - 1);
      while (table[slot] != EMPTY && table[slot] != trigram) {
        slot = (slot + 1) & (table.length - 1);
      }
      if (table[slot] == EMPTY) {
        table[slot] = trigram;
        list[count++] = trigram;
      }
    }

    int[] list() {
      return Arrays.copyOf(list, count);
    }
  }

  /// Whatever has a trigram in a field.
  static Query query(String field, int trigram) {
    return new TermQuery(new Term(field, term(trigram)));
  }

  /// A trigram as Lucene's term.
  static BytesRef term(int trigram) {
    byte[] bytes = new byte[LENGTH];
    write(trigram, bytes);
    return new BytesRef(bytes);
  }

  /// The trigram that a term is.
  static int packed(BytesRef term) {
    byte[] bytes = term.bytes;
    int at = term.offset;
    return (bytes[at] & 0xff) << 16 | (bytes[at + 1] & 0xff) << 8 | (bytes[at + 2] & 0xff);
  }

  /// The highest trigram that does not come after a term: terms of other lengths are asked for too.
  static int floor(BytesRef term) {
    BytesRef three = new BytesRef(Arrays.copyOf(BytesRef.deepCopyOf(term).bytes, LENGTH));
    return packed(three);
  }

  private static void write(int trigram, byte[] bytes) {
    bytes[0] = (byte) (trigram >> 16);
    bytes[1] = (byte) (trigram >> 8);
    bytes[2] = (byte) trigram;
  }

  private static int lower(byte b) {
    return b >= 'A' && b <= 'Z' ? b + ('a' - 'A') : b & 0xff;
  }

  /// The trigrams of a text, for Lucene to index.
  static Field field(String name, byte[] text) {
    return new TermField(name, new Packed(ofText(text)), Documents.TERMS);
  }

  @SuppressWarnings("ArrayRecordComponent") // handed through once, never compared
  private record Packed(int[] trigrams) implements TermField.Terms {
    @Override
    public int size() {
      return trigrams.length;
    }

    @Override
    public void write(int place, BytesRefBuilder term) {
      term.grow(LENGTH);
      term.setLength(LENGTH);
      Trigrams.write(trigrams[place], term.bytes());
    }

    @Override
    public int count(int place) {
      return 1;
    }
  }
}
