package kb.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

/// Ascending numbers below a bound, in blocks of which some can be skipped: where each block ends,
/// then the blocks, each by [Interpolation].
final class CodedNumbers {
  /// A jump reads one block of numbers for nothing; a block costs three bytes.
  static final int MOST_A_BLOCK = 128;

  private final byte[] bytes;
  private final int count;

  /// The last number of each block; of the last block the highest that there could be.
  private final int[] ends;

  /// Where each block starts in the bytes, and where the last one ends.
  private final int[] starts;

  /// What no number is below.
  private final int least;

  private CodedNumbers(int number) {
    this.bytes = new byte[0];
    this.count = 1;
    this.least = number;
    this.ends = new int[] {number};
    this.starts = new int[] {0, 0};
  }

  /// A single one, that need not be coded.
  static CodedNumbers one(int number) {
    return new CodedNumbers(number);
  }

  /// @param length bytes of them, from where `in` stands
  /// @param count how many there are, at least one
  CodedNumbers(DataInput in, int length, int count, int bound) throws IOException {
    this.count = count;
    this.least = 0;
    this.bytes = new byte[length];
    in.readBytes(bytes, 0, length);
    int blocks = blocks(count);
    this.ends = new int[blocks];
    this.starts = new int[blocks + 1];
    ByteArrayDataInput head = new ByteArrayDataInput(bytes);
    for (int i = 0; i < blocks - 1; i++) {
      ends[i] = least(i) + head.readVInt();
      starts[i + 1] = starts[i] + head.readVInt();
    }
    for (int i = 0; i < blocks; i++) {
      starts[i] += head.getPosition();
    }
    ends[blocks - 1] = bound - 1;
    starts[blocks] = length;
  }

  static void write(int[] numbers, int count, int bound, DataOutput out) throws IOException {
    Interpolation.Writer writer = new Interpolation.Writer();
    int last = blocks(count) - 1;
    byte[][] blocks = new byte[last + 1][];
    int least = 0;
    for (int i = 0; i < last; i++) {
      int to = (i + 1) * MOST_A_BLOCK - 1;
      writer.write(numbers, i * MOST_A_BLOCK, to, least, numbers[to] - 1);
      blocks[i] = writer.take();
      out.writeVInt(numbers[to] - least);
      out.writeVInt(blocks[i].length);
      least = numbers[to] + 1;
    }
    writer.write(numbers, last * MOST_A_BLOCK, count, least, bound - 1);
    blocks[last] = writer.take();
    for (byte[] block : blocks) {
      out.writeBytes(block, block.length);
    }
  }

  private static int blocks(int count) {
    return (count + MOST_A_BLOCK - 1) / MOST_A_BLOCK;
  }

  int count() {
    return count;
  }

  int blocks() {
    return ends.length;
  }

  /// The first block from one on that may hold a number as high as this.
  int block(int from, int number) {
    int block = from;
    while (block < ends.length - 1 && ends[block] < number) {
      block++;
    }
    return block;
  }

  private int least(int block) {
    return block == 0 ? least : ends[block - 1] + 1;
  }

  /// Reads a block.
  ///
  /// @return how many numbers it has
  int read(int block, int[] into) {
    Interpolation.Reader reader = new Interpolation.Reader(bytes, starts[block]);
    if (block == ends.length - 1) {
      int size = count - block * MOST_A_BLOCK;
      reader.read(into, 0, size, least(block), ends[block]);
      return size;
    }
    reader.read(into, 0, MOST_A_BLOCK - 1, least(block), ends[block] - 1);
    into[MOST_A_BLOCK - 1] = ends[block];
    return MOST_A_BLOCK;
  }

  /// All of them.
  int[] all() {
    int[] all = new int[blocks() * MOST_A_BLOCK];
    int[] numbers = new int[MOST_A_BLOCK];
    for (int i = 0; i < blocks(); i++) {
      int size = read(i, numbers);
      System.arraycopy(numbers, 0, all, i * MOST_A_BLOCK, size);
    }
    return Arrays.copyOf(all, count);
  }
}
