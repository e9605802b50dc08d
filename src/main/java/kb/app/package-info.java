/// Where things are, and how the rooms are wired: a list in one method.
///
/// Looks into every room below. Start at [kb.app.Kb].
@NullMarked
package kb.app;

import org.jspecify.annotations.NullMarked;
