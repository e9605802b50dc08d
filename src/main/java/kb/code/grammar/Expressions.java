package kb.code.grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kb.code.OneLine;
import kb.code.grammar.Capture.Mark;
import kb.code.signal.Expression;
import kb.code.signal.Expression.Argument;

/// Turns nodes into expressions, each once.
final class Expressions {
  /// Deeper ones are data, or an attack on the stack.
  private static final int DEEPEST = 200;

  /// The receiver of what is called before a definition: `#[error("...")]`.
  private static final Expression ATTRIBUTE = new Expression.Name("#");

  /// No hand writes more operands beside each other.
  private static final int LONGEST_SUM = 1000;

  private final SyntaxTree tree;
  private final Query query;
  private final Marks marks;
  private final Map<Integer, Expression> made = new HashMap<>();
  private int depth;

  Expressions(SyntaxTree tree, Query query, Marks marks) {
    this.tree = tree;
    this.query = query;
    this.marks = marks;
  }

  Expression of(int node) {
    Expression known = made.get(node);
    if (known != null) {
      return known;
    }
    depth++;
    Expression expression = depth > DEEPEST ? other(node) : make(node);
    depth--;
    made.put(node, expression);
    return expression;
  }

  /// The last name of what a call calls, of a type: `Warn` of `s.lg.Warn`, of `Warn[T]`.
  int lastName(int node) {
    int last = node;
    while (marks.has(last, Mark.MEMBER) || marks.has(last, Mark.WRAPPED)) {
      int[] children = children(last);
      if (children.length == 0) {
        return last;
      }
      last = children[children.length - 1];
    }
    return last;
  }

  /// The direct child with a mark, -1 for none.
  int child(int node, Mark mark) {
    for (int child = node + 1; child < tree.end(node); child = tree.end(child)) {
      if (marks.has(child, mark)) {
        return child;
      }
    }
    return -1;
  }

  /// The children that are no tokens and no comments.
  int[] children(int node) {
    IntStream.Builder children = IntStream.builder();
    for (int child = node + 1; child < tree.end(node); child = tree.end(child)) {
      if (query.isNamed(tree.kind(child)) && !marks.has(child, Mark.COMMENT)) {
        children.add(child);
      }
    }
    return children.build().toArray();
  }

  /// The calls that are made on the result of a call.
  List<Expression.Call> after(int node) {
    List<Expression.Call> after = new ArrayList<>();
    int next = callOn(node);
    while (next >= 0) {
      if (of(next) instanceof Expression.Call call) {
        after.add(call);
      }
      next = callOn(next);
    }
    return after;
  }

  /// The call that is made on what a node gives, -1 for none.
  private int callOn(int node) {
    int around = tree.parent(node);
    if (around >= 0 && marks.has(node, Mark.RECEIVER) && marks.has(around, Mark.CALL)) {
      return around;
    }
    boolean receives = around >= 0 && marks.has(around, Mark.MEMBER) && around + 1 == node;
    int call = receives ? tree.parent(around) : -1;
    return call >= 0 && marks.has(call, Mark.CALL) && child(call, Mark.CALLEE) == around
        ? call
        : -1;
  }

  /// A node on one line, as far as a name goes.
  String source(int node) {
    return source(node, node);
  }

  private String source(int first, int last) {
    OneLine line = new OneLine();
    int longest = 2 * Expression.LONGEST_SOURCE;
    line.add(tree.text(), tree.from(first), Math.min(tree.to(last), tree.from(first) + longest));
    return line.toString();
  }

  private Expression make(int node) {
    if (marks.has(node, Mark.TEXT)) {
      return text(node);
    }
    if (marks.has(node, Mark.MACRO)) {
      return MacroValue.read(tree.text(node)).orElse(other(node));
    }
    if (marks.has(node, Mark.NUMBER)) {
      return new Expression.Numeral(tree.text(node));
    }
    if (marks.has(node, Mark.PATH)) {
      return new Expression.Name(source(node));
    }
    if (marks.has(node, Mark.CALL)) {
      return call(node);
    }
    if (marks.has(node, Mark.STRUCT)) {
      return struct(node);
    }
    return marks.has(node, Mark.MEMBER) ? member(node) : compound(node);
  }

