package kb.code.grammar;

import java.util.Arrays;

/// One way in which a pattern fits: which node each capture took.
final class Match {
  /// More than any pattern captures; a longer one makes room.
  private static final int ROOM = 8;

  private Capture[] captures = new Capture[ROOM];
  private int[] nodes = new int[ROOM];
  private int size;

  int size() {
    return size;
  }

  Capture capture(int place) {
    return captures[place];
  }

  int node(int place) {
    return nodes[place];
  }

  /// The first node that a capture took, -1 for none.
  int node(Capture capture) {
    for (int place = 0; place < size; place++) {
      if (captures[place].equals(capture)) {
        return nodes[place];
      }
    }
    return -1;
  }

  boolean defines() {
    return Arrays.stream(captures, 0, size).anyMatch(Capture.Definition.class::isInstance);
  }

  void push(Capture capture, int node) {
    if (size == nodes.length) {
      captures = Arrays.copyOf(captures, 2 * size);
      nodes = Arrays.copyOf(nodes, 2 * size);
    }
    captures[size] = capture;
    nodes[size++] = node;
  }

  void pop(int count) {
    size -= count;
  }
}
