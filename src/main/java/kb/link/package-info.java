/// Notes and code, tied: which symbol a link means and what became of it since its author looked.
///
/// Looks into model, text, query, notes and index. Start at [kb.link.Anchors].
@NullMarked
package kb.link;

import org.jspecify.annotations.NullMarked;