  private Expression compound(int node) {
    int[] children = children(node);
    if (marks.has(node, Mark.JOINED)) {
      return new Expression.Joined(IntStream.of(children).mapToObj(this::of).toList());
    }
    if (marks.has(node, Mark.ITEMS)) {
      return new Expression.Items(IntStream.of(children).mapToObj(this::of).toList());
    }
    if (marks.has(node, Mark.WRAPPED) && children.length > 0) {
      return of(children[children.length - 1]);
    }
    return marks.has(node, Mark.OPERATION) && children.length > 1
        ? operation(node, children[0], children[children.length - 1])
        : other(node);
  }

  /// The left side one after the other: of a hundred lines of text each is an operand of the next.
  private Expression operation(int node, int first, int last) {
    List<Integer> spine = new ArrayList<>(List.of(node));
    int left = first;
    while (marks.has(left, Mark.OPERATION) && children(left).length > 1) {
      spine.add(left);
      left = children(left)[0];
    }
    if (spine.size() > LONGEST_SUM) {
      return other(node);
    }
    Expression expression = of(left);
    for (int each : spine.reversed()) {
      int[] children = children(each);
      String operator =
          tree.text().substring(tree.to(children[0]), tree.from(children[children.length - 1]));
      int right = each == node ? last : children[children.length - 1];
      expression = new Expression.Operation(operator.strip(), expression, of(right));
    }
    return expression;
  }

  /// A chain of calls is as deep as it is long, and written as one path where nothing is called.
  private Expression member(int node) {
    int[] children = children(node);
    Expression first = children.length == 0 ? other(node) : of(children[0]);
    return first instanceof Expression.Name
        ? new Expression.Name(source(node))
        : new Expression.Other(
            children.length == 0
                ? source(node)
                : first.source() + "." + tree.text(children[children.length - 1]));
  }

  private Expression call(int node) {
    int callee = child(node, Mark.CALLEE);
    if (callee < 0) {
      return other(node);
    }
    int name = lastName(callee);
    int[] parts = children(callee);
    boolean member = marks.has(callee, Mark.MEMBER) && parts.length > 1;
    int before = child(node, Mark.RECEIVER);
    Expression receiver = before >= 0 ? of(before) : member ? of(parts[0]) : Expression.nothing();
    if (marks.has(node, Mark.ATTRIBUTE)) {
      receiver = ATTRIBUTE;
    }
    int arguments = child(node, Mark.ARGUMENTS);
    return new Expression.Call(
        receiver, source(name), arguments < 0 ? List.of() : arguments(arguments));
  }

  private Expression struct(int node) {
    int type = child(node, Mark.STRUCT_TYPE);
    int fields = child(node, Mark.STRUCT_FIELDS);
    return new Expression.Struct(
        type < 0 ? "" : source(type), arguments(fields < 0 ? node : fields));
  }

  private List<Argument> arguments(int node) {
    if (marks.has(node, Mark.TOKENS)) {
      return tokens(node);
    }
    if (tree.isLeaf(node) && marks.has(node, Mark.NUMBER)) {
      return List.of(new Argument("", of(node)));
    }
    if (tree.isLeaf(node)) {
      return List.of(new Argument("", new Expression.Text(tree.text(node))));
    }
    if (marks.has(node, Mark.TEXT)) {
      return List.of(new Argument("", of(node)));
    }
    List<Argument> arguments = new ArrayList<>();
    for (int child : children(node)) {
      int[] parts = children(child);
      if (marks.has(child, Mark.PAIR) && parts.length > 1) {
        arguments.add(new Argument(name(parts[0]), of(parts[parts.length - 1])));
      } else if (!marks.has(child, Mark.STRUCT_TYPE)) {
        arguments.add(new Argument("", of(child)));
      }
    }
    return arguments;
  }

