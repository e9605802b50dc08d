package kb.code.grammar;

import kb.code.Condition;
import kb.code.OneLine;
import kb.code.grammar.Capture.Mark;
import kb.code.signal.SignalTable;
import kb.model.LineRange;

/// What stands around a node within its definition: the statement, and the condition that leads
/// there.
final class Surroundings {
  private final SyntaxTree tree;
  private final Marks marks;
  private final Expressions expressions;
  private final EarlyExits exits;

  Surroundings(SyntaxTree tree, Marks marks, SignalTable table, Expressions expressions) {
    this.tree = tree;
    this.marks = marks;
    this.expressions = expressions;
    exits = new EarlyExits(tree, marks, table, expressions, this::condition);
  }

  /// The lines of the statement that a node belongs to; a field's value belongs to the field.
  LineRange lines(int node) {
    int statement = node;
    for (int at = node; at >= 0; at = tree.parent(at)) {
      if (marks.has(at, Mark.STATEMENT) || marks.has(at, Mark.PAIR) || isRow(at)) {
        statement = at;
        break;
      }
      if (marks.has(at, Mark.SCOPE)) {
        break;
      }
    }
    return new LineRange(tree.firstLine(statement), tree.lastLine(statement));
  }

  /// A value among others in a table.
  private boolean isRow(int node) {
    int around = tree.parent(node);
    boolean value =
        marks.has(node, Mark.STRUCT) || marks.has(node, Mark.CALL) || marks.has(node, Mark.TEXT);
    return value && around >= 0 && marks.has(around, Mark.STRUCT);
  }

  /// What leads to a node, as written on one line: the condition around it, and what held behind
  /// the early exits before it; empty when nothing does within the definition around.
  ///
  /// @param around the node of that definition, -1 at file level
  String guard(int node, int around) {
    EarlyExits.Behind behind = exits.behind(node);
    int from = node;
    for (int at = tree.parent(node); at > around; at = tree.parent(at)) {
      behind.step(from, at);
      if (marks.has(at, Mark.GUARD) && !marks.has(from, Mark.CONDITION)) {
        int condition = expressions.child(at, Mark.CONDITION);
        if (condition >= 0) {
          String written = condition(condition);
          return behind.guard(marks.has(from, Mark.ELSE) ? Condition.negated(written) : written);
        }
      }
      if (marks.has(at, Mark.CASE) && !marks.has(from, Mark.HEAD)) {
        return behind.guard(head(at));
      }
      from = at;
    }
    return behind.guard("");
  }

  /// Without the brackets that some languages want around it.
  private String condition(int node) {
    String written = line(tree.from(node), tree.to(node));
    boolean bracketed = marks.has(node, Mark.WRAPPED) && written.startsWith("(");
    return bracketed ? written.substring(1, written.length() - 1).strip() : written;
  }

  /// `switch state: case Lit, Burnt`.
  private String head(int node) {
    int last = expressions.child(node, Mark.HEAD);
    int to = last < 0 ? tree.to(node + 1 < tree.end(node) ? node + 1 : node) : tree.to(last);
    String written = line(tree.from(node), to);
    boolean open = written.contains("(") && !written.contains(")");
    String head = open ? written + ")" : written;
    int around = tree.parent(node);
    while (around >= 0 && !marks.has(around, Mark.SWITCH) && !marks.has(around, Mark.STATEMENT)) {
      around = tree.parent(around);
    }
    int subject =
        around >= 0 && marks.has(around, Mark.SWITCH)
            ? expressions.child(around, Mark.SUBJECT)
            : -1;
    if (subject < 0) {
      return head;
    }
    // The subject stands behind the word, or before it: `switch (x)`, `x match`.
    boolean behind = subject > around + 1;
    String word = tree.text(behind ? around + 1 : tree.end(subject));
    String about = condition(subject);
    return (behind ? word + " " + about : about + " " + word) + ": " + head;
  }

  private String line(int from, int to) {
    OneLine line = new OneLine();
    line.add(tree.text(), from, to);
    return line.toString();
  }
}
