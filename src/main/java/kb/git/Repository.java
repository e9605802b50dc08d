package kb.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kb.model.Revision;
import kb.model.UserError;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevWalk;

/// A repository on this machine, read in place and never written: a clone of ours, or a checkout or
/// bare repository of the user's.
///
/// Serves any number of threads. A repository that is damaged is a [UserError] at the first object
/// that can't be read; an object that was never there is [Blob.Missing].
public final class Repository implements AutoCloseable {
  private final Path folder;
  private final GitFolder files;
  private final ObjectStore store;
  private final RefReader names;

  private Repository(Path folder, GitFolder files, ObjectStore store) {
    this.folder = folder;
    this.files = files;
    this.store = store;
    this.names = new RefReader(store);
  }

  /// Opens a checkout, a linked worktree, a bare repository or a `.git` folder.
  public static Repository open(Path folder) {
    Path whole = folder.toAbsolutePath().normalize();
    GitFolder files = GitFolder.of(whole).orElseThrow(() -> noRepository(folder, whole));
    return new Repository(whole, files, ObjectStore.open(folder, files));
  }

  private static UserError noRepository(Path folder, Path whole) {
    String why = Files.exists(folder) ? " is not a git repository." : " does not exist.";
    for (Path above = whole.getParent(); above != null; above = above.getParent()) {
      if (GitFolder.of(above).isPresent()) {
        return UserError.world(folder + why, "Did you mean " + above + ", which is one?");
      }
    }
    return UserError.world(
        folder + why, "Name the top folder of a checkout, or a bare repository.");
  }

  public Path folder() {
    return folder;
  }

  /// Every ref, and what `HEAD` names.
  public Refs refs() {
    return names.refs();
  }

  /// What people mean by a name: `HEAD` (called by its branch), a tag, a branch, a commit id, whole
  /// or its beginning. Absent when nothing here is called so.
  public Optional<Revision> resolve(String name) {
    return names.resolve(name);
  }

  /// Every file of a commit.
  public Tree tree(String commit) {
    return store.reading(reader -> new TreeReader(reader).read(root(reader, commit)));
  }

  /// One file of a commit, by a path as [Tree] has it.
  public Optional<TreeEntry> find(String commit, String path) {
    return store.reading(reader -> new TreeReader(reader).find(root(reader, commit), path));
  }

  private ObjectId root(ObjectReader reader, String commit) throws IOException {
    try (RevWalk walk = new RevWalk(reader)) {
      return walk.parseTree(ObjectId.fromString(commit)).getId();
    } catch (MissingObjectException | IncorrectObjectTypeException e) {
      throw UserError.world(
          "There is no commit " + commit + " in " + folder + ".",
          "Sync the project, or name another revision.",
          e);
    }
  }

  /// The content of a file.
  ///
  /// @param blob its id
  /// @param most larger ones are not read, in bytes
  public Blob read(String blob, int most) {
    ObjectId id = ObjectId.fromString(blob);
    return store.reading(reader -> {
      try {
        long size = reader.getObjectSize(id, Constants.OBJ_BLOB);
        return size > most
            ? new Blob.TooLarge(size)
            : new Blob.Content(reader.open(id, Constants.OBJ_BLOB).getCachedBytes(most));
      } catch (MissingObjectException e) {
        if (store.isListed(id)) {
          throw e;
        }
        return new Blob.Missing();
      } catch (IncorrectObjectTypeException _) {
        return new Blob.Missing();
      }
    });
  }

  /// Whether history ends early here: commits before the first are on the server only.
  public boolean isShallow() {
    try {
      Path shallow = files.common().resolve("shallow");
      return Files.isRegularFile(shallow) && Files.size(shallow) > 0;
    } catch (IOException e) {
      throw store.damaged(e);
    }
  }

  /// Equal as long as nothing moved, see [HeadFingerprint].
  public String fingerprint() {
    return HeadFingerprint.of(folder);
  }

  RefReader names() {
    return names;
  }

  /// The first object of these commits' files that is not here.
  Optional<String> firstGap(List<String> commits) {
    return store.reading(reader -> {
      Inspection inspection = new Inspection(reader);
      for (String commit : commits) {
        Optional<ObjectId> gap = inspection.firstGap(root(reader, commit));
        if (gap.isPresent()) {
          return gap.map(ObjectId::name);
        }
      }
      return Optional.empty();
    });
  }

  @Override
  public void close() {
    store.close();
  }
}
