package kb.code.grammar;

import java.util.List;
import java.util.function.Consumer;
import kb.code.grammar.Pattern.Condition;
import kb.code.grammar.Pattern.Shape;
import kb.code.grammar.Pattern.Slot;
import org.jspecify.annotations.Nullable;

/// Finds every way in which the patterns of a query fit a tree, as tree-sitter's own query cursor
/// does; a test holds the two against each other.
///
/// Ours because the tree is in arrays anyway, for the tokens of the fingerprints: matching there
/// takes a tenth of the time of the parse, the query cursor more than half of it.
///
/// One for each tree, not for several threads.
final class Matcher {
  private final Query query;
  private final SyntaxTree tree;
  private final Match match = new Match();
  private List<Condition> conditions = List.of();

  Matcher(Query query, SyntaxTree tree) {
    this.query = query;
    this.tree = tree;
  }

  /// What is left to match once a slot is filled: the further slots of its shape, then those of the
  /// shapes around it.
  ///
  /// @param slot the next slot's place in the shape
  /// @param child the first node that may fill it
  /// @param parent the node that has the shape
  private record Rest(Shape shape, int slot, int child, int parent, @Nullable Rest around) {}

  /// Hands over each match in the order of the nodes it starts at, and of the query file.
  ///
  /// @param found is handed the same object each time
  void run(Consumer<Match> found) {
    for (int node = 0; node < tree.size(); node++) {
      for (Pattern pattern : query.startingAt(tree.kind(node))) {
        conditions = pattern.conditions();
        shape(pattern.root(), node, null, found);
      }
    }
  }

  private boolean shape(Shape shape, int node, @Nullable Rest around, Consumer<Match> found) {
    if (!fits(shape, node)) {
      return false;
    }
    for (Capture capture : shape.captures()) {
      match.push(capture, node);
    }
    Rest rest = shape.slots().isEmpty() ? around : new Rest(shape, 0, node + 1, node, around);
    boolean any = rest(rest, found);
    match.pop(shape.captures().size());
    return any;
  }

  private boolean rest(@Nullable Rest rest, Consumer<Match> found) {
    if (rest == null) {
      boolean fulfilled = areFulfilled();
      if (fulfilled) {
        found.accept(match);
      }
      return fulfilled;
    }
    if (rest.slot == rest.shape.slots().size()) {
      return rest(rest.around, found);
    }
    Slot slot = rest.shape.slots().get(rest.slot);
    boolean any = fill(slot, rest, found);
    return any || (slot.optional() && rest(after(rest, rest.child), found));
  }

  private boolean fill(Slot slot, Rest rest, Consumer<Match> found) {
    boolean any = false;
    int end = tree.end(rest.parent);
    for (int child = rest.child; child < end; child = tree.end(child)) {
      if (slot.field() == 0 || slot.field() == tree.field(child)) {
        Rest further = after(rest, tree.end(child));
        for (Shape shape : slot.shapes()) {
          any |= shape(shape, child, further, found);
        }
      }
      if (slot.immediate() && query.isNamed(tree.kind(child))) {
        break;
      }
    }
    return any;
  }

  private static Rest after(Rest rest, int child) {
    return new Rest(rest.shape, rest.slot + 1, child, rest.parent, rest.around);
  }

  private boolean fits(Shape shape, int node) {
    int kind = tree.kind(node);
    boolean isKind =
        switch (shape.kind()) {
          case Shape.ANY -> true;
          case Shape.ANY_NAMED -> query.isNamed(kind);
          default -> kind == shape.kind();
        };
    return isKind && !hasAny(node, shape.absent());
  }

  // Loops, not streams, from here on: this runs for every node and pattern.

  private boolean hasAny(int node, List<Integer> fields) {
    for (int field : fields) {
      if (hasField(node, field)) {
        return true;
      }
    }
    return false;
  }

  private boolean hasField(int node, int field) {
    for (int child = node + 1; child < tree.end(node); child = tree.end(child)) {
      if (tree.field(child) == field) {
        return true;
      }
    }
    return false;
  }

  private boolean areFulfilled() {
    for (Condition condition : conditions) {
      if (!isFulfilled(condition)) {
        return false;
      }
    }
    return true;
  }

  private boolean isFulfilled(Condition condition) {
    int node = match.node(condition.capture());
    return node < 0 || condition.holds(tree.text(node));
  }
}
