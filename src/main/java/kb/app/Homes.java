package kb.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kb.model.UserError;

/// Makes new homes.
public final class Homes {
  private static final String FIRST_NOTE =
      """
      ---
      title: My notes
      tags: [start]
      questions:
        - where do I begin
      ---

      # My notes

      One file a subject, `## headings` for what you see, why, and what to do. Commands in `sh` blocks come first in answers.

      Follow a repository, then link what you learn to its source:

      ```sh
      kb project add https://github.com/etcd-io/etcd
      kb sync etcd
      kb link start raftNode.start
      ```
      """;

  private Homes() {}

  /// Makes what is missing of a home in a folder; nothing that is there is touched.
  ///
  /// @return what was made
  public static List<Path> make(Path folder) {
    List<Path> made = new ArrayList<>();
    try {
      for (String name : List.of("notes", "indexes")) {
        if (!Files.isDirectory(folder.resolve(name))) {
          made.add(Files.createDirectories(folder.resolve(name)));
        }
      }
      write(folder.resolve(".gitignore"), "/indexes/\n", made);
      write(folder.resolve("notes/start.md"), FIRST_NOTE, made);
      return made;
    } catch (IOException e) {
      throw UserError.world(
          "A knowledge base can't be made in " + folder + ": " + e.getMessage(),
          "Choose a folder you may write to.",
          e);
    }
  }

  private static void write(Path file, String text, List<Path> made) throws IOException {
    if (!Files.exists(file)) {
      made.add(Files.writeString(file, text));
    }
  }
}
