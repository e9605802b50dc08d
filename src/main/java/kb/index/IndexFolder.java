package kb.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import kb.model.UserError;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NIOFSDirectory;

/// One Lucene index in one folder, and what state it is in.
///
/// Plain file reads, not memory mapping: setting up foreign memory costs a short-lived process 40
/// ms.
final class IndexFolder {
  /// What a folder turned out to hold.
  sealed interface State {
    record Ready(DirectoryReader reader, Map<String, String> userData) implements State {}

    record Absent() implements State {}

    /// Written by another version of kb; to be rebuilt.
    record OtherSchema(String version) implements State {}

    /// Not readable; to be rebuilt.
    record Damaged(String why) implements State {}
  }

  private IndexFolder() {}

  /// Opens the last commit for reading. Never waits for a writer.
  static State open(Path folder) {
    if (!Files.isDirectory(folder)) {
      return new State.Absent();
    }
    try {
      DirectoryReader reader = DirectoryReader.open(directory(folder));
      Map<String, String> userData = reader.getIndexCommit().getUserData();
      String version = userData.getOrDefault("schema", "none");
      if (!version.equals(Integer.toString(Schema.VERSION))) {
        reader.close();
        return new State.OtherSchema(version);
      }
      return new State.Ready(reader, userData);
    } catch (IndexNotFoundException e) {
      return new State.Absent();
    } catch (IOException | IllegalArgumentException e) {
      // Lucene throws IllegalArgumentException for a codec or format it does not know.
      return new State.Damaged(String.valueOf(e.getMessage()));
    }
  }

  /// A directory that closes with its reader or writer.
  static FSDirectory directory(Path folder) throws IOException {
    return new NIOFSDirectory(folder);
  }

  /// Removes an index that can't be used, file by file; the lock file stays, for it may be held.
  static void clear(Path folder) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (!file.getFileName().toString().equals("write.lock")) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw UserError.world(
          "The index in " + folder + " can't be cleared: " + e.getMessage(),
          "Delete that folder; everything in it can be rebuilt.",
          e);
    }
  }
}
