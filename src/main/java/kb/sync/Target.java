package kb.sync;

import java.nio.file.Path;
import java.util.List;
import kb.model.Citation;
import kb.model.Project;

/// A project to sync, and where its parts are.
///
/// @param repository where a plain-path project stands; its clone's folder for the others
/// @param index the folder of its index
/// @param cited what notes cite at a revision of their own: for each link the ways it can be read,
///   likeliest first
public record Target(Project project, Path repository, Path index, List<List<Citation>> cited) {
  public Target {
    cited = List.copyOf(cited);
  }
}
