/// The query language: text becomes a tree, rules make the tree small. Looks into model and text.
///
/// Start at [kb.query.QueryParser], where the grammar stands; [kb.query.Field] is the one table of
/// fields.
@NullMarked
package kb.query;

import org.jspecify.annotations.NullMarked;
