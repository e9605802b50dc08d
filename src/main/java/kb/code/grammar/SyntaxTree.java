package kb.code.grammar;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/// The tree of a file in plain arrays: nodes are numbers, counted from the root down and from left
/// to right, so that what lies within a node are the numbers up to [#end].
final class SyntaxTree {
  /// The kind of what no rule of the grammar took.
  static final int ERROR = 0xFFFF;

  private final String text;
  private final char[] kinds;
  private final char[] fields;
  private final int[] from;
  private final int[] to;
  private final int[] parents;
  private final int[] ends;
  private final int[] lineStarts;

  private SyntaxTree(Builder builder) {
    text = builder.text;
    kinds = builder.kinds;
    fields = builder.fields;
    from = builder.from;
    to = builder.to;
    parents = builder.parents;
    ends = builder.ends;
    lineStarts = lineStarts(text);
  }

  /// How many nodes there are.
  int size() {
    return kinds.length;
  }

  /// The number that the grammar gave to its kind.
  int kind(int node) {
    return kinds[node];
  }

  /// The number of the field that it is in, 0 for none.
  int field(int node) {
    return fields[node];
  }

  /// The node around it, -1 above the root.
  int parent(int node) {
    return parents[node];
  }

  /// The first node behind it and all that is within it: its next sibling, if it has one.
  int end(int node) {
    return ends[node];
  }

  boolean isLeaf(int node) {
    return ends[node] == node + 1;
  }

  /// The offset in the text at which it starts.
  int from(int node) {
    return from[node];
  }

  /// The offset in the text behind it.
  int to(int node) {
    return to[node];
  }

  String text(int node) {
    return text.substring(from[node], to[node]);
  }

  /// The whole file.
  String text() {
    return text;
  }

  /// The line in which a node starts, counted from 1.
  int firstLine(int node) {
    return line(from[node]);
  }

  /// The line in which it ends, the line break that some comments hold left out.
  int lastLine(int node) {
    int last = to[node];
    while (last > from[node] && Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    return line(Math.max(from[node], last - 1));
  }

  /// Whether nothing but white space stands before a node on its line.
  boolean startsItsLine(int node) {
    return text.substring(lineStarts[firstLine(node) - 1], from[node]).isBlank();
  }

  private int line(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[(int) text.chars().filter(c -> c == '\n').count() + 1];
    int line = 1;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      starts[line++] = at + 1;
    }
    return starts;
  }

  /// Takes the nodes in the order of a walk.
  static final class Builder {
    private final String text;
    private final char[] kinds;
    private final char[] fields;
    private final int[] from;
    private final int[] to;
    private final int[] parents;
    private final int[] ends;
    private int size;
    private int inside = -1;

    /// @param nodes how many will come
    Builder(String text, int nodes) {
      this.text = text;
      kinds = new char[nodes];
      fields = new char[nodes];
      from = new int[nodes];
      to = new int[nodes];
      parents = new int[nodes];
      ends = new int[nodes];
    }

    /// A node within the one that was opened last and is not closed yet.
    void open(short kind, short field, int start, int end) {
      kinds[size] = (char) kind;
      fields[size] = (char) field;
      from[size] = start;
      to[size] = end;
      parents[size] = inside;
      inside = size++;
    }

    /// The node that was opened last has no more within it.
    void close() {
      ends[inside] = size;
      inside = parents[inside];
    }

    /// Takes up to so many nodes more at once.
    ///
    /// @param function of ours, in the library of the core
    /// @return whether there are others behind them
    boolean take(MemorySegment function, MemorySegment cursor, int most) {
      int[] state = {size, kinds.length, inside};
      boolean more =
          NativeCalls.nodes(function, cursor, state, most, kinds, fields, from, to, parents, ends);
      size = state[0];
      inside = state[2];
      return more;
    }

    SyntaxTree tree() {
      if (size != kinds.length || inside >= 0) {
        throw new IllegalStateException("walked " + size + " nodes of " + kinds.length);
      }
      return new SyntaxTree(this);
    }
  }
}
