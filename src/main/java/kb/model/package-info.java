/// The nouns of the house, as records and small enums: whatever crosses from one room to another.
///
/// Looks into nothing. Start at [kb.model.Answer], which is what a question returns, and follow its
/// parts down.
@NullMarked
package kb.model;

import org.jspecify.annotations.NullMarked;
