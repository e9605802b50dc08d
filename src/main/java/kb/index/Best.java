package kb.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// The best few of many, and how many there were. For one thread.
final class Best<T> {
  private final int most;
  private final Comparator<T> bestFirst;
  private final PriorityQueue<T> worstOnTop;
  private int seen;

  Best(int most, Comparator<T> bestFirst) {
    this.most = most;
    this.bestFirst = bestFirst;
    this.worstOnTop = new PriorityQueue<>(bestFirst.reversed());
  }

  void add(T one) {
    seen++;
    if (worstOnTop.size() < most) {
      worstOnTop.add(one);
    } else if (most > 0 && bestFirst.compare(one, worstOnTop.element()) < 0) {
      worstOnTop.remove();
      worstOnTop.add(one);
    }
  }

  /// How many were added, kept or not.
  int seen() {
    return seen;
  }

  /// Those kept, best first.
  List<T> list() {
    List<T> list = new ArrayList<>(worstOnTop);
    list.sort(bestFirst);
    return list;
  }
}
