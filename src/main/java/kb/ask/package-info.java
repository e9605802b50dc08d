/// Answering: a question is read, sections and symbols are found, joined through their links, and
/// weighed.
///
/// Looks into model, text, query, index and link. Start at [kb.ask.Ask].
@NullMarked
package kb.ask;

import org.jspecify.annotations.NullMarked;
