package kb.git;

import java.util.List;

/// Every file of a revision.
///
/// Paths are safe to print and to resolve: no empty, `.` or `..` part, no control character. A name
/// that is not so (no UTF-8, a line break, a slash within) is shown with backslash and octal digits
/// in place of the offending bytes, as git quotes it: `caf\351.c`.
///
/// @param entries in order of path, each path once
/// @param unreadable folders whose own list is missing, broken or nested too deeply; the files
///   below are not in `entries`
/// @param duplicates paths that stand twice, which git never writes; the first was taken
public record Tree(List<TreeEntry> entries, List<String> unreadable, List<String> duplicates) {
  public Tree {
    entries = List.copyOf(entries);
    unreadable = List.copyOf(unreadable);
    duplicates = List.copyOf(duplicates);
  }

  /// Whether nothing was left out.
  public boolean isComplete() {
    return unreadable.isEmpty() && duplicates.isEmpty();
  }
}
