package kb.git;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import kb.git.TreeEntry.Kind;
import kb.model.UserError;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;

/// Walks a tree, folder by folder, trusting nothing in it.
final class TreeReader {
  /// Twice what the largest public repositories have; a few objects can claim billions of files.
  private static final int MOST_ENTRIES = 1_000_000;

  /// What Linux accepts as a path: nobody can have such a file.
  private static final int LONGEST_PATH = 4096;

  /// A folder of a million files.
  private static final int LARGEST_FOLDER = 64 << 20;

  private final ObjectReader reader;
  private final List<TreeEntry> entries = new ArrayList<>();
  private final List<String> unreadable = new ArrayList<>();
  private final List<String> duplicates = new ArrayList<>();
  private final Deque<Folder> pending = new ArrayDeque<>();
  private int seen;

  TreeReader(ObjectReader reader) {
    this.reader = reader;
  }

  /// @param path with a slash at its end, empty for the root
  private record Folder(String path, ObjectId id) {}

  Tree read(ObjectId root) {
    pending.add(new Folder("", root));
    while (!pending.isEmpty()) {
      Folder folder = pending.removeLast();
      try {
        readFolder(folder);
      } catch (IOException _) {
        unreadable.add(folder.path());
      }
    }
    return new Tree(eachPathOnce(), unreadable, duplicates);
  }

  /// The file at a path, by reading the folders on the way only.
  Optional<TreeEntry> find(ObjectId root, String path) throws IOException {
    pending.add(new Folder("", root));
    while (!pending.isEmpty()) {
      readFolder(pending.removeLast());
      pending.removeIf(folder -> !path.startsWith(folder.path()));
    }
    return entries.stream().filter(entry -> entry.path().equals(path)).findFirst();
  }

  private void readFolder(Folder folder) throws IOException {
    byte[] list = reader.open(folder.id(), Constants.OBJ_TREE).getCachedBytes(LARGEST_FOLDER);
    try {
      parse(folder, list);
    } catch (ArrayIndexOutOfBoundsException e) {
      // JGit's parser checks no bounds: a list cut short runs over the end of its bytes.
      throw new CorruptObjectException(folder.id(), "a list of files cut short");
    }
  }

  private void parse(Folder folder, byte[] list) throws CorruptObjectException {
    CanonicalTreeParser parser = new CanonicalTreeParser();
    for (parser.reset(list); !parser.eof(); parser.next()) {
      if (++seen > MOST_ENTRIES) {
        throw UserError.world(
            "A revision claims more than " + MOST_ENTRIES + " files; no repository has as many.",
            "Leave this repository out.");
      }
      byte[] name = new byte[parser.getNameLength()];
      parser.getName(name, 0);
      add(folder.path() + EntryName.text(name), parser);
    }
  }

  private void add(String path, CanonicalTreeParser parser) {
    FileMode mode = parser.getEntryFileMode();
    if (path.length() > LONGEST_PATH) {
      unreadable.add(path.substring(0, LONGEST_PATH) + "...");
    } else if (mode.equals(FileMode.TREE)) {
      pending.add(new Folder(path + "/", parser.getEntryObjectId()));
    } else {
      entries.add(new TreeEntry(path, parser.getEntryObjectId().name(), kind(mode)));
    }
  }

  private static Kind kind(FileMode mode) {
    if (mode.equals(FileMode.SYMLINK)) {
      return Kind.SYMBOLIC_LINK;
    }
    return mode.equals(FileMode.GITLINK) ? Kind.SUBMODULE : Kind.FILE;
  }

  private List<TreeEntry> eachPathOnce() {
    entries.sort(Comparator.comparing(TreeEntry::path));
    List<TreeEntry> once = new ArrayList<>(entries.size());
    for (TreeEntry entry : entries) {
      if (!once.isEmpty() && once.getLast().path().equals(entry.path())) {
        duplicates.add(entry.path());
      } else {
        once.add(entry);
      }
    }
    return once;
  }
}
