/// Repositories as blobs: fetched by the user's own git, read through JGit. The only room that
/// names JGit.
///
/// Looks into model and text. Start at [kb.git.Repository] (reading) and [kb.git.Remote]
/// (fetching).
@NullMarked
package kb.git;

import org.jspecify.annotations.NullMarked;
