/// JSON in and out, over plain maps, lists, strings, numbers and booleans. The only room that names
/// Jackson.
///
/// Start at [kb.json.Json].
@NullMarked
package kb.json;

import org.jspecify.annotations.NullMarked;
