package kb.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.codecs.FieldsProducer;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.store.IndexInput;
import org.jspecify.annotations.Nullable;

/// Reads the trigrams of a segment: see [TrigramFormat].
///
/// Opened it has read nothing: most questions ask for no trigram. Safe for many threads.
final class TrigramReader extends FieldsProducer {
  private final IndexInput file;
  private final byte[] segment;
  private final String suffix;
  private final int maxDoc;
  private @Nullable Map<String, TrigramTerms> fields;

  TrigramReader(SegmentReadState state) throws IOException {
    this.segment = state.segmentInfo.getId();
    this.suffix = state.segmentSuffix;
    this.maxDoc = state.segmentInfo.maxDoc();
    String name = TrigramFormat.fileName(state.segmentInfo.name, suffix);
    this.file = state.directory.openInput(name, state.context);
  }

  private synchronized Map<String, TrigramTerms> fields() throws IOException {
    if (fields == null) {
      fields = read(file.clone());
    }
    return fields;
  }

  private Map<String, TrigramTerms> read(IndexInput in) throws IOException {
    CodecUtil.checkIndexHeader(
        in, TrigramFormat.NAME, TrigramFormat.VERSION, TrigramFormat.VERSION, segment, suffix);
    CodecUtil.retrieveChecksum(in);
    in.seek(in.length() - CodecUtil.footerLength() - Long.BYTES);
    in.seek(in.readLong());
    Map<String, TrigramTerms> read = new TreeMap<>();
    int count = in.readVInt();
    for (int i = 0; i < count; i++) {
      read.put(in.readString(), new TrigramTerms(file, TrigramFormat.Place.read(in), maxDoc));
    }
    return Collections.unmodifiableMap(read);
  }

  @Override
  public Iterator<String> iterator() {
    try {
      return fields().keySet().iterator();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public @Nullable Terms terms(String field) throws IOException {
    return fields().get(field);
  }

  @Override
  public int size() {
    return -1;
  }

  @Override
  public void checkIntegrity() throws IOException {
    CodecUtil.checksumEntireFile(file);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
