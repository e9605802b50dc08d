package kb.code.grammar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import kb.code.grammar.Capture.Mark;
import kb.code.grammar.Marks.Definition;
import kb.model.LineRange;
import kb.model.SymbolKind;

/// Which definition of a file stands in which, and what it is called from outside.
final class Outline {
  private static final Set<SymbolKind> CODE =
      EnumSet.of(SymbolKind.FUNCTION, SymbolKind.METHOD, SymbolKind.CONSTRUCTOR);

  /// What within a function is a variable of it, or part of a type without a name.
  private static final Set<SymbolKind> UNNAMEABLE_IN_CODE =
      EnumSet.of(SymbolKind.FIELD, SymbolKind.METHOD, SymbolKind.CONSTANT, SymbolKind.VARIABLE);

  private static final Set<SymbolKind> TYPES =
      EnumSet.of(SymbolKind.CLASS, SymbolKind.STRUCT, SymbolKind.INTERFACE, SymbolKind.ENUM);

  /// Names nothing, in every language that has it.
  static final String BLANK = "_";

  /// What is written before a name and is no part of it: of a symbol in Ruby, `attr_reader :name`,
  /// of a private method in JavaScript, `#name()`.
  private static final Pattern MARK = Pattern.compile("^[:#](?=\\w)");

  /// A definition in its place.
  ///
  /// @param kind a function or variable within a type is its method or field
  /// @param lines where it stands: of several names in one declaration the first has its lines,
  ///   each further one its own
  /// @param end the first node behind it
  /// @param place which of the definitions beside it this is, counted from 1
  /// @param inCode whether a function is around it
  record Entry(
      Definition definition,
      SymbolKind kind,
      String name,
      String qualified,
      LineRange lines,
      int end,
      int place,
      boolean inCode) {
    int node() {
      return definition.node();
    }

    /// Whether the whole file knows it by its bare name.
    boolean isTopLevel() {
      return qualified.equals(name);
    }

    /// The name of what it stands in, at the top level of the file: its own for what stands there.
    String outermost() {
      int dot = qualified.indexOf('.');
      return dot < 0 ? qualified : qualified.substring(0, dot);
    }

    boolean isCode() {
      return CODE.contains(kind);
    }
  }

  private final SyntaxTree tree;
  private final Marks marks;
  private final BitSet scopes;
  private final BitSet declarations;
  private final List<Entry> entries = new ArrayList<>();
  private final Deque<Entry> open = new ArrayDeque<>();
  private final Deque<Integer> openScopes = new ArrayDeque<>();
  private final Map<Integer, Integer> places = new HashMap<>();
  private int nextScope;

  Outline(SyntaxTree tree, Marks marks) {
    this.tree = tree;
    this.marks = marks;
    this.scopes = marks.nodes(Mark.SCOPE);
    this.declarations = marks.nodes(Mark.DECLARATION);
    this.nextScope = scopes.nextSetBit(0);
    marks.definitions().stream()
        .sorted(Comparator.comparingInt(Definition::node).thenComparingInt(Definition::name))
        .forEach(this::enter);
  }

  /// Those that have a name outside of a function's body, in the order of the file.
  List<Entry> entries() {
    return entries;
  }

  private void enter(Definition definition) {
    while (!open.isEmpty() && isOver(open.getFirst(), definition)) {
      open.removeFirst();
    }
    boolean directlyInCode = isDirectlyInCode(definition.node());
    int place = places.merge(tree.parent(definition.node()), 1, Integer::sum);
    String name = bare(tree.text(definition.name()));
    if (declarations.get(definition.node())
        || name.isEmpty()
        || name.equals(BLANK)
        || marks.has(definition.name(), Mark.IMPORT)
        || (isUnnameable(definition) && directlyInCode)) {
      return;
    }
    boolean inCode = directlyInCode || (!open.isEmpty() && open.getFirst().inCode());
    boolean further = !entries.isEmpty() && entries.getLast().node() == definition.node();
    LineRange lines = lines(further ? definition.name() : definition.node());
    int end = tree.end(definition.node());
    Entry entry =
        new Entry(
            definition,
            kind(definition, directlyInCode),
            name,
            qualified(definition, name),
            lines,
            end,
            place,
            inCode);
    entries.add(entry);
    open.addFirst(entry);
  }

  /// The name that people know it by.
  static String bare(String written) {
    return MARK.matcher(written).replaceFirst("");
  }

  private static boolean isUnnameable(Definition definition) {
    return definition.container() < 0 && UNNAMEABLE_IN_CODE.contains(definition.kind());
  }

  private SymbolKind kind(Definition definition, boolean directlyInCode) {
    boolean member =
        !directlyInCode && !open.isEmpty() && TYPES.contains(open.getFirst().definition().kind());
    return switch (definition.kind()) {
      case FUNCTION -> member ? SymbolKind.METHOD : SymbolKind.FUNCTION;
      case VARIABLE -> member ? SymbolKind.FIELD : SymbolKind.VARIABLE;
      case SymbolKind kind -> kind;
    };
  }

  private LineRange lines(int node) {
    return new LineRange(tree.firstLine(node), tree.lastLine(node));
  }

  /// In a function, or in a scope within what else is around: the value of a variable.
  private boolean isDirectlyInCode(int node) {
    for (; nextScope >= 0 && nextScope < node; nextScope = scopes.nextSetBit(nextScope + 1)) {
      dropEndedScopes(nextScope);
      openScopes.addFirst(nextScope);
    }
    dropEndedScopes(node);
    int scope = openScopes.isEmpty() ? -1 : openScopes.getFirst();
    int around = open.isEmpty() ? -1 : open.getFirst().node();
    return scope > around || (!open.isEmpty() && open.getFirst().isCode());
  }

  private void dropEndedScopes(int node) {
    while (!openScopes.isEmpty() && tree.end(openScopes.getFirst()) <= node) {
      openScopes.removeFirst();
    }
  }

  /// Two names of one declaration stand beside each other.
  private static boolean isOver(Entry entry, Definition next) {
    return entry.end() <= next.node() || entry.node() == next.node();
  }

  private String qualified(Definition definition, String name) {
    if (definition.container() >= 0) {
      return tree.text(definition.container()) + "." + name;
    }
    return open.isEmpty() ? name : open.getFirst().qualified() + "." + name;
  }
}
