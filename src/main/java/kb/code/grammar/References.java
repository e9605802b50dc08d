package kb.code.grammar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kb.code.grammar.Capture.Mark;
import kb.model.Reference;

/// Finds the uses of names in a file, in one pass over its tree.
///
/// A name that a parameter or a variable declares in a scope around the use is no reference: nobody
/// outside of that function can ask for it. A name that the file declares at its top level, with
/// nothing of that name in between, is resolved. All others are known by name only.
final class References {
  /// The last part of an import's path, a major version left out: `etcd` in `go.etcd.io/etcd/v3`.
  private static final Pattern IMPORTED = Pattern.compile("([\\w-]+)(?:[./]v\\d+)?$");

  private final SyntaxTree tree;
  private final Marks marks;
  private final List<Outline.Entry> entries;
  private final Set<String> topLevel = new HashSet<>();
  private final Set<String> imported = new HashSet<>();

  /// The ends of the scopes that are open, the innermost first.
  private final Deque<Integer> scopes = new ArrayDeque<>();

  /// For each name that is declared in a scope, the ends of those scopes, the innermost first.
  private final Map<String, Deque<Integer>> locals = new HashMap<>();

  /// The definitions around, the innermost first.
  private final Deque<Outline.Entry> around = new ArrayDeque<>();

  /// For each scope, the names that are known in the whole of it.
  private final Map<Integer, Set<String>> hoisted = new HashMap<>();

  private final Set<Reference> found = new LinkedHashSet<>();
  private int entered;

  References(SyntaxTree tree, Marks marks, List<Outline.Entry> entries) {
    this.tree = tree;
    this.marks = marks;
    this.entries = entries;
    entries.stream().filter(Outline.Entry::isTopLevel).forEach(entry -> topLevel.add(entry.name()));
    entries.stream().filter(Outline.Entry::inCode).forEach(entry -> topLevel.remove(entry.name()));
    marks.nodes(Mark.HOISTED).stream().forEach(this::hoist);
  }

  /// In the order of the file; a name used twice alike in one line counts once.
  List<Reference> all() {
    BitSet used = marks.used();
    BitSet nodes = (BitSet) used.clone();
    nodes.or(marks.nodes(Mark.SCOPE));
    nodes.or(marks.nodes(Mark.LOCAL));
    nodes.or(marks.nodes(Mark.IMPORT));
    for (int node = nodes.nextSetBit(0); node >= 0; node = nodes.nextSetBit(node + 1)) {
      enter(node);
      declare(node);
      if (used.get(node)) {
        use(node);
      }
    }
    return new ArrayList<>(found);
  }

  private void hoist(int name) {
    int scope = tree.parent(name);
    while (scope >= 0 && !marks.has(scope, Mark.SCOPE)) {
      scope = tree.parent(scope);
    }
    if (scope >= 0) {
      hoisted.computeIfAbsent(scope, _ -> new HashSet<>()).add(tree.text(name));
    }
  }

  private void enter(int node) {
    for (; entered < entries.size() && entries.get(entered).node() <= node; entered++) {
      Outline.Entry entry = entries.get(entered);
      leave(entry.node());
      if (around.isEmpty() || around.getFirst().node() != entry.node()) {
        around.addFirst(entry);
      }
    }
    leave(node);
    dropEnded(scopes, node);
    if (marks.has(node, Mark.SCOPE)) {
      scopes.addFirst(tree.end(node));
      hoisted.getOrDefault(node, Set.of()).forEach(name -> declare(name, tree.end(node)));
    }
  }

  private void leave(int node) {
    while (!around.isEmpty() && around.getFirst().end() <= node) {
      around.removeFirst();
    }
  }

  private void declare(int node) {
    if (marks.has(node, Mark.LOCAL) && !scopes.isEmpty()) {
      declare(tree.text(node), scopes.getFirst());
    }
    if (marks.has(node, Mark.IMPORT)) {
      Matcher path = IMPORTED.matcher(tree.text(node));
      if (path.find()) {
        imported.add(path.group(1));
      }
    }
  }

  /// @param end of the scope
  private void declare(String name, int end) {
    locals.computeIfAbsent(name, _ -> new ArrayDeque<>()).addFirst(end);
  }

  private void use(int node) {
    Reference.Use use = marks.use(node);
    String name = Outline.bare(tree.text(node));
    boolean lexical = marks.has(node, Mark.LEXICAL) && !marks.has(node, Mark.QUALIFIED);
    boolean hidden = lexical && (isLocal(name, node) || isImported(name, use));
    boolean resolved = lexical && !hidden && topLevel.contains(name);
    boolean builtin = marks.has(node, Mark.BUILTIN) && !resolved;
    if (hidden || builtin || name.isEmpty() || name.equals(Outline.BLANK)) {
      return;
    }
    String enclosing = around.isEmpty() ? "" : around.getFirst().qualified();
    found.add(new Reference(name, enclosing, use, tree.firstLine(node), resolved));
  }

  private boolean isLocal(String name, int node) {
    Deque<Integer> ends = locals.get(name);
    if (ends == null) {
      return false;
    }
    dropEnded(ends, node);
    return !ends.isEmpty();
  }

  /// The name of a module before a dot; what is called is a function of it.
  private boolean isImported(String name, Reference.Use use) {
    return use == Reference.Use.MENTION && imported.contains(name);
  }

  private static void dropEnded(Deque<Integer> ends, int node) {
    while (!ends.isEmpty() && ends.getFirst() <= node) {
      ends.removeFirst();
    }
  }
}
