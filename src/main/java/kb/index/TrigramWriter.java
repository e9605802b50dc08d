package kb.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.codecs.FieldsConsumer;
import org.apache.lucene.codecs.NormsProducer;
import org.apache.lucene.index.Fields;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// Writes the trigrams of a segment: see [TrigramFormat].
final class TrigramWriter extends FieldsConsumer {
  private final SegmentWriteState state;
  private final IndexOutput out;
  private final Map<String, TrigramFormat.Place> fields = new LinkedHashMap<>();
  private boolean whole;

  TrigramWriter(SegmentWriteState state) throws IOException {
    this.state = state;
    String name = TrigramFormat.fileName(state.segmentInfo.name, state.segmentSuffix);
    this.out = state.directory.createOutput(name, state.context);
    CodecUtil.writeIndexHeader(
        out,
        TrigramFormat.NAME,
        TrigramFormat.VERSION,
        state.segmentInfo.getId(),
        state.segmentSuffix);
  }

  @Override
  public void write(Fields all, @Nullable NormsProducer norms) throws IOException {
    for (String name : all) {
      Terms terms = all.terms(name);
      if (terms != null) {
        int[] documents = documents(terms);
        if (documents.length > 0) {
          fields.put(name, new OneField(documents).write(terms));
        }
      }
    }
    whole = true;
  }

  /// The documents that have a field, ascending.
  private int[] documents(Terms terms) throws IOException {
    FixedBitSet having = new FixedBitSet(state.segmentInfo.maxDoc());
    TermsEnum each = terms.iterator();
    PostingsEnum postings = null;
    while (each.next() != null) {
      postings = each.postings(postings, PostingsEnum.NONE);
      for (int doc = postings.nextDoc(); doc < having.length(); doc = postings.nextDoc()) {
        having.set(doc);
      }
    }
    int[] documents = new int[having.cardinality()];
    BitSetIterator set = new BitSetIterator(having, documents.length);
    Arrays.setAll(documents, _ -> set.nextDoc());
    return documents;
  }

  @Override
  public void close() throws IOException {
    try (out) {
      if (whole) {
        long table = out.getFilePointer();
        out.writeVInt(fields.size());
        for (Map.Entry<String, TrigramFormat.Place> field : fields.entrySet()) {
          out.writeString(field.getKey());
          field.getValue().write(out);
        }
        out.writeLong(table);
        CodecUtil.writeFooter(out);
      }
    }
  }

  /// The terms of one field, on their way into the file.
  private final class OneField {
    private final int[] documents;
    private final int[] places;
    private final ByteBuffersDataOutput dictionary = new ByteBuffersDataOutput();
    private final ByteBuffersDataOutput table = new ByteBuffersDataOutput();
    private final ByteBuffersDataOutput coded = ByteBuffersDataOutput.newResettableInstance();
    private long terms;
    private long postings;
    private int before;

    OneField(int[] documents) {
      this.documents = documents;
      this.places = new int[documents.length];
    }

    TrigramFormat.Place write(Terms all) throws IOException {
      long documentsAt = out.getFilePointer();
      CodedNumbers.write(documents, documents.length, state.segmentInfo.maxDoc(), out);
      long postingsAt = out.getFilePointer();
      int[] placeOf = placeOf();
      TermsEnum each = all.iterator();
      PostingsEnum docs = null;
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        docs = each.postings(docs, PostingsEnum.NONE);
        int count = 0;
        for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
          places[count++] = placeOf[doc];
        }
        if (count > 0) {
          add(Trigrams.packed(term), count, postingsAt);
        }
      }
      long termsAt = out.getFilePointer();
      dictionary.copyTo(out);
      long tableAt = out.getFilePointer();
      table.copyTo(out);
      return new TrigramFormat.Place(
          documents.length, terms, postings, documentsAt, postingsAt, termsAt, tableAt);
    }

    private int[] placeOf() {
      int[] placeOf = new int[state.segmentInfo.maxDoc()];
      for (int i = 0; i < documents.length; i++) {
        placeOf[documents[i]] = i;
      }
      return placeOf;
    }

    /// A term that is in one document says which; one in more where its places end.
    private void add(int term, int count, long postingsAt) throws IOException {
      if (terms % TrigramFormat.TERMS_A_BLOCK == 0) {
        table.writeInt(term);
        table.writeInt((int) dictionary.size());
        table.writeLong(out.getFilePointer() - postingsAt);
        before = term;
      }
      dictionary.writeVInt(term - before);
      dictionary.writeVInt(count);
      if (count == 1) {
        dictionary.writeVInt(places[0]);
      } else {
        CodedNumbers.write(places, count, documents.length, coded);
        dictionary.writeVInt((int) coded.size());
        coded.copyTo(out);
        coded.reset();
      }
      before = term;
      terms++;
      postings += count;
    }
  }
}
