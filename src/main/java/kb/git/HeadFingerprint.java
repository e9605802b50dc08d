package kb.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/// Whether a repository has moved since it was last looked at, from three small files, without
/// loading JGit: it is asked at each start of a short-lived process.
public final class HeadFingerprint {
  private static final String SYMBOLIC = "ref: ";
  private static final String ABSENT = "-";

  private HeadFingerprint() {}

  /// A text that is equal as long as neither `HEAD`, nor the branch it names, nor the packed refs
  /// have changed. Never fails: where no repository is, that is the fingerprint.
  public static String of(Path folder) {
    return GitFolder.of(folder).map(HeadFingerprint::of).orElse("no repository");
  }

  private static String of(GitFolder folder) {
    String head = text(folder.own().resolve("HEAD"));
    return String.join(
        " ",
        head,
        branch(head, folder),
        stamp(folder.common().resolve("packed-refs")),
        stamp(folder.common().resolve("reftable/tables.list")));
  }

  /// The commit in the branch's own file. A name that leads out of the refs is not followed.
  private static String branch(String head, GitFolder folder) {
    String name = head.startsWith(SYMBOLIC) ? head.substring(SYMBOLIC.length()).strip() : "";
    return name.startsWith("refs/") && Ref.isValid(name)
        ? text(folder.common().resolve(name))
        : ABSENT;
  }

  private static String text(Path file) {
    return GitFolder.text(file).orElse(ABSENT);
  }

  private static String stamp(Path file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return attributes.lastModifiedTime() + "/" + attributes.size();
    } catch (IOException _) {
      return ABSENT;
    }
  }
}
