package kb.code.grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import kb.code.Condition;
import kb.code.Guard;
import kb.code.grammar.Capture.Mark;
import kb.code.signal.SignalTable;

/// What holds behind the `if`s of a block that leave it: `if err != nil { return }`.
final class EarlyExits {
  /// An `if` of a block in one of whose branches nothing goes on.
  private record Exit(int node, List<String> behind) {}

  private final SyntaxTree tree;
  private final Marks marks;
  private final SignalTable table;
  private final Expressions expressions;
  private final IntFunction<String> condition;

  /// Of each block that was looked at, in order. What a label stands at has no conditions: it is
  /// reached from elsewhere, and so is what follows.
  private final Map<Integer, List<Exit>> exits = new HashMap<>();

  /// @param condition a condition as it is told
  EarlyExits(
      SyntaxTree tree,
      Marks marks,
      SignalTable table,
      Expressions expressions,
      IntFunction<String> condition) {
    this.tree = tree;
    this.marks = marks;
    this.table = table;
    this.expressions = expressions;
    this.condition = condition;
  }

  Behind behind(int node) {
    return new Behind(new Guard(tree.text(), tree.from(node)));
  }

  /// What holds at a node, told while one climbs from it.
  final class Behind {
    private final Guard guard;
    private boolean isOver;

    private Behind(Guard guard) {
      this.guard = guard;
    }

    /// From a node to what is around it.
    void step(int from, int around) {
      isOver = isOver || marks.has(from, Mark.LABEL);
      if (!isOver && marks.has(around, Mark.BLOCK)) {
        List<Exit> all = exits.computeIfAbsent(around, EarlyExits.this::in);
        for (int i = before(all, from) - 1; i >= 0 && !isOver; i--) {
          take(all.get(i));
        }
      }
    }

    private void take(Exit exit) {
      int end = tree.to(exit.node());
      isOver = exit.behind().isEmpty() || guard.isDone(end);
      if (!isOver) {
        exit.behind().forEach(held -> guard.held(held, end));
      }
    }

    /// With the condition around all of it.
    String guard(String enclosing) {
      return guard.in(enclosing);
    }
  }

  /// How many of them stand before a node.
  private static int before(List<Exit> all, int node) {
    int count = all.size();
    while (count > 0 && all.get(count - 1).node() >= node) {
      count--;
    }
    return count;
  }

  private List<Exit> in(int block) {
    List<Exit> found = new ArrayList<>();
    for (int child : expressions.children(block)) {
      boolean label = marks.has(child, Mark.LABEL);
      List<String> behind = label ? List.of() : behindIf(child);
      if (label || !behind.isEmpty()) {
        found.add(new Exit(child, behind));
      }
    }
    return found;
  }

  /// What holds behind an `if`, that of its `else if` first.
  private List<String> behindIf(int statement) {
    int node = isAround(statement) ? expressions.child(statement, Mark.GUARD) : statement;
    if (node < 0 || !marks.has(node, Mark.GUARD)) {
      return List.of();
    }
    int told = expressions.child(node, Mark.CONDITION);
    int otherwise = expressions.child(node, Mark.ELSE);
    boolean left = leaves(expressions.child(node, Mark.THEN));
    boolean otherwiseLeft = leaves(otherwise);
    if (told < 0 || left == otherwiseLeft) {
      return List.of();
    }
    if (otherwiseLeft) {
      return List.of(condition.apply(told));
    }
    List<String> behind = new ArrayList<>(otherwise < 0 ? List.of() : behindIf(otherwise));
    behind.add(Condition.negated(condition.apply(told)));
    return behind;
  }

  /// An `else`, or a statement where the `if` is an expression.
  private boolean isAround(int statement) {
    return !marks.has(statement, Mark.GUARD)
        && (marks.has(statement, Mark.BLOCK) || marks.has(statement, Mark.STATEMENT));
  }

  /// Whether nothing behind it is reached from there: its last statement leaves.
  private boolean leaves(int branch) {
    int last = branch;
    while (last >= 0
        && !isLeaving(last)
        && (marks.has(last, Mark.BLOCK) || marks.has(last, Mark.STATEMENT))) {
      int[] children = expressions.children(last);
      last = children.length == 0 ? -1 : children[children.length - 1];
    }
    return last >= 0 && isLeaving(last);
  }

  private boolean isLeaving(int node) {
    int callee = marks.has(node, Mark.CALL) ? expressions.child(node, Mark.CALLEE) : -1;
    return marks.has(node, Mark.LEAVING)
        || (callee >= 0 && table.leaves(tree.text(expressions.lastName(callee))));
  }
}
