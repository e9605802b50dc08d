package kb.code.grammar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kb.code.Deadline;
import kb.code.grammar.Capture.Mark;
import kb.code.signal.Constants;
import kb.code.signal.Expression;
import kb.code.signal.Expression.Argument;
import kb.code.signal.Expression.Call;
import kb.code.signal.Occurrence;
import kb.code.signal.Occurrence.Form;
import kb.code.signal.SignalReader;
import kb.code.signal.SignalTable;
import kb.model.Signal;

/// Finds what may be a signal in a file, in one pass over its tree, and has it read.
final class Occurrences {
  /// A tag of a field for others: `json:"name,omitempty"`.
  private static final Pattern TAG = Pattern.compile("(\\w+):\"([^\"]*)\"");

  /// A walk takes a fraction of the parse: its deadline is looked at now and then.
  private static final int NODES_BETWEEN_LOOKS = 256;

  private final SyntaxTree tree;
  private final Marks marks;
  private final SignalTable table;
  private final List<Outline.Entry> entries;
  private final Expressions expressions;
  private final Surroundings surroundings;
  private final Comments comments;
  private final Constants constants = new Constants();
  private final SignalReader reader;

  /// The definitions around, the innermost first.
  private final Deque<Outline.Entry> around = new ArrayDeque<>();

  private int entered;

  Occurrences(
      SyntaxTree tree, Query query, Marks marks, List<Outline.Entry> entries, SignalTable table) {
    this.tree = tree;
    this.marks = marks;
    this.table = table;
    this.entries = entries;
    expressions = new Expressions(tree, query, marks);
    surroundings = new Surroundings(tree, marks, table, expressions);
    comments = new Comments(tree, marks);
    reader = new SignalReader(table, constants);
  }

  /// In the order of the file; empty when the deadline passed.
  Optional<List<Signal>> signals(Deadline deadline) {
    learnConstants();
    new Wrapping(tree, marks, entries, expressions, reader).learn();
    List<Signal> found = new ArrayList<>();
    BitSet nodes =
        union(
            Mark.CALL,
            Mark.STRUCT,
            Mark.CONSTANT,
            Mark.ASSIGNED,
            Mark.RETURN,
            Mark.RAISE,
            Mark.TAGGED,
            Mark.TEXT);
    int looked = 0;
    for (int node = nodes.nextSetBit(0); node >= 0; node = nodes.nextSetBit(node + 1)) {
      if (looked++ % NODES_BETWEEN_LOOKS == 0 && deadline.passed()) {
        return Optional.empty();
      }
      enter(node);
      at(node).forEach(occurrence -> found.addAll(reader.signals(occurrence)));
    }
    return Optional.of(found);
  }

  private BitSet union(Mark... of) {
    BitSet all = new BitSet();
    for (Mark mark : of) {
      all.or(marks.nodes(mark));
    }
    return all;
  }

  /// Those at the top of the file count everywhere, others from where they stand to the end of the
  /// scope around.
  private void learnConstants() {
    BitSet nodes = marks.nodes(Mark.CONSTANT);
    for (int node = nodes.nextSetBit(0); node >= 0; node = nodes.nextSetBit(node + 1)) {
      int scope = scope(node);
      boolean fixed = !marks.has(node, Mark.VARIABLE);
      int from = scope < 0 ? 0 : tree.to(node);
      int to = scope < 0 ? Integer.MAX_VALUE : tree.to(scope);
      for (Argument constant : constants(node)) {
        constants.add(constant.name(), constant.value(), fixed, from, to);
      }
    }
  }

  private int scope(int node) {
    int scope = tree.parent(node);
    while (scope >= 0 && !marks.has(scope, Mark.SCOPE)) {
      scope = tree.parent(scope);
    }
    return scope;
  }

