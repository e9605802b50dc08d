package kb.index;

import java.io.EOFException;
import java.io.IOException;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.RandomAccessInput;

/// A file, or a part of one, read by [Pages]. Numbers are little-endian, as Lucene writes them.
final class PagedInput extends IndexInput implements RandomAccessInput {
  private final Pages pages;
  private final boolean whole;
  private final long start;
  private final long length;

  /// The page read last, where it starts in the file, and the next byte in it.
  private byte[] page = new byte[0];

  private long pageStart;
  private int next;

  PagedInput(String name, Pages pages) {
    this(name, pages, true, 0, pages.length());
  }

  private PagedInput(String name, Pages pages, boolean whole, long start, long length) {
    super(name);
    this.pages = pages;
    this.whole = whole;
    this.start = start;
    this.length = length;
    this.pageStart = start;
  }

  @Override
  public byte readByte() throws IOException {
    if (next >= page.length) {
      turn(pageStart + next);
    }
    return page[next++];
  }

  @Override
  public void readBytes(byte[] into, int offset, int count) throws IOException {
    int done = 0;
    while (done < count) {
      if (next >= page.length) {
        turn(pageStart + next);
      }
      int some = Math.min(count - done, page.length - next);
      System.arraycopy(page, next, into, offset + done, some);
      next += some;
      done += some;
    }
  }

  @Override
  public short readShort() throws IOException {
    if (page.length - next < Short.BYTES) {
      return super.readShort();
    }
    int at = next;
    next = at + Short.BYTES;
    return shortAt(page, at);
  }

  @Override
  public int readInt() throws IOException {
    if (page.length - next < Integer.BYTES) {
      return super.readInt();
    }
    int at = next;
    next = at + Integer.BYTES;
    return intAt(page, at);
  }

  @Override
  public long readLong() throws IOException {
    if (page.length - next < Long.BYTES) {
      return super.readLong();
    }
    int at = next;
    next = at + Long.BYTES;
    return longAt(page, at);
  }

  @Override
  public byte readByte(long position) throws IOException {
    seek(position);
    return readByte();
  }

  @Override
  public short readShort(long position) throws IOException {
    seek(position);
    return readShort();
  }

  @Override
  public int readInt(long position) throws IOException {
    seek(position);
    return readInt();
  }

  @Override
  public long readLong(long position) throws IOException {
    seek(position);
    return readLong();
  }

  @Override
  public void seek(long position) throws IOException {
    long inPage = start + position - pageStart;
    if (inPage >= 0 && inPage < page.length) {
      next = (int) inPage;
    } else {
      leave(position);
    }
  }

  /// To another page, which is read when a byte of it is.
  private void leave(long position) throws IOException {
    if (position < 0 || position > length) {
      throw new EOFException("byte " + position + " of " + length + " of " + this);
    }
    page = NONE;
    pageStart = start + position;
    next = 0;
  }

  private static final byte[] NONE = {};

  private void turn(long position) throws IOException {
    if (position >= start + length) {
      throw new EOFException("read past the " + length + " bytes of " + this);
    }
    page = pages.at(position);
    next = (int) (position & (Pages.SIZE - 1));
    pageStart = position - next;
  }

  @Override
  public long getFilePointer() {
    return pageStart + next - start;
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public PagedInput slice(String name, long offset, long count) throws IOException {
    if (offset < 0 || count < 0 || offset + count > length) {
      throw new IllegalArgumentException(
          count + " bytes from " + offset + " of " + length + " of " + this);
    }
    return new PagedInput(name, pages, false, start + offset, count);
  }

  @Override
  public RandomAccessInput randomAccessSlice(long offset, long count) throws IOException {
    return slice("", offset, count);
  }

  @Override
  public PagedInput clone() {
    PagedInput clone = new PagedInput(toString(), pages, false, start, length);
    clone.page = page;
    clone.pageStart = pageStart;
    clone.next = next;
    return clone;
  }

  @Override
  public void close() throws IOException {
    if (whole) {
      pages.close();
    }
  }

  private static short shortAt(byte[] page, int at) {
    return (short) ((page[at] & 0xFF) | page[at + 1] << 8);
  }

  private static int intAt(byte[] page, int at) {
    return (page[at] & 0xFF)
        | (page[at + 1] & 0xFF) << 8
        | (page[at + 2] & 0xFF) << 16
        | page[at + 3] << 24;
  }

  private static long longAt(byte[] page, int at) {
    return (intAt(page, at) & 0xFFFFFFFFL) | (long) intAt(page, at + 4) << 32;
  }
}
