package kb.index;

import java.util.Arrays;

/// Ascending numbers as few bits: the middle one first, then those on each side of it, of which
/// less and less is open.
///
/// Binary interpolative coding after Moffat and Stuiver (2000). Numbers that lie together cost next
/// to nothing, those of a full run nothing at all, which is how trigrams stand in the files of a
/// folder.
final class Interpolation {
  private static final int SMALLEST = 64;

  private Interpolation() {}

  /// Writes numbers that the reader knows how many there are of, and between which bounds.
  static final class Writer {
    private byte[] bytes = new byte[SMALLEST];
    private int bits;

    /// @param from the first place in `numbers`
    /// @param to behind the last
    /// @param least what none is below
    /// @param most what none is above
    void write(int[] numbers, int from, int to, int least, int most) {
      if (to - from > most - least) {
        return;
      }
      if (from < to) {
        int middle = (from + to) >>> 1;
        int low = least + middle - from;
        int high = most - (to - 1 - middle);
        number(numbers[middle] - low, high - low + 1);
        write(numbers, from, middle, least, numbers[middle] - 1);
        write(numbers, middle + 1, to, numbers[middle] + 1, most);
      }
    }

    /// One of `range` numbers: when that is no power of two, the first ones take a bit less.
    private void number(int number, int range) {
      int width = width(range);
      int shorter = (1 << width) - range;
      if (number < shorter) {
        put(number, width - 1);
      } else {
        put(number + shorter, width);
      }
    }

    private void put(int value, int width) {
      bytes = grown(bytes, (bits + width + Byte.SIZE) / Byte.SIZE);
      for (int i = width - 1; i >= 0; i--, bits++) {
        bytes[bits >> 3] |= (byte) (((value >> i) & 1) << (bits & 7));
      }
    }

    private static byte[] grown(byte[] bytes, int length) {
      return length <= bytes.length ? bytes : Arrays.copyOf(bytes, 2 * length);
    }

    /// What was written since the last time, in whole bytes.
    byte[] take() {
      byte[] taken = Arrays.copyOf(bytes, (bits + Byte.SIZE - 1) / Byte.SIZE);
      Arrays.fill(bytes, 0, taken.length, (byte) 0);
      bits = 0;
      return taken;
    }
  }

  /// Reads what a [Writer] wrote.
  static final class Reader {
    private final byte[] bytes;
    private int bit;

    /// @param from the byte they start at
    Reader(byte[] bytes, int from) {
      this.bytes = bytes;
      this.bit = from * Byte.SIZE;
    }

    void read(int[] numbers, int from, int to, int least, int most) {
      if (to - from > most - least) {
        for (int i = from; i < to; i++) {
          numbers[i] = least + i - from;
        }
        return;
      }
      if (from < to) {
        int middle = (from + to) >>> 1;
        int low = least + middle - from;
        int high = most - (to - 1 - middle);
        numbers[middle] = low + number(high - low + 1);
        read(numbers, from, middle, least, numbers[middle] - 1);
        read(numbers, middle + 1, to, numbers[middle] + 1, most);
      }
    }

    private int number(int range) {
      int width = width(range);
      int shorter = (1 << width) - range;
      int number = width == 0 ? 0 : get(width - 1, 0);
      return number < shorter || width == 0 ? number : get(1, number) - shorter;
    }

    private int get(int width, int before) {
      int value = before;
      for (int i = 0; i < width; i++, bit++) {
        value = (value << 1) | ((bytes[bit >> 3] >> (bit & 7)) & 1);
      }
      return value;
    }
  }

  /// The bits that tell `range` numbers apart.
  private static int width(int range) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(range - 1);
  }
}
