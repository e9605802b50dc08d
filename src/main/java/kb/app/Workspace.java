package kb.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import kb.model.UserError;

/// Where things are: a home with the notes, which are the truth, and the indexes, which can be
/// rebuilt (decision 1).
public record Workspace(Path home) {
  public Workspace {
    home = home.toAbsolutePath().normalize();
  }

  /// The home a command works in: the one named, else `KB_HOME`, else the nearest one at or above
  /// the working directory, else the checkout kb runs from.
  ///
  /// @param named what `--home` says
  /// @param environment what `KB_HOME` says
  /// @param here the working directory
  /// @param checkout the folder the launcher stands in
  public static Workspace find(
      Optional<Path> named, Optional<Path> environment, Path here, Optional<Path> checkout) {
    if (named.isPresent()) {
      return existing(named.get(), "--home");
    }
    if (environment.isPresent()) {
      return existing(environment.get(), "KB_HOME");
    }
    for (Path folder = here.toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (isHome(folder)) {
        return new Workspace(folder);
      }
    }
    return checkout
        .filter(Workspace::isHome)
        .map(Workspace::new)
        .orElseThrow(() ->
            UserError.world(
                "No knowledge base at or above " + here + ".",
                "Make one with `kb init`, or name one with --home or KB_HOME."));
  }

  private static Workspace existing(Path folder, String source) {
    if (!isHome(folder)) {
      throw UserError.world(
          source
              + " names "
              + folder
              + ", which is no knowledge base: it has no notes/ and indexes/.",
          "Make one there with `kb init " + folder + "`.");
    }
    return new Workspace(folder);
  }

  private static boolean isHome(Path folder) {
    return Files.isDirectory(folder.resolve("notes"))
        && Files.isDirectory(folder.resolve("indexes"));
  }

  public Path notes() {
    return home.resolve("notes");
  }

  public Path indexes() {
    return home.resolve("indexes");
  }

  public Path notesIndex() {
    return indexes().resolve("notes");
  }

  public Path projectIndex(String project) {
    return indexes().resolve("projects").resolve(project);
  }

  public Path clone(String project) {
    return indexes().resolve("clones").resolve(project + ".git");
  }

  /// The journal of what was asked in vain.
  public Path gaps() {
    return indexes().resolve("gaps.jsonl");
  }

  public Path natives() {
    return indexes().resolve("native");
  }
}
