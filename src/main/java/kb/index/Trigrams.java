package kb.index;

import java.util.Arrays;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

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

  private Trigrams() {}

  /// The distinct trigrams of some bytes, each packed into 24 bits, in no order.
  static int[] of(byte[] text) {
    int size = Integer.highestOneBit(Math.max(SMALLEST_TABLE, text.length * ROOM)) << 1;
    int[] table = new int[size];
    Arrays.fill(table, EMPTY);
    int[] distinct = new int[Math.max(0, text.length - 2)];
    int count = 0;
    for (int i = 2; i < text.length; i++) {
      int trigram = lower(text[i - 2]) << 16 | lower(text[i - 1]) << 8 | lower(text[i]);
      int slot = ((trigram * SPREAD) >>> 4) & (size - 1);
      while (table[slot] != EMPTY && table[slot] != trigram) {
        slot = (slot + 1) & (size - 1);
      }
      if (table[slot] == EMPTY) {
        table[slot] = trigram;
        distinct[count++] = trigram;
      }
    }
    return Arrays.copyOf(distinct, count);
  }

  /// Whatever has a trigram.
  static Query query(int trigram) {
    return new TermQuery(new Term(Schema.TRIGRAM, term(trigram)));
  }

  private static BytesRef term(int trigram) {
    return new BytesRef(new byte[] {(byte) (trigram >> 16), (byte) (trigram >> 8), (byte) trigram});
  }

  private static int lower(byte b) {
    return b >= 'A' && b <= 'Z' ? b + ('a' - 'A') : b & 0xff;
  }

  /// The trigrams of one text for Lucene to index.
  static final class Stream extends TokenStream {
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final PositionIncrementAttribute position =
        addAttribute(PositionIncrementAttribute.class);
    private final int[] trigrams;
    private int next;

    Stream(byte[] text) {
      this.trigrams = of(text);
    }

    @Override
    public boolean incrementToken() {
      clearAttributes();
      if (next == trigrams.length) {
        return false;
      }
      term.setBytesRef(term(trigrams[next++]));
      position.setPositionIncrement(1);
      return true;
    }
  }
}