  /// Names with their values; a value that stands for several names belongs to none.
  private List<Argument> constants(int node) {
    int value = expressions.child(node, Mark.CONSTANT_VALUE);
    List<Integer> names = new ArrayList<>();
    BitSet named = marks.nodes(Mark.CONSTANT_NAME);
    for (int name = named.nextSetBit(node);
        name >= 0 && name < value;
        name = named.nextSetBit(name + 1)) {
      names.add(name);
    }
    if (names.isEmpty()) {
      return List.of();
    }
    int[] values = marks.has(value, Mark.ITEMS) ? expressions.children(value) : new int[] {value};
    if (values.length != names.size()) {
      return List.of();
    }
    List<Argument> found = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      found.add(new Argument(tree.text(names.get(i)), expressions.of(values[i])));
    }
    return found;
  }

  private void enter(int node) {
    for (; entered < entries.size() && entries.get(entered).node() <= node; entered++) {
      leave(entries.get(entered).node());
      around.addFirst(entries.get(entered));
    }
    leave(node);
  }

  private void leave(int node) {
    while (!around.isEmpty() && around.getFirst().end() <= node) {
      around.removeFirst();
    }
  }

  private List<Occurrence> at(int node) {
    List<Occurrence> found = new ArrayList<>();
    if (marks.has(node, Mark.CALL)) {
      int callee = expressions.child(node, Mark.CALLEE);
      String name = callee < 0 ? "" : tree.text(expressions.lastName(callee));
      if (reader.knows(name)) {
        found.add(occurrence(Form.CALL, name, node, expressions.of(node)));
      }
    }
    if (marks.has(node, Mark.STRUCT)) {
      String name = structName(node);
      if (table.knows(Form.STRUCT, name)) {
        found.add(occurrence(Form.STRUCT, name, node, expressions.of(node)));
      }
    }
    if (marks.has(node, Mark.CONSTANT) && !marks.has(node, Mark.VARIABLE)) {
      constants(node).stream()
          .filter(constant -> table.knows(Form.CONSTANT, constant.name()))
          .map(constant -> occurrence(Form.CONSTANT, constant.name(), node, constant.value()))
          .forEach(found::add);
    }
    if (marks.has(node, Mark.ASSIGNED)) {
      int name = marks.nodes(Mark.CONSTANT_NAME).nextSetBit(node);
      int value = marks.nodes(Mark.CONSTANT_VALUE).nextSetBit(node);
      found.add(occurrence(Form.CONSTANT, tree.text(name), node, expressions.of(value)));
    }
    if (marks.has(node, Mark.RETURN) && !around.isEmpty()) {
      String name = around.getFirst().name();
      int[] values = values(node);
      if (values.length > 0 && table.knows(Form.RETURNED, name)) {
        found.add(occurrence(Form.RETURNED, name, node, expressions.of(values[0])));
      }
    }
    if (marks.has(node, Mark.RAISE)) {
      raised(node).ifPresent(found::add);
    }
    if (marks.has(node, Mark.TEXT)) {
      literal(node).ifPresent(found::add);
    }
    if (marks.has(node, Mark.TAGGED)) {
      tagged(node).ifPresent(found::add);
    }
    return found;
  }

  /// The last name of its type, or where that does not stand there its first field: `.name`.
  private String structName(int node) {
    int type = expressions.child(node, Mark.STRUCT_TYPE);
    if (type >= 0) {
      return tree.text(expressions.lastName(type));
    }
    int[] fields = expressions.children(node);
    int[] pair =
        fields.length > 0 && marks.has(fields[0], Mark.PAIR)
            ? expressions.children(fields[0])
            : new int[0];
    return pair.length == 0 ? "[]" : "." + tree.text(expressions.lastName(pair[0]));
  }

  /// What a statement gives back.
  private int[] values(int node) {
    int[] values = expressions.children(node);
    return values.length > 0 && marks.has(values[0], Mark.ITEMS)
        ? expressions.children(values[0])
        : values;
  }

  private Optional<Occurrence> raised(int node) {
    int[] values = expressions.children(node);
    if (values.length == 0 || !table.knows(Form.CALL, Occurrence.RAISE)) {
      return Optional.empty();
    }
    Argument thrown = new Argument("", expressions.of(values[0]));
    Call raise = new Call(Expression.nothing(), Occurrence.RAISE, List.of(thrown));
    return Optional.of(occurrence(Form.CALL, Occurrence.RAISE, node, raise));
  }

  private Optional<Occurrence> literal(int node) {
    String text = expressions.source(node);
    String bare = text.length() > 1 ? text.substring(1) : "";
    if (!table.knows(Form.LITERAL, bare)) {
      return Optional.empty();
    }
    int whole = node;
    int parent = tree.parent(node);
    while (parent >= 0
        && (marks.has(parent, Mark.OPERATION)
            || marks.has(parent, Mark.JOINED)
            || isTextOfCall(parent))) {
      whole = parent;
      parent = tree.parent(parent);
    }
    return Optional.of(occurrence(Form.LITERAL, bare, whole, expressions.of(whole)));
  }

  /// Whether a call only makes text, or is the arguments of one.
  private boolean isTextOfCall(int node) {
    int call = marks.has(node, Mark.ARGUMENTS) ? tree.parent(node) : node;
    int callee =
        call < 0 || !marks.has(call, Mark.CALL) ? -1 : expressions.child(call, Mark.CALLEE);
    return callee >= 0 && table.makesText(tree.text(expressions.lastName(callee)));
  }

  /// A field as the fields of a tag: what it is called for others, its type, what is said about it.
  private Optional<Occurrence> tagged(int node) {
    int tag = expressions.child(node, Mark.TAGGED_TAG);
    int type = expressions.child(node, Mark.TAGGED_TYPE);
    if (tag < 0 || !table.knows(Form.STRUCT, "tag")) {
      return Optional.empty();
    }
    List<Argument> fields = new ArrayList<>();
    Matcher names = TAG.matcher(tree.text(tag));
    while (names.find()) {
      fields.add(new Argument(names.group(1), new Expression.Text(names.group(2))));
    }
    fields.add(
        new Argument("type", new Expression.Other(type < 0 ? "" : expressions.source(type))));
    fields.add(new Argument("help", new Expression.Text(comments.above(tree.firstLine(node)))));
    return Optional.of(occurrence(Form.STRUCT, "tag", node, new Expression.Struct("tag", fields)));
  }

  private Occurrence occurrence(Form form, String name, int node, Expression expression) {
    return new Occurrence(
        form,
        name,
        expression,
        form == Form.CALL ? expressions.after(node) : List.of(),
        around.isEmpty() ? "" : around.getFirst().qualified(),
        surroundings.guard(node, around.isEmpty() ? -1 : around.getFirst().node()),
        surroundings.lines(node),
        form == Form.CONSTANT ? type(node) + about(node) : "",
        tree.from(node));
  }

  /// The type that a constant is given, empty for none.
  private String type(int node) {
    int type = expressions.child(node, Mark.CONSTANT_TYPE);
    return type < 0 ? "" : tree.text(type) + ": ";
  }

  /// What comments say above a node or above the group that it stands in, and behind it.
  private String about(int node) {
    String own = comments.above(tree.firstLine(node));
    if (!own.isEmpty()) {
      return own;
    }
    String behind = comments.behind(node);
    int group = tree.parent(node);
    boolean grouped = group >= 0 && tree.parent(group) >= 0;
    return behind.isEmpty() && grouped ? comments.above(tree.firstLine(group)) : behind;
  }
}
