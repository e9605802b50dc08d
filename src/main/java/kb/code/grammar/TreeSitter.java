package kb.code.grammar;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.SymbolLookup;
import java.util.BitSet;
import java.util.Optional;
import kb.code.Deadline;

/// The tree-sitter core library: parses, walks the tree from end to end once, and frees it.
///
/// Nothing native outlives a call: what comes out is a [SyntaxTree] of plain arrays. One instance
/// serves many threads, each call has its own parser.
final class TreeSitter {
  /// Offsets count bytes of UTF-16, of which a `char` has two.
  private static final int BYTES_A_CHARACTER = 2;

  /// `TSSymbolTypeRegular`: a node the grammar names, no mere token.
  private static final int REGULAR = 0;

  /// A walk takes a fraction of the parse: its deadline is looked at now and then.
  private static final int NODES_BETWEEN_LOOKS = 4096;

  /// A millisecond's work, for which collecting garbage waits.
  private static final int NODES_AT_ONCE = 1 << 14;

  private final SymbolLookup library;
  private final MemorySegment parserNew;
  private final MemorySegment parserDelete;
  private final MemorySegment setLanguage;
  private final MemorySegment parse;
  private final MemorySegment treeDelete;
  private final MemorySegment rootNode;
  private final MemorySegment descendantCount;
  private final MemorySegment cursorNew;
  private final MemorySegment cursorDelete;
  private final MemorySegment currentNode;
  private final MemorySegment currentField;
  private final MemorySegment firstChild;
  private final MemorySegment nextSibling;
  private final MemorySegment parent;
  private final MemorySegment symbol;
  private final MemorySegment endByte;
  private final Optional<MemorySegment> ownNodes;
  private final MemorySegment symbolForName;
  private final MemorySegment fieldForName;
  private final MemorySegment symbolCount;
  private final MemorySegment symbolType;

  /// @throws IllegalArgumentException when the library lacks a function: an older core, or none
  TreeSitter(SymbolLookup library) {
    this.library = library;
    // Not called: with it, in 0.25, came the structures that are passed below.
    function("ts_language_abi_version");
    parserNew = function("ts_parser_new");
    parserDelete = function("ts_parser_delete");
    setLanguage = function("ts_parser_set_language");
    parse = function("ts_parser_parse_with_options");
    treeDelete = function("ts_tree_delete");
    rootNode = function("ts_tree_root_node");
    descendantCount = function("ts_node_descendant_count");
    cursorNew = function("ts_tree_cursor_new");
    cursorDelete = function("ts_tree_cursor_delete");
    currentNode = function("ts_tree_cursor_current_node");
    currentField = function("ts_tree_cursor_current_field_id");
    firstChild = function("ts_tree_cursor_goto_first_child");
    nextSibling = function("ts_tree_cursor_goto_next_sibling");
    parent = function("ts_tree_cursor_goto_parent");
    symbol = function("ts_node_symbol");
    endByte = function("ts_node_end_byte");
    ownNodes = library.find("kb_nodes");
    symbolForName = function("ts_language_symbol_for_name");
    fieldForName = function("ts_language_field_id_for_name");
    symbolCount = function("ts_language_symbol_count");
    symbolType = function("ts_language_symbol_type");
  }

  /// Whether the core and a grammar speak the same version.
  boolean reads(MemorySegment language) {
    MemorySegment parser = NativeCalls.make(parserNew);
    try {
      return NativeCalls.setLanguage(setLanguage, parser, language);
    } finally {
      NativeCalls.delete(parserDelete, parser);
    }
  }

