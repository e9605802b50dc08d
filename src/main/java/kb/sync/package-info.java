/// Brings the index up to date with notes and repositories: a plan, then its steps, then one
/// commit.
///
/// Looks into model, text, git, code, notes and index. Start at [kb.sync.ProjectSync].
@NullMarked
package kb.sync;

import org.jspecify.annotations.NullMarked;
