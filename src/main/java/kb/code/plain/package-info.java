/// Reads languages without a grammar, by their lines: configuration, interfaces, builds, prose,
/// Erlang. A broken file gives what its whole lines say.
///
/// Looks into code, model and text. Start at [kb.code.plain.PlainAnalyser], whose table names the
/// readers; each adds what it finds to a [kb.code.plain.Finds].
@NullMarked
package kb.code.plain;

import org.jspecify.annotations.NullMarked;
