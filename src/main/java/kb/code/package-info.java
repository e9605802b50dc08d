/// The port for reading code: a file goes in, its definitions and uses come out, or a reason why
/// not.
///
/// Looks into model and text. Start at [kb.code.SourceReader], which sync calls, or at
/// [kb.code.Analyser]; `kb.code.java` and `kb.code.grammar` are its two kinds.
@NullMarked
package kb.code;

import org.jspecify.annotations.NullMarked;
