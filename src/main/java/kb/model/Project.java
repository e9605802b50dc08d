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
/// @param runtime whether it is what others are written in or linked with, a language or a C
///   library: everybody repeats its words
/// @param note the path of its note, relative to the notes folder
public record Project(
    String name,
    String repository,
    List<String> revisions,
    List<String> exclude,
    List<String> aliases,
    boolean runtime,
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
    String path = without(without(repository, "/"), ".git");
    if (!isRemote()) {
      return path;
    }
    int last = lastPart(path, path.length());
    int owner = last <= 0 ? -1 : lastPart(path, last - 1);
    return last <= 0 ? path : path.substring(owner, last - 1) + "/" + path.substring(last);
  }

  private static String without(String text, String ending) {
    return text.endsWith(ending) ? text.substring(0, text.length() - ending.length()) : text;
  }

  /// Where the part of a path begins that ends at `end`; 0 for the first.
  private static int lastPart(String path, int end) {
    return Math.max(path.lastIndexOf('/', end - 1), path.lastIndexOf(':', end - 1)) + 1;
  }

  /// Whether it is reached by a URL (`https://`, `ssh://`, `git://`, `file://`, `user@host:path`),
  /// not a plain path.
  public boolean isRemote() {
    int scheme = repository.indexOf("://");
    int at = repository.indexOf('@');
    int colon = repository.indexOf(':', at + 1);
    int slash = repository.indexOf('/');
    return scheme > 0 ? slash > scheme : at > 0 && colon > at + 1 && (slash < 0 || slash > colon);
  }
}
