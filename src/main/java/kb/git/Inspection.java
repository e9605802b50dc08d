package kb.git;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;

/// Looks whether every object of some trees is here. Each object is looked at once, however many
/// paths or trees it stands in; files are looked up and not read.
final class Inspection {
  private final ObjectReader reader;
  private final Set<ObjectId> seen = new HashSet<>();
  private final Deque<ObjectId> pending = new ArrayDeque<>();

  Inspection(ObjectReader reader) {
    this.reader = reader;
  }

  /// The first object of a tree that is not here; a folder that can't be read is an error.
  Optional<ObjectId> firstGap(ObjectId root) throws IOException {
    pending.add(root);
    while (!pending.isEmpty()) {
      Optional<ObjectId> gap = firstGapIn(pending.removeLast());
      if (gap.isPresent()) {
        return gap;
      }
    }
    return Optional.empty();
  }

  private Optional<ObjectId> firstGapIn(ObjectId folder) throws IOException {
    CanonicalTreeParser parser = new CanonicalTreeParser();
    try {
      parser.reset(reader.open(folder, Constants.OBJ_TREE).getCachedBytes());
    } catch (MissingObjectException _) {
      return Optional.of(folder);
    }
    for (; !parser.eof(); parser.next()) {
      FileMode mode = parser.getEntryFileMode();
      ObjectId id = parser.getEntryObjectId();
      if (mode.equals(FileMode.GITLINK) || !seen.add(id)) {
        continue;
      }
      if (mode.equals(FileMode.TREE)) {
        pending.add(id);
      } else if (!reader.has(id)) {
        return Optional.of(id);
      }
    }
    return Optional.empty();
  }
}
