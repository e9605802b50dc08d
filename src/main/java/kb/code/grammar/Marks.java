package kb.code.grammar;

import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import kb.code.grammar.Capture.Mark;
import kb.model.Reference;
import kb.model.SymbolKind;

/// What the matches of a query say about the nodes of a tree.
final class Marks implements Consumer<Match> {
  /// A definition as its match tells it.
  ///
  /// @param node the whole of it; this and the next stand, the others are -1 where there is none
  record Definition(
      SymbolKind kind, int node, int name, int container, int keyword, int body, int doc) {}

  private final Map<Mark, BitSet> marked = new EnumMap<>(Mark.class);
  private final BitSet called = new BitSet();
  private final BitSet mentioned = new BitSet();

  /// Names that a definition gives and uses at once.
  private final BitSet usedWhereDefined = new BitSet();

  private final SortedMap<Integer, Definition> definitions = new TreeMap<>();

  Marks() {
    for (Mark mark : Mark.values()) {
      marked.put(mark, new BitSet());
    }
  }

  /// The definitions in the order of their names. One name defines one thing: the first match, from
  /// further out or from further up in the query file, says what.
  Collection<Definition> definitions() {
    return definitions.values();
  }

  /// The nodes with a mark.
  BitSet nodes(Mark mark) {
    return marked.getOrDefault(mark, new BitSet());
  }

  boolean has(int node, Mark mark) {
    return nodes(mark).get(node);
  }

  /// The nodes whose names are used.
  BitSet used() {
    BitSet used = (BitSet) mentioned.clone();
    used.or(called);
    definitions.keySet().stream().filter(name -> !usedWhereDefined.get(name)).forEach(used::clear);
    return used;
  }

  Reference.Use use(int node) {
    return called.get(node) ? Reference.Use.CALL : Reference.Use.MENTION;
  }

  @Override
  public void accept(Match match) {
    for (int place = 0; place < match.size(); place++) {
      int node = match.node(place);
      switch (match.capture(place)) {
        case Mark mark -> nodes(mark).set(node);
        case Capture.Use(Reference.Use use) -> use(use, match);
        case Capture.Definition(SymbolKind kind) -> define(kind, node, match);
      }
    }
  }

  private void use(Reference.Use use, Match match) {
    int name = match.node(Mark.NAME);
    switch (use) {
      case CALL -> called.set(name);
      case MENTION -> mentioned.set(name);
    }
    if (match.defines()) {
      usedWhereDefined.set(name);
    }
  }

  private void define(SymbolKind kind, int node, Match match) {
    int name = match.node(Mark.NAME);
    definitions.putIfAbsent(
        name,
        new Definition(
            kind,
            node,
            name,
            match.node(Mark.CONTAINER),
            match.node(Mark.KEYWORD),
            match.node(Mark.BODY),
            match.node(Mark.DOC)));
  }
}