  /// What stands between the commas of a macro's arguments, without the brackets around.
  private List<Argument> tokens(int node) {
    List<Argument> arguments = new ArrayList<>();
    List<Integer> part = new ArrayList<>();
    int last = node + 1;
    for (int child = node + 1; child < tree.end(node); child = tree.end(child)) {
      last = child;
      if (tree.text(child).equals(",")) {
        arguments.addAll(token(part));
        part.clear();
      } else if (child > node + 1) {
        part.add(child);
      }
    }
    part.remove(Integer.valueOf(last));
    arguments.addAll(token(part));
    return arguments;
  }

  private List<Argument> token(List<Integer> part) {
    if (part.isEmpty()) {
      return List.of();
    }
    String second = part.size() > 2 ? tree.text(part.get(1)) : "";
    boolean named = second.equals("=") || second.equals(":");
    int first = part.get(named ? 2 : 0);
    int last = part.getLast();
    Expression value = first == last ? of(first) : new Expression.Other(source(first, last));
    return List.of(new Argument(named ? tree.text(part.getFirst()) : "", value));
  }

  /// A field by its name, or by a literal.
  private String name(int node) {
    return of(node).plain();
  }

  private Expression text(int node) {
    return marks.has(node, Mark.QUOTED) ? quoted(node) : named(node);
  }

  /// What stands between the quotes and the holes.
  private Expression quoted(int node) {
    Quoted quoted = Quoted.at(tree.text(), tree.from(node), tree.to(node));
    List<Expression> parts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int from = quoted.from();
    for (int child : children(node)) {
      text.append(quoted.said(from, tree.from(child)));
      flush(text, parts);
      parts.add(hole(child));
      from = tree.to(child);
    }
    text.append(quoted.said(from, quoted.to()));
    return joined(text, parts);
  }

  /// What the grammar names in a literal.
  private Expression named(int node) {
    List<Expression> parts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int next = node + 1;
    while (next < tree.end(node)) {
      if (marks.has(next, Mark.HOLE)) {
        flush(text, parts);
        parts.add(hole(next));
        next = tree.end(next);
      } else if (marks.has(next, Mark.ESCAPE)) {
        text.append(Escapes.resolved(tree.text(next)));
        next = tree.end(next);
      } else if (marks.has(next, Mark.CONTENT)) {
        content(next, text);
        next = tree.end(next);
      } else {
        next++;
      }
    }
    return joined(text, parts);
  }

  /// A literal of these parts, and the text behind the last.
  private static Expression joined(StringBuilder text, List<Expression> parts) {
    if (parts.isEmpty()) {
      return new Expression.Text(text.toString());
    }
    flush(text, parts);
    return new Expression.Joined(parts);
  }

  /// An expression in a text, with signs around it or without.
  private Expression hole(int node) {
    int[] children = children(node);
    boolean bare =
        marks.has(node, Mark.PATH) || marks.has(node, Mark.MEMBER) || marks.has(node, Mark.CALL);
    return bare || children.length == 0 ? of(node) : of(children[0]);
  }

  /// Said as written but for the escapes in it.
  private void content(int node, StringBuilder text) {
    int from = tree.from(node);
    for (int child = node + 1; child < tree.end(node); child = tree.end(child)) {
      if (marks.has(child, Mark.ESCAPE)) {
        text.append(tree.text(), from, tree.from(child));
        text.append(Escapes.resolved(tree.text(child)));
        from = tree.to(child);
      }
    }
    text.append(tree.text(), from, tree.to(node));
  }

  private static void flush(StringBuilder text, List<Expression> parts) {
    if (!text.isEmpty()) {
      parts.add(new Expression.Text(text.toString()));
      text.setLength(0);
    }
  }

  private Expression other(int node) {
    return new Expression.Other(source(node));
  }
}
