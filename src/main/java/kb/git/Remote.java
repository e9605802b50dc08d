package kb.git;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kb.model.Progress;
import kb.model.UserError;

/// A repository elsewhere, reached by the user's own `git`.
///
/// Everything that fails is a [UserError] with the cause and what to do about it.
public final class Remote {
  /// On one line of its own; what a server says begins with `remote:`.
  private static final Pattern REDIRECTION =
      Pattern.compile("^warning: redirecting to (\\S+)$", Pattern.MULTILINE);

  private static final Pattern SYMBOLIC_HEAD = Pattern.compile("ref: (refs/\\S+)\tHEAD");
  private static final Pattern LISTED = Pattern.compile("([0-9a-f]{40})\t(\\S+?)(\\^\\{\\})?");
  private static final Pattern LONG_ID = Pattern.compile("[0-9a-f]{64}\t");

  private final RemoteUrl url;
  private final GitProgram git;

  public Remote(String url, GitProgram git) {
    this.url = RemoteUrl.written(url);
    this.git = git;
  }

  /// The repository at a URL, by the `git` of the path.
  public static Remote at(String url) {
    return new Remote(url, GitProgram.installed());
  }

  /// Asks which branches and tags there are; nothing is written.
  public Refs refs() {
    Outcome outcome = git.run("ls-remote", "--symref", "--", url.text());
    if (!outcome.succeeded()) {
      throw failure(outcome);
    }
    Optional<String> branch = Optional.empty();
    TreeMap<String, String> commits = new TreeMap<>();
    for (String line : outcome.output().lines().toList()) {
      Matcher head = SYMBOLIC_HEAD.matcher(line);
      if (head.matches()) {
        branch = Optional.of(head.group(1));
      } else {
        list(line, commits);
      }
    }
    Optional<String> headCommit = Optional.ofNullable(commits.remove("HEAD"));
    return Refs.of(branch, headCommit, commits, movedTo(outcome));
  }

  /// Reads one line of the list; the line that peels a tag follows the tag's own.
  private void list(String line, Map<String, String> commits) {
    Matcher listed = LISTED.matcher(line);
    if (LONG_ID.matcher(line).lookingAt()) {
      throw UserError.world(
          url + " names its objects by SHA-256, which can't be read yet.",
          "Follow a SHA-1 copy of it, if there is one.");
    }
    if (!listed.matches() || !Ref.isValid(listed.group(2))) {
      throw UserError.world(
          url.host() + " lists a ref that git forbids: " + line.replaceAll("\\p{Cntrl}", " "),
          "Check " + url + " in the project's note.");
    }
    commits.put(listed.group(2), listed.group(1));
  }

  /// Brings refs into a bare clone, one commit deep, and only those it does not have yet.
  ///
  /// The clone is made when it is missing. What an earlier fetch left behind when it was killed is
  /// cleared away first, and a clone that is damaged is deleted and fetched anew. The caller holds
  /// the project's lock.
  public Fetched fetchInto(Path bare, Collection<Ref> wanted, Progress progress) {
    BareClone clone = new BareClone(bare, git);
    Fetching fetching = new Fetching(this, clone, List.copyOf(wanted), progress);
    return fetching.run();
  }

  /// One `git fetch` of these refs into a clone that exists.
  Outcome fetch(BareClone clone, Collection<Ref> refs, Consumer<String> heard) {
    String refspecs =
        refs.stream()
            .map(ref -> "+" + ref.source() + ":" + ref.kept() + "\n")
            .collect(Collectors.joining());
    List<String> arguments =
        List.of(
            "--git-dir=" + clone.folder(),
            // A pack for each fetch, however small: quicker to read than loose objects.
            "-c",
            "fetch.unpackLimit=1",
            "-c",
            "fetch.prune=false",
            "-c",
            "fetch.pruneTags=false",
            "fetch",
            "--depth=1",
            "--no-tags",
            "--progress",
            "--no-recurse-submodules",
            "--no-write-fetch-head",
            "--stdin",
            "--",
            url.text());
    return clone.marking(mark -> git.run(arguments, refspecs, heard, mark));
  }

  RemoteUrl url() {
    return url;
  }

  /// Where the host says it lives now. Behind an `insteadOf` of the user's, that is no name to put
  /// into a note.
  Optional<String> movedTo(Outcome outcome) {
    Matcher redirection = REDIRECTION.matcher(outcome.complaint());
    if (!redirection.find()) {
      return Optional.empty();
    }
    String target = RemoteUrl.concealed(redirection.group(1)).replaceFirst("/$", "");
    boolean same = url.isSpelled(target) || !effectiveUrl().equals(url);
    return same ? Optional.empty() : Optional.of(target);
  }

  /// The URL after the user's `insteadOf`.
  private RemoteUrl effectiveUrl() {
    String answer = git.run("ls-remote", "--get-url", "--", url.text()).output().strip();
    return answer.isEmpty() ? url : new RemoteUrl(answer);
  }

  UserError failure(Outcome outcome) {
    GitFailure failure = new GitFailure(url, effectiveUrl(), outcome);
    return failure.missingRef().map(this::missing).orElseGet(() -> failure.error(git.patience()));
  }

  private UserError missing(String source) {
    String name = Ref.shortName(source);
    return UserError.world(
        url + " has no `" + name + "`. " + RefPattern.nearest(name, refs()),
        "Change the revisions in the project's note.");
  }
}
