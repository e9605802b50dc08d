/// What programs show to the outside, read from their syntax: messages, metrics, flags, keys
/// (decision 6).
///
/// Analysers say what is written where; the tables of this room say which of it is a signal.
@org.jspecify.annotations.NullMarked
package kb.code.signal;
