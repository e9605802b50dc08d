package kb.code.grammar;

import static java.lang.foreign.MemoryLayout.sequenceLayout;
import static java.lang.foreign.MemoryLayout.structLayout;
import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BOOLEAN;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import kb.code.Deadline;

/// Calls of tree-sitter's functions by their shape; which function is an argument.
///
/// The handles are constants, so that a call costs a few nanoseconds: a file of a megabyte takes
/// two million. The structures are those of `tree_sitter/api.h` in 0.25 and 0.26.
@SuppressWarnings("restricted") // native calls are what it is for
final class NativeCalls {
  /// A `TSNode`: four numbers (the first is the start), the subtree, the tree.
  static final MemoryLayout NODE = structLayout(sequenceLayout(4, JAVA_INT), ADDRESS, ADDRESS);

  /// A `TSTreeCursor`: three numbers and padding behind two addresses.
  private static final MemoryLayout CURSOR =
      structLayout(ADDRESS, ADDRESS, sequenceLayout(4, JAVA_INT));

  /// A `TSInput`: payload, callback, encoding, decoder.
  private static final MemoryLayout INPUT = structLayout(ADDRESS, ADDRESS, JAVA_LONG, ADDRESS);

  /// A `TSParseOptions`: payload, callback.
  private static final MemoryLayout OPTIONS = structLayout(ADDRESS, ADDRESS);

  private static final MemoryLayout POINT = structLayout(JAVA_INT, JAVA_INT);

  /// Our payload for both callbacks: the text, its length in bytes, the deadline's two times.
  private static final MemoryLayout JOB = structLayout(ADDRESS, JAVA_LONG, JAVA_LONG, JAVA_LONG);

  private static final AddressLayout JOB_ADDRESS = ADDRESS.withTargetLayout(JOB);
  private static final AddressLayout STATE_ADDRESS =
      ADDRESS.withTargetLayout(structLayout(JOB_ADDRESS));
  private static final AddressLayout INT_ADDRESS = ADDRESS.withTargetLayout(JAVA_INT);

  private static final int ENCODING_UTF_16_LE = 1;

  private static final Linker LINKER = Linker.nativeLinker();

