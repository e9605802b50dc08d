package kb.index;

import java.io.IOException;
import org.apache.lucene.index.BaseTermsEnum;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SlowImpactsEnum;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Goes through the trigrams of a field: see [TrigramFormat]. For one thread.
final class TrigramEnum extends BaseTermsEnum {
  private final IndexInput in;
  private final TrigramTerms.Table table;
  private final long terms;

  /// The place of the current trigram, -1 before the first.
  private long at = -1;

  private int trigram;
  private int count;

  /// Where the postings of the current trigram start and how long they are; for one that is in a
  /// single document its place instead.
  private long postings;

  private int length;
  private int single;

  /// Where the next term starts.
  private long next;

  TrigramEnum(IndexInput in, TrigramTerms.Table table, long terms) {
    this.in = in;
    this.table = table;
    this.terms = terms;
  }

  @Override
  public @Nullable BytesRef next() throws IOException {
    if (at + 1 >= terms) {
      at = terms;
      return null;
    }
    at++;
    if (at % TrigramFormat.TERMS_A_BLOCK == 0) {
      enter((int) (at / TrigramFormat.TERMS_A_BLOCK));
    }
    in.seek(next);
    postings += length;
    trigram += in.readVInt();
    count = in.readVInt();
    int last = in.readVInt();
    single = last;
    length = count == 1 ? 0 : last;
    next = in.getFilePointer();
    return term();
  }

  private void enter(int block) {
    trigram = table.firsts()[block];
    next = table.terms()[block];
    postings = table.postings()[block];
    length = 0;
  }

  @Override
  public SeekStatus seekCeil(BytesRef wanted) throws IOException {
    int block = Math.max(0, table.block(Trigrams.floor(wanted)));
    at = (long) block * TrigramFormat.TERMS_A_BLOCK - 1;
    while (next() != null) {
      int order = term().compareTo(wanted);
      if (order >= 0) {
        return order == 0 ? SeekStatus.FOUND : SeekStatus.NOT_FOUND;
      }
    }
    return SeekStatus.END;
  }

  @Override
  public void seekExact(long ord) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long ord() {
    throw new UnsupportedOperationException();
  }

  @Override
  public BytesRef term() {
    return Trigrams.term(trigram);
  }

  @Override
  public int docFreq() {
    return count;
  }

  @Override
  public long totalTermFreq() {
    return count;
  }

  @Override
  public PostingsEnum postings(@Nullable PostingsEnum reuse, int flags) throws IOException {
    return new TrigramPostings(table.documents(), count == 1 ? CodedNumbers.one(single) : places());
  }

  private CodedNumbers places() throws IOException {
    in.seek(postings);
    return new CodedNumbers(in, length, count, table.documents().length);
  }

  @Override
  public ImpactsEnum impacts(int flags) throws IOException {
    return new SlowImpactsEnum(postings(null, flags));
  }
}
