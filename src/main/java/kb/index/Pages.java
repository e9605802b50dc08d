package kb.index;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.atomic.AtomicInteger;

/// The pages of a file that were read so far; all inputs of the file share them.
///
/// Safe for many threads.
final class Pages {
  static final int SHIFT = 13;

  /// Bytes of a page: little is read beyond what is asked for, and few reads are needed.
  static final int SIZE = 1 << SHIFT;

  /// Pages kept in a process, 128 MB: a scan of all texts does not fill the memory.
  private static final int MOST = 1 << 14;

  private static final AtomicInteger KEPT = new AtomicInteger();

  private final FileChannel channel;
  private final long length;
  private byte[][] pages;
  private int kept;

  Pages(FileChannel channel, long length) {
    this.channel = channel;
    this.length = length;
    this.pages = new byte[count()][];
  }

  private int count() {
    return (int) ((length + SIZE - 1) >> SHIFT);
  }

  /// Bytes of the file.
  long length() {
    return length;
  }

  /// The page that holds a byte; the last one may be shorter than [#SIZE].
  ///
  /// @throws EOFException when the file has no such byte
  synchronized byte[] at(long position) throws IOException {
    if (position < 0 || position >= length) {
      throw new EOFException("byte " + position + " of " + length);
    }
    int number = (int) (position >> SHIFT);
    byte[] page = pages[number];
    if (page == null) {
      page = read((long) number << SHIFT);
      keep(number, page);
    }
    return page;
  }

  private byte[] read(long start) throws IOException {
    byte[] page = new byte[(int) Math.min(SIZE, length - start)];
    ByteBuffer buffer = ByteBuffer.wrap(page);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, start + buffer.position()) < 0) {
        throw new EOFException("the file ends before byte " + length);
      }
    }
    return page;
  }

  private void keep(int number, byte[] page) {
    if (KEPT.incrementAndGet() > MOST) {
      forget();
      KEPT.incrementAndGet();
    }
    pages[number] = page;
    kept++;
  }

  private void forget() {
    pages = new byte[count()][];
    KEPT.addAndGet(-kept - 1);
    kept = 0;
  }

  synchronized void close() throws IOException {
    KEPT.addAndGet(-kept);
    kept = 0;
    channel.close();
  }
}
