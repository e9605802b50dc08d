package kb.model;

import java.util.List;
import java.util.Locale;

/// A repository that is followed. A project is a note: the fields are its front matter (decision
/// 2).
///
/// @param name the slug of its note: `etcd` for `notes/projects/etcd.md`
/// @param repository a URL git understands, or a plain path (relative to the home), read in place
/// @param revisions branches, tags or globs over them to follow; empty means the remote's HEAD
/// @param exclude globs over paths that are not read
/// @param aliases other names of the project, former `owner/name`s among them
/// @param note the path of its note, relative to the notes folder
public record Project(
    String name,
    String repository,
    List<String> revisions,
    List<String> exclude,
    List<String> aliases,
    String note) {
  public Project {
    revisions = List.copyOf(revisions);
    exclude = List.copyOf(exclude);
    aliases = List.copyOf(aliases);
  }

  /// Whether `word` is this project's name, one of its aliases, or its `owner/name`; case does not
  /// count.
  public boolean answersTo(String word) {
    String wanted = word.toLowerCase(Locale.ROOT);
    return name.equalsIgnoreCase(wanted)
        || aliases.stream().anyMatch(alias -> alias.equalsIgnoreCase(wanted))
        || slug().equalsIgnoreCase(wanted);
  }

  /// `owner/name` of a hosted repository, without a trailing `.git`; the repository itself for a
  /// plain path.
  public String slug() {
    String path = repository.replaceFirst("\\.git/?$", "").replaceFirst("/$", "");
    if (!isRemote()) {
      return path;
    }
    String[] parts = path.split("[/:]");
    return parts.length < 2 ? path : parts[parts.length - 2] + "/" + parts[parts.length - 1];
  }

  /// Whether it is reached by a URL (`https://`, `ssh://`, `git://`, `file://`, `user@host:path`),
  /// not a plain path.
  public boolean isRemote() {
    return repository.matches("[a-z][a-z0-9+.-]*://.*") || repository.matches("[^/@]+@[^/:]+:.*");
  }
}
