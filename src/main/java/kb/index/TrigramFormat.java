package kb.index;

import java.io.IOException;
import org.apache.lucene.codecs.FieldsConsumer;
import org.apache.lucene.codecs.FieldsProducer;
import org.apache.lucene.codecs.PostingsFormat;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

/// How trigrams are kept: in a third of the room they take among Lucene's other terms.
///
/// Two million trigrams of 1,400 files are most of all postings, and Lucene's own format gives each
/// ten bits at least, more where the documents of symbols lie between those of files. Here the
/// documents that have the field are counted through, and the places of a trigram among them are
/// coded by [CodedNumbers]: four bits each.
///
/// One file a segment: for each field its documents, then the places of each term, then the terms
/// in blocks with a table over the blocks; behind all fields where they are.
///
/// Lucene finds the class by its name in `META-INF/services`.
public final class TrigramFormat extends PostingsFormat {
  static final String NAME = "KbTrigrams";
  static final String EXTENSION = "tri";
  static final int VERSION = 0;

  /// Terms between two that can be jumped to.
  static final int TERMS_A_BLOCK = 64;

  /// Where a field is in the file.
  ///
  /// @param documents how many have it
  /// @param terms how many it has
  /// @param postings how many those have together
  record Place(
      int documents,
      long terms,
      long postings,
      long documentsAt,
      long postingsAt,
      long termsAt,
      long tableAt) {
    void write(DataOutput out) throws IOException {
      out.writeVInt(documents);
      out.writeVLong(terms);
      out.writeVLong(postings);
      out.writeVLong(documentsAt);
      out.writeVLong(postingsAt);
      out.writeVLong(termsAt);
      out.writeVLong(tableAt);
    }

    static Place read(DataInput in) throws IOException {
      return new Place(
          in.readVInt(),
          in.readVLong(),
          in.readVLong(),
          in.readVLong(),
          in.readVLong(),
          in.readVLong(),
          in.readVLong());
    }
  }

  public TrigramFormat() {
    super(NAME);
  }

  @Override
  public FieldsConsumer fieldsConsumer(SegmentWriteState state) throws IOException {
    return new TrigramWriter(state);
  }

  @Override
  public FieldsProducer fieldsProducer(SegmentReadState state) throws IOException {
    return new TrigramReader(state);
  }

  static String fileName(String segment, String suffix) {
    return IndexFileNames.segmentFileName(segment, suffix, EXTENSION);
  }
}