  /// The number of a kind of node: of a name in the grammar, or of a token as it is written.
  Optional<Short> kind(MemorySegment language, String name, boolean named) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment bytes = arena.allocateFrom(JAVA_BYTE, name.getBytes(UTF_8));
      short kind = NativeCalls.kindNamed(symbolForName, language, bytes, named);
      return kind == 0 ? Optional.empty() : Optional.of(kind);
    }
  }

  /// The number of a field that a child can be in.
  Optional<Short> field(MemorySegment language, String name) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment bytes = arena.allocateFrom(JAVA_BYTE, name.getBytes(UTF_8));
      short field = NativeCalls.fieldNamed(fieldForName, language, bytes);
      return field == 0 ? Optional.empty() : Optional.of(field);
    }
  }

  /// The kinds that have a name in the grammar, by number; the others are tokens.
  BitSet namedKinds(MemorySegment language) {
    BitSet named = new BitSet();
    int count = NativeCalls.count(symbolCount, language);
    for (int kind = 0; kind < count; kind++) {
      named.set(kind, NativeCalls.kindType(symbolType, language, (short) kind) == REGULAR);
    }
    return named;
  }

  /// The tree of a text, empty when it took longer than the deadline allows.
  ///
  /// @param read what the parser is given instead, as long as the text
  Optional<SyntaxTree> parse(MemorySegment language, String text, String read, Deadline deadline) {
    MemorySegment parser = NativeCalls.make(parserNew);
    try (Arena arena = Arena.ofConfined()) {
      NativeCalls.setLanguage(setLanguage, parser, language);
      MemorySegment bytes = arena.allocateFrom(JAVA_BYTE, read.getBytes(UTF_16LE));
      MemorySegment tree = NativeCalls.parse(parse, parser, bytes, deadline);
      return tree.equals(MemorySegment.NULL) ? Optional.empty() : walked(tree, text, deadline);
    } finally {
      NativeCalls.delete(parserDelete, parser);
    }
  }

  private Optional<SyntaxTree> walked(MemorySegment tree, String text, Deadline deadline) {
    try (Arena arena = Arena.ofConfined()) {
      SegmentAllocator slot = SegmentAllocator.prefixAllocator(arena.allocate(NativeCalls.NODE));
      MemorySegment root = NativeCalls.node(rootNode, slot, tree);
      int nodes = NativeCalls.number(descendantCount, root);
      MemorySegment cursor = NativeCalls.cursor(cursorNew, arena, root);
      try {
        SyntaxTree.Builder builder = new SyntaxTree.Builder(text, nodes);
        boolean whole =
            ownNodes.isPresent()
                ? take(ownNodes.get(), cursor, builder, deadline)
                : walk(cursor, slot, builder, deadline);
        return whole ? Optional.of(builder.tree()) : Optional.empty();
      } finally {
        NativeCalls.delete(cursorDelete, cursor);
      }
    } finally {
      NativeCalls.delete(treeDelete, tree);
    }
  }

  /// All nodes, many at a time; false when the deadline passed on the way.
  private static boolean take(
      MemorySegment function, MemorySegment cursor, SyntaxTree.Builder builder, Deadline deadline) {
    while (builder.take(function, cursor, NODES_AT_ONCE)) {
      if (deadline.passed()) {
        return false;
      }
    }
    return true;
  }

  /// The same where the library is not the one that the build made: node by node, from the root
  /// down and from left to right.
  private boolean walk(
      MemorySegment cursor, SegmentAllocator slot, SyntaxTree.Builder builder, Deadline deadline) {
    for (int nodes = 1; nodes % NODES_BETWEEN_LOOKS != 0 || !deadline.passed(); nodes++) {
      MemorySegment node = NativeCalls.node(currentNode, slot, cursor);
      builder.open(
          NativeCalls.kind(symbol, node),
          NativeCalls.field(currentField, cursor),
          node.get(JAVA_INT, 0) / BYTES_A_CHARACTER,
          NativeCalls.number(endByte, node) / BYTES_A_CHARACTER);
      if (NativeCalls.move(firstChild, cursor)) {
        continue;
      }
      builder.close();
      while (!NativeCalls.move(nextSibling, cursor)) {
        if (!NativeCalls.move(parent, cursor)) {
          return true;
        }
        builder.close();
      }
    }
    return false;
  }

  private MemorySegment function(String name) {
    return library
        .find(name)
        .orElseThrow(() -> new IllegalArgumentException("the library has no " + name));
  }
}
