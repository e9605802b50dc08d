package kb.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.IndexInput;
import org.jspecify.annotations.Nullable;

/// The trigrams of one field of a segment: see [TrigramFormat]. Safe for many threads.
final class TrigramTerms extends Terms {
  private final IndexInput file;
  private final TrigramFormat.Place place;
  private final int maxDoc;
  private @Nullable Table table;

  /// What is read once of a field.
  ///
  /// @param documents those that have it, ascending
  /// @param firsts the first trigram of each block
  /// @param terms where each block starts among the terms
  /// @param postings where those of its first trigram start
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Table(int[] documents, int[] firsts, long[] terms, long[] postings) {
    /// The block a trigram is in when it is there; -1 before the first.
    int block(int trigram) {
      int found = Arrays.binarySearch(firsts, trigram);
      return found >= 0 ? found : -found - 2;
    }
  }

  TrigramTerms(IndexInput file, TrigramFormat.Place place, int maxDoc) {
    this.file = file;
    this.place = place;
    this.maxDoc = maxDoc;
  }

  private synchronized Table table() throws IOException {
    if (table == null) {
      table = read(file.clone());
    }
    return table;
  }

  private Table read(IndexInput in) throws IOException {
    in.seek(place.documentsAt());
    int length = (int) (place.postingsAt() - place.documentsAt());
    int[] documents = new CodedNumbers(in, length, place.documents(), maxDoc).all();
    int blocks = (int) ((place.terms() - 1) / TrigramFormat.TERMS_A_BLOCK + 1);
    int[] firsts = new int[blocks];
    long[] terms = new long[blocks];
    long[] postings = new long[blocks];
    in.seek(place.tableAt());
    for (int i = 0; i < blocks; i++) {
      firsts[i] = in.readInt();
      terms[i] = place.termsAt() + in.readInt();
      postings[i] = place.postingsAt() + in.readLong();
    }
    return new Table(documents, firsts, terms, postings);
  }

  @Override
  public TermsEnum iterator() throws IOException {
    return new TrigramEnum(file.clone(), table(), place.terms());
  }

  @Override
  public long size() {
    return place.terms();
  }

  @Override
  public long getSumTotalTermFreq() {
    return place.postings();
  }

  @Override
  public long getSumDocFreq() {
    return place.postings();
  }

  @Override
  public int getDocCount() {
    return place.documents();
  }

  @Override
  public boolean hasFreqs() {
    return false;
  }

  @Override
  public boolean hasOffsets() {
    return false;
  }

  @Override
  public boolean hasPositions() {
    return false;
  }

  @Override
  public boolean hasPayloads() {
    return false;
  }
}
