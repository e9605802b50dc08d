package kb.index;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import kb.model.UserError;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/// How every index of ours is opened for writing: alone, and nothing seen before its commit.
final class Updates {
  /// Lucene itself flushes beyond this, in the middle of adding; [ProjectUpdate] does before.
  private static final double BUFFER_MEGABYTES = 384;

  private Updates() {}

  /// A writer and why it starts empty, when it does although there was something.
  ///
  /// @param note empty when the folder's index is continued or there was none
  record Opened(Path folder, String what, IndexWriter writer, Optional<String> note) {
    /// What to throw when writing fails.
    RuntimeException failure(Exception e) {
      return Updates.failure(folder, what, e);
    }

    /// Drops what was not committed.
    void close() {
      try {
        writer.rollback();
      } catch (IOException | RuntimeException e) {
        throw failure(e);
      }
    }
  }

  /// Opens the folder for one writer; an index of another schema or a damaged one is cleared first,
  /// and that is said.
  static Opened open(Path folder, String what) {
    try {
      Files.createDirectories(folder);
      FSDirectory directory = IndexFolder.writing(folder);
      Optional<String> note = Optional.empty();
      try (var held = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
        held.ensureValid();
        note = clearUnusable(folder, what);
      }
      IndexWriterConfig config = new IndexWriterConfig();
      config.setCodec(new IndexCodec());
      config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
      config.setCommitOnClose(false);
      config.setUseCompoundFile(false);
      config.setMergeScheduler(new Merges());
      return new Opened(folder, what, new IndexWriter(directory, config), note);
    } catch (LockObtainFailedException e) {
      throw busy(what, e);
    } catch (IOException e) {
      throw failure(folder, what, e);
    }
  }

  /// Deletes an index, alone; the empty folder with its lock stays.
  static void remove(Path folder, String what) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (FSDirectory directory = IndexFolder.writing(folder);
        var held = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      held.ensureValid();
      IndexFolder.clear(folder);
    } catch (LockObtainFailedException e) {
      throw busy(what, e);
    } catch (IOException e) {
      throw failure(folder, what, e);
    }
  }

  private static UserError busy(String what, LockObtainFailedException e) {
    return UserError.world(
        "Another kb is writing the index of " + what + ".",
        "Wait for it to end; until then the last good index answers.",
        e);
  }

  private static Optional<String> clearUnusable(Path folder, String what) throws IOException {
    return switch (IndexFolder.open(folder)) {
      case IndexFolder.State.Ready(var reader, var _) -> {
        reader.close();
        yield Optional.empty();
      }
      case IndexFolder.State.Absent() ->
          IndexFolder.clear(folder)
              ? Optional.of("the index of " + what + " was never finished and is begun anew")
              : Optional.empty();
      case IndexFolder.State.OtherSchema(var version) -> {
        IndexFolder.clear(folder);
        yield Optional.of(
            "the index of "
                + what
                + " was written in format "
                + version
                + " and is rebuilt in format "
                + Schema.VERSION);
      }
      case IndexFolder.State.Damaged(var why) -> {
        IndexFolder.clear(folder);
        yield Optional.of("the index of " + what + " was damaged (" + why + ") and is rebuilt");
      }
    };
  }

  /// What to throw when writing fails: whatever Lucene stumbled over, when a file is damaged that
  /// is the reason.
  private static RuntimeException failure(Path folder, String what, Exception e) {
    if (isDamage(e) || IndexFolder.damage(folder).isPresent()) {
      return IndexFolder.damaged(folder, what, e);
    }
    return e instanceof RuntimeException bug && !(e instanceof IllegalStateException)
        ? bug
        : unwritable(what, e);
  }

  private static boolean isDamage(Exception e) {
    return Stream.iterate((Throwable) e, it -> it != null, Throwable::getCause)
        .anyMatch(it -> it instanceof CorruptIndexException || it instanceof EOFException);
  }

  private static UserError unwritable(String what, Exception e) {
    return UserError.world(
        "The index of " + what + " can't be written: " + e.getMessage(),
        "Look at the free space and the rights of the indexes folder; the last good index still"
            + " answers.",
        e);
  }

  /// Merges beside the writing threads.
  private static final class Merges extends ConcurrentMergeScheduler {
    /// The writer remembers it and throws it at the next call: no thread need die of it aloud.
    @Override
    protected void handleMergeException(Throwable exception) {}
  }
}
