package kb.code.grammar;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import kb.code.grammar.Capture.Mark;
import kb.code.grammar.Marks.Definition;
import kb.code.signal.Expression.Call;
import kb.code.signal.Occurrence;
import kb.code.signal.Occurrence.Form;
import kb.code.signal.SignalReader;
import kb.model.LineRange;

/// Finds the functions of a file that may only pass their text on, and has them looked at.
final class Wrapping {
  /// What does more than pass a text on has a longer body, in nodes.
  private static final int LONGEST_BODY = 250;

  private static final int MOST_PARAMETERS = 8;

  /// The object itself, where a language has it as a parameter.
  private static final List<String> ITSELF = List.of("self", "cls", "this");

  private final SyntaxTree tree;
  private final Marks marks;
  private final List<Outline.Entry> entries;
  private final Expressions expressions;
  private final SignalReader reader;

  Wrapping(
      SyntaxTree tree,
      Marks marks,
      List<Outline.Entry> entries,
      Expressions expressions,
      SignalReader reader) {
    this.tree = tree;
    this.marks = marks;
    this.entries = entries;
    this.expressions = expressions;
    this.reader = reader;
  }

  void learn() {
    for (Outline.Entry entry : entries) {
      Definition definition = entry.definition();
      int body = definition.body();
      if (entry.isCode() && body > definition.name() && entry.end() - body <= LONGEST_BODY) {
        List<String> parameters = parameters(definition);
        if (!parameters.isEmpty() && parameters.size() <= MOST_PARAMETERS) {
          learn(entry, parameters);
        }
      }
    }
  }

  private void learn(Outline.Entry entry, List<String> parameters) {
    Definition definition = entry.definition();
    BitSet calls = marks.nodes(Mark.CALL);
    int end = entry.end();
    for (int node = calls.nextSetBit(definition.body());
        node >= 0 && node < end;
        node = calls.nextSetBit(node + 1)) {
      int callee = expressions.child(node, Mark.CALLEE);
      String called = callee < 0 ? "" : tree.text(expressions.lastName(callee));
      if (reader.knows(called) && expressions.of(node) instanceof Call call) {
        reader.learn(entry.name(), parameters, occurrence(node, called, call));
      }
    }
  }

  /// The names between that of a function and its body.
  private List<String> parameters(Definition definition) {
    List<String> names = new ArrayList<>();
    for (int node = definition.name() + 1; node < definition.body(); node++) {
      if (marks.has(node, Mark.LOCAL) || marks.has(node, Mark.HOISTED)) {
        String name = tree.text(node);
        if (!names.isEmpty() || !ITSELF.contains(name)) {
          names.add(name);
        }
      }
    }
    return names;
  }

  private Occurrence occurrence(int node, String name, Call call) {
    return new Occurrence(
        Form.CALL,
        name,
        call,
        expressions.after(node),
        "",
        "",
        LineRange.of(tree.firstLine(node)),
        "",
        tree.from(node));
  }
}
