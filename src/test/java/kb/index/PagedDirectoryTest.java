package kb.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.store.RandomAccessInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// It reads what Lucene's own directory reads, across pages, in slices and clones.
class PagedDirectoryTest {
  private static final int LENGTH = 3 * Pages.SIZE + 77;
  private static final int READS = 20_000;

  @TempDir Path folder;

  @Test
  void readsWhatLuceneReads() throws IOException {
    Random random = new Random(7);
    write(random);
    try (NIOFSDirectory lucene = new NIOFSDirectory(folder);
        PagedDirectory paged = new PagedDirectory(folder);
        IndexInput theirs = lucene.openInput("file", IOContext.DEFAULT);
        IndexInput ours = paged.openInput("file", IOContext.DEFAULT)) {
      assertEquals(theirs.length(), ours.length());
      readAlike(theirs, ours, random);
      readAlike(theirs.clone(), ours.clone(), random);
      int from = Pages.SIZE - 5;
      readAlike(
          theirs.slice("part", from, LENGTH - from),
          ours.slice("part", from, LENGTH - from),
          random);
      readAtAlike(
          theirs.randomAccessSlice(3, LENGTH - 3), ours.randomAccessSlice(3, LENGTH - 3), random);
    }
  }

  @Test
  void readsNothingBehindTheEnd() throws IOException {
    write(new Random(8));
    try (PagedDirectory paged = new PagedDirectory(folder);
        IndexInput input = paged.openInput("file", IOContext.DEFAULT)) {
      input.seek(LENGTH);
      assertThrows(EOFException.class, input::readByte);
      assertThrows(EOFException.class, () -> input.seek(LENGTH + 1));
      assertThrows(IllegalArgumentException.class, () -> input.slice("part", 1, LENGTH));
    }
  }

  @Test
  void aFileThatShrankIsTold() throws IOException {
    write(new Random(9));
    try (PagedDirectory paged = new PagedDirectory(folder);
        IndexInput input = paged.openInput("file", IOContext.DEFAULT)) {
      Files.write(folder.resolve("file"), new byte[10]);
      assertThrows(EOFException.class, input::readByte);
    }
  }

  private void write(Random random) throws IOException {
    byte[] content = new byte[LENGTH];
    random.nextBytes(content);
    Files.write(folder.resolve("file"), content);
  }

  private static void readAlike(IndexInput theirs, IndexInput ours, Random random)
      throws IOException {
    for (int i = 0; i < READS; i++) {
      if (random.nextInt(5) == 0 || theirs.length() - theirs.getFilePointer() < Long.BYTES) {
        long to = random.nextInt((int) theirs.length() - Long.BYTES);
        theirs.seek(to);
        ours.seek(to);
      }
      switch (random.nextInt(5)) {
        case 0 -> assertEquals(theirs.readByte(), ours.readByte());
        case 1 -> assertEquals(theirs.readShort(), ours.readShort());
        case 2 -> assertEquals(theirs.readInt(), ours.readInt());
        case 3 -> assertEquals(theirs.readLong(), ours.readLong());
        default -> assertArrayEquals(bytes(theirs), bytes(ours));
      }
      assertEquals(theirs.getFilePointer(), ours.getFilePointer());
    }
  }

  /// As many as are left, at most a page and a half.
  private static byte[] bytes(IndexInput input) throws IOException {
    int count = (int) Math.min(input.length() - input.getFilePointer(), Pages.SIZE * 3L / 2);
    byte[] bytes = new byte[count];
    input.readBytes(bytes, 0, count);
    return bytes;
  }

  private static void readAtAlike(RandomAccessInput theirs, RandomAccessInput ours, Random random)
      throws IOException {
    for (int i = 0; i < READS; i++) {
      int at = random.nextInt((int) theirs.length() - Long.BYTES);
      assertEquals(theirs.readByte(at), ours.readByte(at));
      assertEquals(theirs.readShort(at), ours.readShort(at));
      assertEquals(theirs.readInt(at), ours.readInt(at));
      assertEquals(theirs.readLong(at), ours.readLong(at));
    }
  }
}
