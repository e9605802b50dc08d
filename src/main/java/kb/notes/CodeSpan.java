package kb.notes;

/// Code inside a line.
///
/// @param text between its back-ticks
/// @param line where it stands, counted from 0
/// @param column where its text begins, counted from 0
record CodeSpan(String text, int line, int column) {}
