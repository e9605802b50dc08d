/// The only room with Lucene. What is stored, how it is written in one commit, how it is asked.
///
/// Looks into model, text, json, query and code. Start at [kb.index.Schema], the page before the
/// code.
@NullMarked
package kb.index;

import org.jspecify.annotations.NullMarked;
