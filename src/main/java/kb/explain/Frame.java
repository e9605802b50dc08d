package kb.explain;

/// A line of a stack trace.
///
/// @param function as the trace names it
/// @param file as the trace names it, empty when it does not
/// @param line from 1, 0 when the trace does not tell
record Frame(String function, String file, int line) {}
