package kb.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import kb.model.Revision;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;

/// A project's index, open for reading.
///
/// @param bitmaps for each revision the numbers of its files
record OpenProject(
    String name, DirectoryReader reader, Manifest manifest, Map<Revision, BitSet> bitmaps) {

  static OpenProject of(String name, DirectoryReader reader, Map<String, String> userData) {
    try {
      return new OpenProject(name, reader, Manifest.fromUserData(userData), readBitmaps(reader));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<Revision, BitSet> readBitmaps(DirectoryReader reader) throws IOException {
    Map<Revision, BitSet> bitmaps = new HashMap<>();
    IndexSearcher searcher = new IndexSearcher(reader);
    Query revisions = CodeView.term(Schema.TYPE, Schema.REVISION);
    int count = Math.max(1, searcher.count(revisions));
    for (ScoreDoc hit : searcher.search(revisions, count).scoreDocs) {
      Document stored = searcher.storedFields().document(hit.doc);
      bitmaps.put(
          Documents.revision(stored), BitSet.valueOf(Documents.bytes(stored, Schema.FILES)));
    }
    return bitmaps;
  }
}
