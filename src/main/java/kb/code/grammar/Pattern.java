package kb.code.grammar;

import java.util.List;
import java.util.Set;

/// One pattern of a query file.
///
/// @param root what it matches, with what it wants within
/// @param conditions what the captured text must fulfil besides
record Pattern(Shape root, List<Condition> conditions) {
  Pattern {
    conditions = List.copyOf(conditions);
  }

  /// A node of a kind with some children in order; any others may stand between.
  ///
  /// @param kind its number, or one of the two below
  /// @param absent fields that it must not have
  /// @param captures what is said about it
  record Shape(int kind, List<Integer> absent, List<Capture> captures, List<Slot> slots) {
    /// Written `_`.
    static final int ANY = -1;

    /// Written `(_)`.
    static final int ANY_NAMED = -2;

    Shape {
      absent = List.copyOf(absent);
      captures = List.copyOf(captures);
      slots = List.copyOf(slots);
    }
  }

  /// The place of a child.
  ///
  /// @param field the field it must be in, 0 for any
  /// @param optional written `?`: a match without it counts where there is none with it
  /// @param immediate written `.`: no other named node before it
  /// @param shapes written `[...]`: one of these
  record Slot(int field, boolean optional, boolean immediate, List<Shape> shapes) {
    Slot {
      shapes = List.copyOf(shapes);
    }
  }

  /// What the text of a capture must be.
  sealed interface Condition {
    Capture capture();

    boolean holds(String text);

    /// `(#any-of? @capture "word" ...)`.
    record AnyOf(Capture capture, Set<String> words) implements Condition {
      public AnyOf {
        words = Set.copyOf(words);
      }

      @Override
      public boolean holds(String text) {
        return words.contains(text);
      }
    }

    /// `(#match? @capture "expression")`: the expression is found somewhere in the text.
    record Like(Capture capture, java.util.regex.Pattern expression) implements Condition {
      @Override
      public boolean holds(String text) {
        return expression.matcher(text).find();
      }
    }
  }
}
