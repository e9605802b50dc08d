package kb.index;

import java.util.Arrays;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The documents of one trigram. For one thread.
final class TrigramPostings extends PostingsEnum {
  private static final int NONE = -1;

  private final int[] documents;
  private final CodedNumbers places;
  private final int[] numbers = new int[CodedNumbers.MOST_A_BLOCK];

  /// The block that was read, how many numbers it has, and which of them is the current one.
  private int block = -1;

  private int size;
  private int at;
  private int doc = -1;

  /// @param documents those that have the field
  /// @param places the numbers among them of those that have the trigram
  TrigramPostings(int[] documents, CodedNumbers places) {
    this.documents = documents;
    this.places = places;
  }

  @Override
  public int docID() {
    return doc;
  }

  @Override
  public int nextDoc() {
    at++;
    if (at >= size && block + 1 < places.blocks()) {
      turn(block + 1);
    }
    return here();
  }

  @Override
  public int advance(int target) {
    int found = Arrays.binarySearch(documents, target);
    int wanted = found >= 0 ? found : -found - 1;
    int holding = places.block(Math.max(block, 0), wanted);
    if (holding != block) {
      turn(holding);
    }
    while (at < size && numbers[at] < wanted) {
      at++;
    }
    return here();
  }

  private void turn(int to) {
    block = to;
    size = places.read(to, numbers);
    at = 0;
  }

  private int here() {
    doc = at < size ? documents[numbers[at]] : NO_MORE_DOCS;
    return doc;
  }

  @Override
  public long cost() {
    return places.count();
  }

  @Override
  public int freq() {
    return 1;
  }

  @Override
  public int nextPosition() {
    return NONE;
  }

  @Override
  public int startOffset() {
    return NONE;
  }

  @Override
  public int endOffset() {
    return NONE;
  }

  @Override
  public @Nullable BytesRef getPayload() {
    return null;
  }
}
