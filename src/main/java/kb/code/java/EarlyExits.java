package kb.code.java;

import com.github.javaparser.Position;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.YieldStmt;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kb.code.Condition;
import kb.code.Guard;

/// What holds behind the `if`s of a block that leave it.
final class EarlyExits {
  private final String text;
  private final int[] lineStarts;

  EarlyExits(String text) {
    this.text = text;
    lineStarts =
        IntStream.concat(
                IntStream.of(0),
                IntStream.range(0, text.length())
                    .filter(at -> text.charAt(at) == '\n')
                    .map(at -> at + 1))
            .toArray();
  }

  Guard guard(Node node) {
    return new Guard(text, begin(node));
  }

  /// Takes in what held before a statement of a block, the nearest first.
  void before(Node from, Node block, Guard guard) {
    List<Statement> all = statements(block);
    for (int i = count(all, begin(from)) - 1; i >= 0 && !guard.isDone(end(all.get(i))); i--) {
      int end = end(all.get(i));
      behind(all.get(i)).forEach(held -> guard.held(held, end));
    }
  }

  private static List<Statement> statements(Node node) {
    return switch (node) {
      case BlockStmt block -> block.getStatements();
      case SwitchEntry entry -> entry.getStatements();
      default -> List.of();
    };
  }

  /// How many stand before an offset.
  private int count(List<Statement> all, int offset) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (begin(all.get(middle)) < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// What holds behind an `if`, that of its `else if` first.
  private static List<String> behind(Statement statement) {
    if (!(statement instanceof IfStmt choice)) {
      return List.of();
    }
    boolean left = leaves(choice.getThenStmt());
    boolean otherwiseLeft = choice.getElseStmt().filter(EarlyExits::leaves).isPresent();
    if (left == otherwiseLeft) {
      return List.of();
    }
    String condition = JavaExpressions.source(choice.getCondition());
    if (otherwiseLeft) {
      return List.of(condition);
    }
    List<String> behind =
        new ArrayList<>(choice.getElseStmt().map(EarlyExits::behind).orElse(List.of()));
    behind.add(Condition.negated(condition));
    return behind;
  }

  private static boolean leaves(Statement branch) {
    return switch (branch) {
      case BlockStmt block ->
          block.getStatements().getLast().filter(EarlyExits::leaves).isPresent();
      case ReturnStmt _, ThrowStmt _, BreakStmt _, ContinueStmt _, YieldStmt _ -> true;
      default -> false;
    };
  }

  private int begin(Node node) {
    return node.getBegin().map(this::offset).orElse(0);
  }

  private int end(Node node) {
    return node.getEnd().map(this::offset).orElse(0);
  }

  private int offset(Position position) {
    int line = Math.min(position.line, lineStarts.length) - 1;
    return Math.min(lineStarts[Math.max(line, 0)] + position.column - 1, text.length());
  }
}
