// Copies the nodes of a tree into arrays, in the order of a walk: one call for thousands of nodes, where the functions of
// the core take six for each. Compiled as one unit with the core, so that those are inlined.
#include "lib.c"

// Two bytes of UTF-16 are one character.
enum { BYTES_A_CHARACTER = 2 };

// Takes up to `most` nodes more, from the one at which the cursor stands; whether there may be others behind them.
//
// `state` holds how many nodes the arrays have, how many they have room for, and the node around the next one, -1 for
// none. For each node: its kind, its field, where it starts and ends, the node around it, the first node behind it.
__attribute__((visibility("default")))
bool kb_nodes(TSTreeCursor *cursor, int32_t *state, uint32_t most, uint16_t *kinds, uint16_t *fields, int32_t *from,
              int32_t *to, int32_t *parents, int32_t *ends) {
  int32_t size = state[0];
  int32_t room = state[1];
  int32_t inside = state[2];
  bool more = true;
  for (uint32_t taken = 0; more && size < room && taken < most; taken++) {
    TSNode node = ts_tree_cursor_current_node(cursor);
    kinds[size] = ts_node_symbol(node);
    fields[size] = ts_tree_cursor_current_field_id(cursor);
    from[size] = (int32_t)(ts_node_start_byte(node) / BYTES_A_CHARACTER);
    to[size] = (int32_t)(ts_node_end_byte(node) / BYTES_A_CHARACTER);
    parents[size] = inside;
    inside = size++;
    if (!ts_tree_cursor_goto_first_child(cursor)) {
      do {
        ends[inside] = size;
        inside = parents[inside];
      } while (!ts_tree_cursor_goto_next_sibling(cursor) && (more = ts_tree_cursor_goto_parent(cursor)));
    }
  }
  state[0] = size;
  state[2] = inside;
  return more && size < room;
}
