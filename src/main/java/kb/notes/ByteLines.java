package kb.notes;

import java.util.ArrayList;
import java.util.List;

/// Where the lines of a file stand in its bytes; the same lines as [NoteText] has.
final class ByteLines {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private ByteLines() {}

  /// For each line, where it begins and where its line end begins.
  static List<int[]> of(byte[] content) {
    List<int[]> lines = new ArrayList<>();
    int start = startsWithMark(content) ? BYTE_ORDER_MARK.length : 0;
    for (int i = start; i < content.length; i++) {
      if (content[i] == '\n' || content[i] == '\r') {
        lines.add(new int[] {start, i});
        boolean pair = content[i] == '\r' && i + 1 < content.length && content[i + 1] == '\n';
        i += pair ? 1 : 0;
        start = i + 1;
      }
    }
    if (start < content.length) {
      lines.add(new int[] {start, content.length});
    }
    return lines;
  }

  private static boolean startsWithMark(byte[] content) {
    for (int i = 0; i < BYTE_ORDER_MARK.length; i++) {
      if (i >= content.length || content[i] != BYTE_ORDER_MARK[i]) {
        return false;
      }
    }
    return true;
  }
}
