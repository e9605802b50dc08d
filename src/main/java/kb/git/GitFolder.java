package kb.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/// Where a repository keeps its files, found by plain files alone.
///
/// @param own the git folder: `HEAD` is there
/// @param common where objects and refs are; the same, but for a linked worktree
record GitFolder(Path own, Path common) {
  /// Git's pointer files are one line; more is no pointer.
  private static final int LONGEST_POINTER = 8192;

  private static final String POINTER = "gitdir:";

  /// Of a checkout, a linked worktree or submodule (where `.git` is a file), a bare repository, or
  /// a `.git` folder itself.
  static Optional<GitFolder> of(Path folder) {
    Path nested = folder.resolve(".git");
    Optional<Path> own =
        Files.isRegularFile(nested)
            ? pointed(nested)
            : Optional.of(Files.isDirectory(nested) ? nested : folder);
    return own.filter(found -> Files.exists(found.resolve("HEAD"), LinkOption.NOFOLLOW_LINKS))
        .map(found -> new GitFolder(found, commonOf(found)))
        .filter(found -> Files.isDirectory(found.common().resolve("objects")))
        .filter(found -> Files.isDirectory(found.common().resolve("refs")));
  }

  private static Optional<Path> pointed(Path file) {
    return text(file)
        .filter(text -> text.startsWith(POINTER))
        .map(text -> file.resolveSibling(text.substring(POINTER.length()).strip()).normalize());
  }

  private static Path commonOf(Path own) {
    return text(own.resolve("commondir")).map(text -> own.resolve(text).normalize()).orElse(own);
  }

  /// The one line of a small plain file; absent when it is none.
  static Optional<String> text(Path file) {
    try {
      boolean small = Files.isRegularFile(file) && Files.size(file) <= LONGEST_POINTER;
      return Optional.of(small ? Files.readString(file).strip() : "")
          .filter(text -> !text.isEmpty() && text.chars().noneMatch(Character::isISOControl));
    } catch (IOException _) {
      return Optional.empty();
    }
  }
}
