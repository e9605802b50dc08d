package kb.git;

import java.util.regex.Pattern;
import kb.model.Revision;

/// A branch, tag or commit that can be fetched, and the commit it stands for.
///
/// @param name as people say it: `main`, `v3.5.9`; `heads/v3.5.9` for a branch that a tag hides
/// @param source as the repository says it: `refs/heads/main`, `HEAD`, or a commit id
/// @param commit the commit, tags peeled; 40 hex digits
public record Ref(String name, String source, String commit) {
  static final String BRANCHES = "refs/heads/";
  static final String TAGS = "refs/tags/";

  /// Where a clone keeps what has no name of its own: single commits, a detached HEAD.
  private static final String UNNAMED = "refs/kb/";

  private static final Pattern COMMIT_ID = Pattern.compile("[0-9a-f]{40}");

  /// What `git check-ref-format` forbids; a name with such parts came from no git.
  private static final Pattern FORBIDDEN =
      Pattern.compile("[\\x00-\\x20\\x7f~^:?*\\[\\\\]|\\.\\.|//|/\\.|@\\{|\\.lock(/|$)|[/.]$");

  public Ref {
    if (!isCommitId(commit)) {
      throw new IllegalArgumentException("no commit id: " + commit);
    }
    if (!isValid(source)) {
      throw new IllegalArgumentException("no ref, HEAD or commit id: " + source);
    }
  }

  /// A ref under its full name; people's name leaves `refs/heads/` and `refs/tags/` out.
  public static Ref of(String source, String commit) {
    return new Ref(shortName(source), source, commit);
  }

  /// A single commit, asked for by its id.
  public static Ref commit(String id) {
    return new Ref(id, id, id);
  }

  public Revision revision() {
    return new Revision(name, commit);
  }

  /// The ref that holds it in a clone of ours: the same name where it has one.
  String kept() {
    return source.startsWith("refs/") ? source : UNNAMED + source;
  }

  static boolean isCommitId(String text) {
    return COMMIT_ID.matcher(text).matches();
  }

  static boolean isValid(String source) {
    boolean known = source.startsWith("refs/") || source.equals("HEAD") || isCommitId(source);
    return known && !FORBIDDEN.matcher(source).find();
  }

  static String shortName(String source) {
    if (source.startsWith(BRANCHES)) {
      return source.substring(BRANCHES.length());
    }
    return source.startsWith(TAGS) ? source.substring(TAGS.length()) : source;
  }
}
