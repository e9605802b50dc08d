package kb.index;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import kb.model.Revision;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;

/// A project's index, open for reading.
///
/// @param bitmaps the numbers of the files of each revision, by its [#key]
record OpenProject(
    String name, DirectoryReader reader, Manifest manifest, Map<String, BitSet> bitmaps) {

  /// @throws kb.model.UserError when it turns out to be damaged
  static OpenProject of(String name, IndexFolder.State.Ready ready) {
    return new OpenProject(
        name,
        ready.reader(),
        Manifest.fromUserData(ready.userData()),
        bitmaps(new OpenIndex(Map.of(name, ready.reader()))));
  }

  private static Map<String, BitSet> bitmaps(OpenIndex index) {
    Map<String, BitSet> bitmaps = new HashMap<>();
    index.each(
        CodeView.term(Schema.TYPE, Schema.REVISION),
        stored -> {
          Document revision = stored.head();
          bitmaps.put(
              key(Documents.revision(revision)),
              BitSet.valueOf(Documents.bytes(revision, Schema.FILES)));
          return true;
        });
    return bitmaps;
  }

  /// The numbers of a revision's files.
  BitSet files(Revision revision) {
    return bitmaps.getOrDefault(key(revision), new BitSet());
  }

  /// A string, as the hash of a record is linked anew by each process.
  private static String key(Revision revision) {
    return revision.commit() + " " + revision.name();
  }
}
