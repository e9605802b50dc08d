/// Repositories as blobs: fetched by the user's own `git`, read through JGit. The only room that
/// names JGit.
///
/// The network is the `git` program, because people's credentials, ssh configuration,
/// `url.<base>.insteadOf`, proxies and certificates are set up for it, and JGit reads neither
/// `http.proxy` nor credential helpers. What is local (refs, trees, blobs) is JGit: it reads packs
/// as fast as `git cat-file --batch`, needs no process, and runs nothing a repository asks for.
///
/// A repository is hostile input: no hook, submodule, filter or checkout of it ever runs, and its
/// paths never touch the file system. `git` is told to work in bare clones of ours only.
///
/// Looks into model and text. Start at [kb.git.Repository] (reading) and [kb.git.Remote]
/// (fetching).
@NullMarked
package kb.git;

import org.jspecify.annotations.NullMarked;
