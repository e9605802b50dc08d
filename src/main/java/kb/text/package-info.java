/// Pure string craft: names cut into words, distances, hashes. Looks into nothing.
///
/// Start at [kb.text.Identifiers].
@NullMarked
package kb.text;

import org.jspecify.annotations.NullMarked;
