package kb.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kb.git.TreeEntry;
import kb.index.IndexedFile.FileKey;

/// What to do to an index so that it holds what is wanted; pure.
///
/// @param read files to read, each once however many revisions hold it
/// @param drop numbers of files that no revision holds any longer
/// @param kept how many files stay as they are
record SyncPlan(List<TreeEntry> read, Set<Integer> drop, int kept) {

  /// @param held the files in the index, with their numbers
  /// @param wanted every file of every revision
  static SyncPlan of(Map<FileKey, Integer> held, Iterable<TreeEntry> wanted) {
    Map<FileKey, TreeEntry> read = new LinkedHashMap<>();
    Set<FileKey> kept = new HashSet<>();
    for (TreeEntry entry : wanted) {
      FileKey key = key(entry);
      if (held.containsKey(key)) {
        kept.add(key);
      } else {
        read.put(key, entry);
      }
    }
    Map<FileKey, Integer> drop = new HashMap<>(held);
    drop.keySet().removeAll(kept);
    return new SyncPlan(new ArrayList<>(read.values()), Set.copyOf(drop.values()), kept.size());
  }

  /// Everything is read again, for it was read by other rules.
  static SyncPlan anew(Map<FileKey, Integer> held, Iterable<TreeEntry> wanted) {
    SyncPlan all = of(Map.of(), wanted);
    return new SyncPlan(all.read(), Set.copyOf(held.values()), 0);
  }

  static FileKey key(TreeEntry entry) {
    return new FileKey(entry.path(), entry.blob());
  }
}
