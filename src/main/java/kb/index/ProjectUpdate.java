package kb.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import kb.index.IndexedFile.FileKey;
import kb.model.SkipReason;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;

/// One batch of changes to a project's index: all of it is seen at [#commit], or none of it.
///
/// Files may be added from several threads. Closed without a commit, everything since the last one
/// is dropped.
public final class ProjectUpdate implements AutoCloseable {
  /// An index of which most is new is made one segment again: a cold process opens it fastest. One
  /// that is begun anew is not, for it is one already unless it is as large as Linux.
  private static final double MOSTLY_NEW = 0.5;

  /// Bytes that wait in memory: with what comes while they are written, a third of a heap of 1 GB.
  /// A smaller index, of some 150 MB of source, is one segment, which nobody has to merge.
  private static final long FULL = 192L << 20;

  private final Updates.Opened opened;
  private final IndexWriter writer;
  private final Manifest before;
  private final Map<FileKey, Integer> held;
  private final AtomicInteger nextNumber;
  private final AtomicInteger added = new AtomicInteger();
  private final BitSet removed = new BitSet();

  /// One thread at a time hands its documents over: two would fill a segment each, and to merge
  /// them takes longer than the wait.
  private final Lock adding = new ReentrantLock();

  private final Lock flushing = new ReentrantLock();

  private ProjectUpdate(Updates.Opened opened, Manifest before, Map<FileKey, Integer> held) {
    this.opened = opened;
    this.writer = opened.writer();
    this.before = before;
    this.held = held;
    this.nextNumber = new AtomicInteger(before.nextNumber());
  }

  /// Opens a project's index for writing. Fails when another process writes it.
  public static ProjectUpdate open(String project, Path folder) {
    Updates.Opened opened = Updates.open(folder, project);
    try (OpenIndex index = new OpenIndex(Map.of(project, DirectoryReader.open(opened.writer())))) {
      return new ProjectUpdate(opened, manifest(project, opened.writer()), held(index));
    } catch (IOException | RuntimeException e) {
      opened.close();
      throw opened.failure(e);
    }
  }

  private static Manifest manifest(String project, IndexWriter writer) {
    Map<String, String> userData = new HashMap<>();
    Iterable<Map.Entry<String, String>> live = writer.getLiveCommitData();
    if (live != null) {
      live.forEach(entry -> userData.put(entry.getKey(), entry.getValue()));
    }
    return userData.isEmpty() ? Manifest.empty(project) : Manifest.fromUserData(userData);
  }

  private static Map<FileKey, Integer> held(OpenIndex index) {
    Map<FileKey, Integer> held = new HashMap<>();
    index.each(
        CodeView.term(Schema.TYPE, Schema.FILE),
        stored -> {
          Document file = stored.head();
          held.put(new FileKey(file.get(Schema.PATH), file.get(Schema.BLOB)), stored.number());
          return true;
        });
    return held;
  }

  /// Deletes a project's index, unless another process writes it.
  public static void remove(String project, Path folder) {
    Updates.remove(folder, project);
  }

  /// Why everything is read again, when it is although there was an index.
  public Optional<String> note() {
    return opened.note();
  }

  /// What the last commit held.
  public Manifest before() {
    return before;
  }

  /// The files already in the index, with their numbers.
  public Map<FileKey, Integer> held() {
    return held;
  }

  /// Adds a file and gives its number. Safe from many threads.
  public int add(IndexedFile file) {
    int number = nextNumber.getAndIncrement();
    try {
      List<Document> documents = Documents.of(number, file);
      adding.lock();
      try {
        writer.addDocuments(documents);
      } finally {
        adding.unlock();
      }
      added.incrementAndGet();
      flushWhenFull();
      return number;
    } catch (IOException | RuntimeException e) {
      throw opened.failure(e);
    }
  }

  /// The thread that finds the buffer full writes it; the others go on with the next one.
  private void flushWhenFull() throws IOException {
    if (writer.ramBytesUsed() > FULL && flushing.tryLock()) {
      try {
        writer.flushNextBuffer();
      } finally {
        flushing.unlock();
      }
    }
  }

  /// Drops a file, at the commit.
  public void remove(int number) {
    removed.set(number);
  }

  /// Makes everything visible at once, with the bitmaps of its revisions and the manifest that
  /// describes it.
  ///
  /// @param manifest its `nextNumber` and what it counts are replaced by what is true
  public Manifest commit(Manifest manifest, Map<Manifest.Indexed, BitSet> revisions) {
    try {
      writer.deleteDocuments(new Term(Schema.TYPE, Schema.REVISION));
      if (!removed.isEmpty()) {
        long[] numbers = removed.stream().asLongStream().toArray();
        writer.deleteDocuments(NumericDocValuesField.newSlowSetQuery(Schema.NUMBER, numbers));
      }
      for (Map.Entry<Manifest.Indexed, BitSet> each : revisions.entrySet()) {
        writer.addDocument(Documents.ofRevision(each.getKey(), each.getValue()));
      }
      Manifest after = counted(manifest);
      if (before.nextNumber() > 0 && added.get() > MOSTLY_NEW * after.files()) {
        writer.forceMerge(1);
      }
      writer.setLiveCommitData(after.toUserData().entrySet());
      writer.commit();
      return after;
    } catch (IOException | RuntimeException e) {
      throw opened.failure(e);
    }
  }

  /// Changes what the index says of itself, and nothing else.
  public void commitManifest(Manifest manifest) {
    try {
      writer.setLiveCommitData(manifest.toUserData().entrySet());
      writer.commit();
    } catch (IOException | RuntimeException e) {
      throw opened.failure(e);
    }
  }

  /// With what the index holds now. Asking flushes what is buffered, so all documents are there
  /// before: one more would be a segment of its own, and the whole is merged because of it.
  private Manifest counted(Manifest manifest) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      Map<SkipReason, Integer> skips = new EnumMap<>(SkipReason.class);
      for (SkipReason reason : SkipReason.values()) {
        int count = count(searcher, Schema.SKIP, reason.name());
        if (count > 0) {
          skips.put(reason, count);
        }
      }
      return new Manifest(
          manifest.project(),
          manifest.repository(),
          manifest.fingerprint(),
          manifest.exclude(),
          manifest.revisions(),
          nextNumber.get(),
          count(searcher, Schema.TYPE, Schema.FILE),
          count(searcher, Schema.TYPE, Schema.SYMBOL),
          skips,
          manifest.syncedAt());
    }
  }

  private static int count(IndexSearcher searcher, String field, String value) throws IOException {
    return searcher.count(new TermQuery(new Term(field, value)));
  }

  @Override
  public void close() {
    opened.close();
  }
}
