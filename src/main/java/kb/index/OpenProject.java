package kb.index;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import kb.model.Revision;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;

/// A project's index, open for reading.
///
/// @param bitmaps for each revision the numbers of its files
record OpenProject(
    String name, DirectoryReader reader, Manifest manifest, Map<Revision, BitSet> bitmaps) {

  /// @throws kb.model.UserError when it turns out to be damaged
  static OpenProject of(String name, IndexFolder.State.Ready ready) {
    return new OpenProject(
        name,
        ready.reader(),
        Manifest.fromUserData(ready.userData()),
        bitmaps(new OpenIndex(Map.of(name, ready.reader()))));
  }

  private static Map<Revision, BitSet> bitmaps(OpenIndex index) {
    Map<Revision, BitSet> bitmaps = new HashMap<>();
    index.each(
        CodeView.term(Schema.TYPE, Schema.REVISION),
        stored -> {
          Document revision = stored.head();
          bitmaps.put(
              Documents.revision(revision),
              BitSet.valueOf(Documents.bytes(revision, Schema.FILES)));
          return true;
        });
    return bitmaps;
  }
}
