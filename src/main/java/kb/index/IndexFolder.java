package kb.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kb.model.UserError;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.NIOFSDirectory;

/// One Lucene index in one folder, and what state it is in.
final class IndexFolder {
  /// What a folder turned out to hold.
  ///
  /// Read by [#ready] and [#problem] where a process starts: a switch over its records is linked
  /// anew by each.
  sealed interface State {
    /// The index, when it can be read.
    default Optional<Ready> ready() {
      return this instanceof Ready ready ? Optional.of(ready) : Optional.empty();
    }

    /// Why it can't be read, for people; empty when it can.
    String problem();

    record Ready(DirectoryReader reader, Map<String, String> userData) implements State {
      @Override
      public String problem() {
        return "";
      }
    }

    record Absent() implements State {
      @Override
      public String problem() {
        return "not indexed yet";
      }
    }

    /// Written by another version of kb; to be rebuilt.
    record OtherSchema(String version) implements State {
      @Override
      public String problem() {
        return "indexed in format " + version + ", to be rebuilt";
      }
    }

    /// Not readable; to be rebuilt.
    record Damaged(String why) implements State {
      @Override
      public String problem() {
        return "damaged: " + why;
      }
    }
  }

  /// A file that says why an index is damaged although it opens: only a merge or a search came upon
  /// it. Lucene lets it stand; it goes when the index is rebuilt.
  private static final String DAMAGED = "damaged";

  /// Whether files are mapped into memory: what a server wants, which answers in half the time
  /// then, and a single command not, for setting up foreign memory takes 40 ms. The launcher knows
  /// which it starts.
  private static final boolean MAPPED = Boolean.getBoolean("kb.mapped");

  private IndexFolder() {}

  /// Opens the last commit for reading. Never waits for a writer.
  static State open(Path folder) {
    if (!Files.isDirectory(folder)) {
      return new State.Absent();
    }
    try {
      Path damaged = folder.resolve(DAMAGED);
      if (Files.exists(damaged)) {
        return new State.Damaged(Files.readString(damaged));
      }
      DirectoryReader reader = DirectoryReader.open(reading(folder));
      Map<String, String> userData = reader.getIndexCommit().getUserData();
      String version = userData.getOrDefault("schema", "none");
      if (!version.equals(Schema.VERSION)) {
        reader.close();
        return new State.OtherSchema(version);
      }
      return new State.Ready(reader, userData);
    } catch (IndexNotFoundException e) {
      return new State.Absent();
    } catch (IOException | RuntimeException e) {
      // Lucene stumbles in many ways: over a codec it does not know, over a length that is none.
      return new State.Damaged(why(e));
    }
  }

  /// For readers. It holds nothing open by itself, as the one for writers: they close their own
  /// files.
  private static FSDirectory reading(Path folder) throws IOException {
    return MAPPED ? new MMapDirectory(folder) : new PagedDirectory(folder);
  }

  /// For writers, who read each file once from front to back when they merge.
  static FSDirectory writing(Path folder) throws IOException {
    return new NIOFSDirectory(folder);
  }

  /// What is wrong with an open index, empty when every file is as it was written. Reads all of it.
  static Optional<String> damage(DirectoryReader reader) {
    try {
      for (LeafReaderContext leaf : reader.leaves()) {
        leaf.reader().checkIntegrity();
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(why(e));
    }
  }

  /// The same for what a folder holds.
  static Optional<String> damage(Path folder) {
    return switch (open(folder)) {
      case State.Ready(var reader, var _) -> {
        Optional<String> damage = damage(reader);
        close(reader);
        yield damage;
      }
      case State.Damaged(var why) -> Optional.of(why);
      case State.Absent(), State.OtherSchema(var _) -> Optional.empty();
    };
  }

  /// Remembers in the folder that its index is damaged, for the next to rebuild it, and says so.
  static UserError damaged(Path folder, String what, Exception damage) {
    UserError error =
        UserError.world(
            "The index of " + what + " is damaged: " + why(damage),
            "Do it again, or run kb sync: it will be rebuilt.",
            damage);
    try {
      Files.writeString(folder.resolve(DAMAGED), why(damage));
    } catch (IOException e) {
      error.addSuppressed(e);
    }
    return error;
  }

  /// What to throw when reading fails: whatever Lucene stumbled over, when a file is damaged that
  /// is the reason, and whose it is.
  ///
  /// @param open the readers by whose index they read
  static RuntimeException failure(Exception e, Map<String, DirectoryReader> open) {
    for (Map.Entry<String, DirectoryReader> each : open.entrySet()) {
      if (damage(each.getValue()).isPresent()
          && each.getValue().directory() instanceof FSDirectory directory) {
        return damaged(directory.getDirectory(), each.getKey(), e);
      }
    }
    return e instanceof RuntimeException bug
        ? bug
        : UserError.world("An index can't be read: " + e.getMessage(), "Run: kb doctor", e);
  }

  private static String why(Exception e) {
    return e instanceof IOException ? String.valueOf(e.getMessage()) : e.toString();
  }

  /// Closes a reader nothing was read from: what goes wrong then is of no consequence.
  static void close(DirectoryReader reader) {
    try {
      reader.close();
    } catch (IOException _) {
      // The files are as they were.
    }
  }

  /// Removes an index that can't be used, file by file; the lock file stays, for it may be held.
  ///
  /// @return whether there was anything to remove
  static boolean clear(Path folder) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      boolean removed = false;
      for (Path file : files.toList()) {
        if (!file.endsWith(IndexWriter.WRITE_LOCK_NAME)) {
          removed |= Files.deleteIfExists(file);
        }
      }
      return removed;
    } catch (IOException e) {
      throw UserError.world(
          "The index in " + folder + " can't be cleared: " + e.getMessage(),
          "Delete that folder; everything in it can be rebuilt.",
          e);
    }
  }
}