  private static final MethodHandle MAKE = handle(FunctionDescriptor.of(ADDRESS));
  private static final MethodHandle DELETE = handle(FunctionDescriptor.ofVoid(ADDRESS));
  private static final MethodHandle SET_LANGUAGE =
      handle(FunctionDescriptor.of(JAVA_BOOLEAN, ADDRESS, ADDRESS));
  private static final MethodHandle PARSE =
      handle(FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS, INPUT, OPTIONS));
  private static final MethodHandle CURSOR_ON = handle(FunctionDescriptor.of(CURSOR, NODE));
  private static final MethodHandle NAMED =
      handle(FunctionDescriptor.of(JAVA_SHORT, ADDRESS, ADDRESS, JAVA_INT, JAVA_BOOLEAN));
  private static final MethodHandle FIELD_NAMED =
      handle(FunctionDescriptor.of(JAVA_SHORT, ADDRESS, ADDRESS, JAVA_INT));
  private static final MethodHandle COUNT = handle(FunctionDescriptor.of(JAVA_INT, ADDRESS));
  private static final MethodHandle KIND_TYPE =
      handle(FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_SHORT));

  /// The walk's own calls do little and never call back: the JVM need not be told of them.
  private static final Linker.Option QUICK = Linker.Option.critical(false);

  private static final MethodHandle NODE_AT = handle(FunctionDescriptor.of(NODE, ADDRESS), QUICK);
  private static final MethodHandle MOVE =
      handle(FunctionDescriptor.of(JAVA_BOOLEAN, ADDRESS), QUICK);
  private static final MethodHandle FIELD_AT =
      handle(FunctionDescriptor.of(JAVA_SHORT, ADDRESS), QUICK);
  private static final MethodHandle KIND = handle(FunctionDescriptor.of(JAVA_SHORT, NODE), QUICK);
  private static final MethodHandle NUMBER = handle(FunctionDescriptor.of(JAVA_INT, NODE), QUICK);

  /// Writes into arrays of ours where they are.
  private static final MethodHandle NODES =
      handle(
          FunctionDescriptor.of(
              JAVA_BOOLEAN,
              ADDRESS,
              ADDRESS,
              JAVA_INT,
              ADDRESS,
              ADDRESS,
              ADDRESS,
              ADDRESS,
              ADDRESS,
              ADDRESS),
          Linker.Option.critical(true));

  private static final MemorySegment READ =
      callback("read", FunctionDescriptor.of(ADDRESS, JOB_ADDRESS, JAVA_INT, POINT, INT_ADDRESS));
  private static final MemorySegment PROGRESS =
      callback("isLate", FunctionDescriptor.of(JAVA_BOOLEAN, STATE_ADDRESS));

  private NativeCalls() {}

  /// `TSParser *ts_parser_new(void)` and every grammar's `TSLanguage *tree_sitter_NAME(void)`.
  static MemorySegment make(MemorySegment function) {
    try {
      return (MemorySegment) MAKE.invokeExact(function);
    } catch (Throwable e) {
      throw rethrown(e);
    }
  }

  /// `void ts_parser_delete(TSParser *)` and its like for trees and cursors.
  static void delete(MemorySegment function, MemorySegment object) {
    try {
      DELETE.invokeExact(function, object);
    } catch (Throwable e) {
      throw rethrown(e);
    }
  }

  /// `bool ts_parser_set_language(TSParser *, const TSLanguage *)`: false when the two do not fit.
  static boolean setLanguage(MemorySegment function, MemorySegment parser, MemorySegment language) {
    try {
      return (boolean) SET_LANGUAGE.invokeExact(function, parser, language);
    } catch (Throwable e) {
      throw rethrown(e);
    }
  }

  /// `TSTree *ts_parser_parse_with_options(TSParser *, NULL, TSInput, TSParseOptions)`.
  ///
  /// @param text in UTF-16, little-endian
  /// @return the null address when the deadline passed
  static MemorySegment parse(
      MemorySegment function, MemorySegment parser, MemorySegment text, Deadline deadline) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment job = arena.allocate(JOB);
      job.set(ADDRESS, 0, text);
      job.set(JAVA_LONG, 8, text.byteSize());
      job.set(JAVA_LONG, 16, deadline.nanos());
      job.set(JAVA_LONG, 24, deadline.earliest());
      MemorySegment input = arena.allocate(INPUT);
      input.set(ADDRESS, 0, job);
      input.set(ADDRESS, 8, READ);
      input.set(JAVA_LONG, 16, ENCODING_UTF_16_LE);
      MemorySegment options = arena.allocate(OPTIONS);
      options.set(ADDRESS, 0, job);
      options.set(ADDRESS, 8, PROGRESS);
      return (MemorySegment)
          PARSE.invokeExact(function, parser, MemorySegment.NULL, input, options);
    } catch (Throwable e) {
      throw rethrown(e);
    }
  }

  /// `TSNode ts_tree_root_node(TSTree *)` and `TSNode ts_tree_cursor_current_node(TSTreeCursor *)`.
  static MemorySegment node(
      MemorySegment function, SegmentAllocator slot, MemorySegment treeOrCursor) {
    try {
      return (MemorySegment) NODE_AT.invokeExact(function, slot, treeOrCursor);
    } catch (Throwable e) {
      throw rethrown(e);
    }
  }

  /// `TSTreeCursor ts_tree_cursor_new(TSNode)`.
  static MemorySegment cursor(MemorySegment function, SegmentAllocator slot, MemorySegment node) {
    try {
      return (MemorySegment) CURSOR_ON.invokeExact(function, slot, node);
    } catch (Throwable e) {
      throw rethrown(e);
    }
  }

  /// `bool ts_tree_cursor_goto_first_child(TSTreeCursor *)` and its like.
  static boolean move(MemorySegment function, MemorySegment cursor) {
    try {
      return (boolean) MOVE.invokeExact(function, cursor);
    } catch (Throwable e) {
      throw rethrown(e);
    }
  }

  /// `TSFieldId ts_tree_cursor_current_field_id(const TSTreeCursor *)`, 0 for none.
  static short field(MemorySegment function, MemorySegment cursor) {
    try {
      return (short) FIELD_AT.invokeExact(function, cursor);
    } catch (Throwable e) {
      throw rethrown(e);
    }
  }

  /// `TSSymbol ts_node_symbol(TSNode)`.
  static short kind(MemorySegment function, MemorySegment node) {
    try {
      return (short) KIND.invokeExact(function, node);
    } catch (Throwable e) {
      throw rethrown(e);
    }
  }

  /// `uint32_t ts_node_end_byte(TSNode)` and `uint32_t ts_node_descendant_count(TSNode)`.
  static int number(MemorySegment function, MemorySegment node) {
    try {
      return (int) NUMBER.invokeExact(function, node);
    } catch (Throwable e) {
      throw rethrown(e);
    }
  }

  /// `bool kb_nodes(TSTreeCursor *, int32_t *state, uint32_t most, uint16_t *kinds, uint16_t
  /// *fields, int32_t *from, int32_t *to, int32_t *parents, int32_t *ends)`, ours.
  static boolean nodes(
      MemorySegment function,
      MemorySegment cursor,
      int[] state,
      int most,
      char[] kinds,
      char[] fields,
      int[] from,
      int[] to,
      int[] parents,
      int[] ends) {
    try {
      return (boolean)
          NODES.invokeExact(
              function,
              cursor,
              MemorySegment.ofArray(state),
              most,
              MemorySegment.ofArray(kinds),
              MemorySegment.ofArray(fields),
              MemorySegment.ofArray(from),
              MemorySegment.ofArray(to),
              MemorySegment.ofArray(parents),
              MemorySegment.ofArray(ends));
    } catch (Throwable e) {
      throw rethrown(e);
    }
  }

  /// `TSSymbol ts_language_symbol_for_name(const TSLanguage *, const char *, uint32_t, bool)`, 0
  /// for none.
  static short kindNamed(
      MemorySegment function, MemorySegment language, MemorySegment name, boolean named) {
    try {
      return (short) NAMED.invokeExact(function, language, name, (int) name.byteSize(), named);
    } catch (Throwable e) {
      throw rethrown(e);
    }
  }

  /// `TSFieldId ts_language_field_id_for_name(const TSLanguage *, const char *, uint32_t)`, 0 for
  /// none.
  static short fieldNamed(MemorySegment function, MemorySegment language, MemorySegment name) {
    try {
      return (short) FIELD_NAMED.invokeExact(function, language, name, (int) name.byteSize());
    } catch (Throwable e) {
      throw rethrown(e);
    }
  }

  /// `uint32_t ts_language_symbol_count(const TSLanguage *)`.
  static int count(MemorySegment function, MemorySegment language) {
    try {
      return (int) COUNT.invokeExact(function, language);
    } catch (Throwable e) {
      throw rethrown(e);
    }
  }

  /// `TSSymbolType ts_language_symbol_type(const TSLanguage *, TSSymbol)`.
  static int kindType(MemorySegment function, MemorySegment language, short kind) {
    try {
      return (int) KIND_TYPE.invokeExact(function, language, kind);
    } catch (Throwable e) {
      throw rethrown(e);
    }
  }

  /// The callback that hands out the text: all of what is left, at the address where it lies.
  @SuppressWarnings("unused") // READ names it
  private static MemorySegment read(
      MemorySegment job, int offset, MemorySegment point, MemorySegment length) {
    long left = Math.max(0, job.get(JAVA_LONG, 8) - offset);
    length.set(JAVA_INT, 0, (int) left);
    return MemorySegment.ofAddress(job.get(ADDRESS, 0).address() + (left == 0 ? 0 : offset));
  }

  /// The callback asked every hundred steps: true cancels.
  @SuppressWarnings("unused") // PROGRESS names it
  private static boolean isLate(MemorySegment state) {
    MemorySegment job = state.get(JOB_ADDRESS, 0);
    return new Deadline(job.get(JAVA_LONG, 16), job.get(JAVA_LONG, 24)).passed();
  }

  private static MethodHandle handle(FunctionDescriptor shape, Linker.Option... options) {
    return LINKER.downcallHandle(shape, options);
  }

  private static MemorySegment callback(String method, FunctionDescriptor shape) {
    try {
      MethodHandle target =
          MethodHandles.lookup().findStatic(NativeCalls.class, method, shape.toMethodType());
      return LINKER.upcallStub(target, shape, Arena.global());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a callback is not where it is written", e);
    }
  }

  /// C throws nothing: what arrives here is the JVM's own.
  private static RuntimeException rethrown(Throwable e) {
    if (e instanceof Error error) {
      throw error;
    }
    return new IllegalStateException("a native call failed", e);
  }
}
