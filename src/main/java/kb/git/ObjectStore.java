package kb.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import kb.model.UserError;
import org.eclipse.jgit.errors.InvalidObjectIdException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.RefDatabase;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/// A repository as JGit has it open, with a reader for each thread that asks at once.
///
/// Readers are kept between uses: each holds the deltas it has just unpacked, which the next blob
/// mostly needs.
final class ObjectStore implements AutoCloseable {
  private final Path asked;
  private final GitFolder folder;
  private final org.eclipse.jgit.lib.Repository repository;
  private final Queue<ObjectReader> idle = new ConcurrentLinkedQueue<>();
  private Optional<org.eclipse.jgit.lib.Repository> witness = Optional.empty();

  private ObjectStore(Path asked, GitFolder folder, org.eclipse.jgit.lib.Repository repository) {
    this.asked = asked;
    this.folder = folder;
    this.repository = repository;
  }

  /// @param asked the path as a person named it
  static ObjectStore open(Path asked, GitFolder folder) {
    NoUserFiles.install();
    try {
      return new ObjectStore(asked, folder, opened(folder));
    } catch (IOException | IllegalArgumentException e) {
      throw UserError.world(
          "The repository " + asked + " can't be opened: " + e.getMessage(),
          "Run `git fsck` there; a clone of kb's can be deleted, the next sync fetches it anew.",
          e);
    }
  }

  /// As a bare one: neither its work tree nor its index is looked at.
  private static org.eclipse.jgit.lib.Repository opened(GitFolder folder) throws IOException {
    return new FileRepositoryBuilder()
        .setBare()
        .setGitDir(folder.own().toFile())
        .setMustExist(true)
        .build();
  }

  /// What is done with a reader.
  interface Use<T> {
    T with(ObjectReader reader) throws IOException;
  }

  /// What is done with the refs.
  interface RefUse<T> {
    T with(RefDatabase refs) throws IOException;
  }

  <T> T reading(Use<T> use) {
    ObjectReader pooled = idle.poll();
    ObjectReader reader = pooled == null ? repository.newObjectReader() : pooled;
    try {
      return use.with(reader);
    } catch (IOException | IndexOutOfBoundsException | InvalidObjectIdException e) {
      // JGit's parsers of commits and tags check few bounds.
      throw damaged(e);
    } finally {
      idle.add(reader);
    }
  }

  <T> T readingRefs(RefUse<T> use) {
    try {
      return use.with(repository.getRefDatabase());
    } catch (IOException | IndexOutOfBoundsException | InvalidObjectIdException e) {
      throw damaged(e);
    }
  }

  /// Whether the object is listed here after all. JGit drops a pack it finds broken and calls all
  /// that was in it missing; a second look, at the lists of the packs only, tells the two apart.
  synchronized boolean isListed(AnyObjectId id) throws IOException {
    if (witness.isEmpty()) {
      witness = Optional.of(opened(folder));
    }
    return witness.get().getObjectDatabase().has(id);
  }

  UserError damaged(Exception e) {
    String what =
        e instanceof MissingObjectException missing
            ? "object " + missing.getObjectId().name() + " is missing"
            : String.valueOf(e.getMessage());
    return UserError.world(
        "The repository " + asked + " is damaged: " + what + ".",
        "Run `git fsck` there; a clone of kb's can be deleted, the next sync fetches it anew.",
        e);
  }

  @Override
  public synchronized void close() {
    for (ObjectReader reader = idle.poll(); reader != null; reader = idle.poll()) {
      reader.close();
    }
    repository.close();
    witness.ifPresent(org.eclipse.jgit.lib.Repository::close);
  }
}
