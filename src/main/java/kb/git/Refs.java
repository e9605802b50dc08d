package kb.git;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// The names a repository shows, and the commits they stand for.
///
/// @param head the branch `HEAD` names; `HEAD` itself when it names none (detached); absent when
///   nothing has been committed
/// @param commits full ref name to commit, annotated tags peeled, in order of name
/// @param movedTo where the repository lives now, when its host redirects
public record Refs(
    Optional<Ref> head, SortedMap<String, String> commits, Optional<String> movedTo) {
  /// Where git looks for a short name, in its order: a tag hides a branch of the same name.
  private static final List<String> SEARCHED =
      List.of("", "refs/", Ref.TAGS, Ref.BRANCHES, "refs/remotes/", "refs/remotes/origin/");

  public Refs {
    commits = Collections.unmodifiableSortedMap(new TreeMap<>(commits));
  }

  /// The refs of a repository whose `HEAD` is at a commit, on a branch or on none.
  static Refs of(
      Optional<String> headBranch,
      Optional<String> headCommit,
      SortedMap<String, String> commits,
      Optional<String> movedTo) {
    Refs headless = new Refs(Optional.empty(), commits, movedTo);
    Optional<Ref> detached = headCommit.map(commit -> Ref.of("HEAD", commit));
    return new Refs(headBranch.flatMap(headless::exactly).or(() -> detached), commits, movedTo);
  }

  /// The ref people mean by a name: `HEAD`, a tag, a branch, `heads/x`, or a full name.
  public Optional<Ref> find(String name) {
    return name.equals("HEAD")
        ? head
        : candidates(name).stream().flatMap(source -> exactly(source).stream()).findFirst();
  }

  /// The full names that a name may stand for, in git's order.
  static List<String> candidates(String name) {
    return SEARCHED.stream()
        .map(prefix -> prefix + name)
        .filter(source -> source.startsWith("refs/") && Ref.isValid(source))
        .toList();
  }

  /// The ref with this full name. A branch that a tag hides is called `heads/x`, as git does.
  Optional<Ref> exactly(String source) {
    String name = Ref.shortName(source);
    boolean hidden = source.startsWith(Ref.BRANCHES) && isTag(name);
    return Optional.ofNullable(commits.get(source))
        .map(commit -> new Ref(hidden ? "heads/" + name : name, source, commit));
  }

  /// Whether a short name stands for a tag and for a branch.
  boolean isAmbiguous(String name) {
    return isTag(name) && commits.containsKey(Ref.BRANCHES + name);
  }

  private boolean isTag(String name) {
    return commits.containsKey(Ref.TAGS + name);
  }

  /// The short names of all tags and branches, each once, tags first.
  Set<String> shortNames() {
    Set<String> names = new LinkedHashSet<>();
    for (String kind : List.of(Ref.TAGS, Ref.BRANCHES)) {
      below(kind).stream().map(Ref::shortName).forEach(names::add);
    }
    return names;
  }

  /// The full names that begin with `prefix`, in order.
  Set<String> below(String prefix) {
    return commits.subMap(prefix, prefix + Character.MAX_VALUE).keySet();
  }
}
