package kb.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import kb.model.Revision;
import kb.model.UserError;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.AbbreviatedObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.RefDatabase;
import org.eclipse.jgit.revwalk.RevWalk;

/// Names of a repository on this machine, and the commits they stand for.
final class RefReader {
  /// Git's own least: fewer digits are a word.
  private static final String SHORT_COMMIT = "[0-9a-fA-F]{4,40}";

  private final ObjectStore store;

  RefReader(ObjectStore store) {
    this.store = store;
  }

  Refs refs() {
    return store.readingRefs(database -> {
      TreeMap<String, String> commits = new TreeMap<>();
      for (var ref : database.getRefsByPrefix(Constants.R_REFS)) {
        if (ref.getObjectId() != null && Ref.isValid(ref.getName())) {
          commits.put(ref.getName(), peeled(database, ref).name());
        }
      }
      return Refs.of(headBranch(), commitAt(Constants.HEAD), commits, Optional.empty());
    });
  }

  Optional<Revision> resolve(String name) {
    if (name.equals(Constants.HEAD)) {
      String branch = headBranch().map(this::spoken).orElse(name);
      return commitAt(Constants.HEAD).map(commit -> new Revision(branch, commit));
    }
    for (String source : Refs.candidates(name)) {
      Optional<String> commit = commitAt(source);
      if (commit.isPresent()) {
        return Optional.of(new Revision(spoken(source), commit.get()));
      }
    }
    return name.matches(SHORT_COMMIT) ? byCommitId(name) : Optional.empty();
  }

  private Optional<String> headBranch() {
    return store.readingRefs(database ->
        Optional.ofNullable(database.exactRef(Constants.HEAD))
            .filter(org.eclipse.jgit.lib.Ref::isSymbolic)
            .map(head -> head.getTarget().getName()));
  }

  private String spoken(String source) {
    String name = Ref.shortName(source);
    boolean hidden = source.startsWith(Ref.BRANCHES) && holds(Ref.TAGS + name);
    return hidden ? "heads/" + name : name;
  }

  private Optional<Revision> byCommitId(String name) {
    List<String> commits =
        store.reading(reader -> {
          var objects =
              reader.resolve(AbbreviatedObjectId.fromString(name.toLowerCase(Locale.ROOT)));
          List<String> found = new ArrayList<>();
          for (ObjectId id : objects) {
            commit(reader, id).ifPresent(found::add);
          }
          return found;
        });
    if (commits.size() > 1) {
      throw UserError.usage(
          "`" + name + "` is the beginning of " + commits.size() + " commits.",
          "Write more of its digits.");
    }
    return commits.stream().findFirst().map(commit -> new Revision(name, commit));
  }

  /// Whether there is a ref of this full name.
  boolean holds(String source) {
    return store.readingRefs(database -> database.exactRef(source) != null);
  }

  /// Whether there is a ref of this full name, but not the object it names.
  boolean isDangling(String source) {
    return store.readingRefs(database -> {
      var ref = database.exactRef(source);
      return ref != null
          && ref.getObjectId() != null
          && !store.reading(reader -> reader.has(ref.getObjectId()));
    });
  }

  /// The commit of a ref under its full name; absent when it is not here, or names no commit.
  Optional<String> commitAt(String source) {
    return store.readingRefs(database -> {
      var ref = database.exactRef(source);
      return ref == null || ref.getObjectId() == null
          ? Optional.empty()
          : store.reading(reader -> commit(reader, peeled(database, ref)));
    });
  }

  private static ObjectId peeled(RefDatabase database, org.eclipse.jgit.lib.Ref ref)
      throws IOException {
    try {
      ObjectId peeled = database.peel(ref).getPeeledObjectId();
      return peeled == null ? ref.getObjectId() : peeled;
    } catch (MissingObjectException _) {
      // What a shallow clone leaves out is found missing when it is read.
      return ref.getObjectId();
    }
  }

  private static Optional<String> commit(ObjectReader reader, ObjectId id) throws IOException {
    try (RevWalk walk = new RevWalk(reader)) {
      return Optional.of(walk.parseCommit(id).name());
    } catch (MissingObjectException | IncorrectObjectTypeException _) {
      return Optional.empty();
    }
  }
}
