/// Records become text for a face. Looks into model, text and json; knows nothing of where records
/// come from.
///
/// Start at [kb.render.TerminalRenderer] and [kb.render.JsonRenderer].
@NullMarked
package kb.render;

import org.jspecify.annotations.NullMarked;
