package kb.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kb.model.UserError;

/// A bare clone of ours: made, mended, tidied and deleted here, read through [Repository].
///
/// It holds the refs asked for under their own names, so that `git log v3.5.9` works in it for a
/// person too. The caller holds the project's lock.
public final class BareClone {
  /// A folder without this file is not ours to delete.
  private static final String MARKER = "kb-clone";

  private static final String MARK = "A clone kept by kb. It can be deleted at any time.\n";

  /// Each fetch leaves a pack; reading slows down with their number. Git's own limit.
  private static final int MOST_PACKS = 50;

  /// Work on our own disk may be silent for as long as a large repository takes.
  private static final Duration PATIENCE = Duration.ofHours(1);

  private final Path folder;
  private final GitProgram git;

  public BareClone(Path folder, GitProgram git) {
    this.folder = folder.toAbsolutePath();
    this.git = git.withPatience(PATIENCE);
  }

  public Path folder() {
    return folder;
  }

  /// Makes the clone hold these refs and no others, `HEAD` naming the first, and packs it again
  /// when it has become scattered.
  public void keepOnly(List<Ref> refs) {
    Set<String> kept = refs.stream().map(Ref::kept).collect(Collectors.toSet());
    Set<String> others = refsHeld();
    others.removeAll(kept);
    drop(others);
    refs.stream().findFirst().ifPresent(this::pointHeadAt);
    if (packs() > MOST_PACKS) {
      settle();
      run("gc", "--quiet", "--prune=now");
    }
  }

  /// Deletes it from the disk.
  public void delete() {
    onDisk("deleted", () -> new Leftovers(folder).deleteAll(folder.resolve(MARKER)));
  }

  /// Clears away what a killed fetch left: first its git, should that still run, then its files.
  void settle() {
    onDisk(
        "tidied",
        () -> {
          new FetchMark(folder).endStranger();
          new Leftovers(folder).clear();
        });
  }

  /// Makes the folder a bare repository; harmless when it is one.
  void create() {
    try {
      Files.createDirectories(folder);
      requireOurs();
      Files.writeString(folder.resolve(MARKER), MARK);
    } catch (IOException e) {
      throw unwritable("made", e);
    }
    Outcome outcome =
        git.run(
            "-c",
            "init.defaultBranch=main",
            "-c",
            "init.defaultRefFormat=files",
            "init",
            "--quiet",
            "--bare",
            "--template=",
            "--object-format=sha1",
            "--",
            folder.toString());
    require(outcome, "made");
  }

  /// Work on the files of a clone.
  private interface DiskWork {
    void run() throws IOException;
  }

  private void onDisk(String done, DiskWork work) {
    if (!Files.exists(folder)) {
      return;
    }
    try {
      requireOurs();
      work.run();
    } catch (IOException | UncheckedIOException e) {
      throw unwritable(done, e);
    }
  }

  private UserError unwritable(String done, Exception e) {
    return UserError.world(
        "The clone " + folder + " can't be " + done + ": " + e.getMessage(),
        "Make the folder writable, or free some room, then run it again.",
        e);
  }

  private void requireOurs() throws IOException {
    try (Stream<Path> content = Files.list(folder)) {
      if (content.findAny().isPresent() && !Files.exists(folder.resolve(MARKER))) {
        throw UserError.world(
            folder + " is not a clone of kb's; it is left alone.",
            "Move the folder away, or look what it is.");
      }
    }
  }

  /// Drops refs that stand where new ones must: a branch `a` and a branch `a/b` can't both be. The
  /// repository can't have both either, so the old one is gone there.
  List<String> makeWay(Collection<Ref> coming) {
    List<String> dropped =
        refsHeld().stream()
            .filter(held -> coming.stream().anyMatch(ref -> collide(held, ref.kept())))
            .toList();
    drop(dropped);
    return dropped.stream()
        .map(held -> "`" + Ref.shortName(held) + "` is gone from the repository.")
        .toList();
  }

  private static boolean collide(String held, String coming) {
    return held.startsWith(coming + "/") || coming.startsWith(held + "/");
  }

  /// The commits of those of the refs that are here; a ref that names no commit is not.
  Map<Ref, String> commitsOf(Collection<Ref> refs) {
    Map<Ref, String> commits = new HashMap<>();
    reading(repository -> {
      refs.forEach(ref ->
          repository.names().commitAt(ref.kept()).ifPresent(commit -> commits.put(ref, commit)));
      return commits;
    });
    return commits;
  }

  /// What is wrong with those of the refs that it has; absent when all their files are here.
  Optional<String> damage(Collection<Ref> refs) {
    try {
      return reading(repository -> firstGap(repository, refs)).flatMap(gap -> gap);
    } catch (UserError e) {
      return Optional.of(e.sentence());
    }
  }

  private static Optional<String> firstGap(Repository repository, Collection<Ref> refs) {
    RefReader names = repository.names();
    List<String> commits = new ArrayList<>();
    for (Ref ref : refs) {
      if (names.isDangling(ref.kept())) {
        return Optional.of("what `" + ref.name() + "` names is missing");
      }
      names.commitAt(ref.kept()).ifPresent(commits::add);
    }
    return repository.firstGap(commits).map(id -> "object " + id + " is missing");
  }

  /// Whether git itself finds objects missing or broken. Takes seconds; asked after a failure only.
  boolean isUnsound() {
    return packs() > 0
        && !git.run(
                "--git-dir=" + folder,
                "fsck",
                "--connectivity-only",
                "--no-dangling",
                "--no-progress")
            .succeeded();
  }

  /// Runs something that starts git here, and marks the folder with the process while it runs.
  Outcome marking(Function<Consumer<Process>, Outcome> work) {
    FetchMark mark = new FetchMark(folder);
    try {
      return work.apply(mark::set);
    } finally {
      onDisk("tidied", mark::remove);
    }
  }

  /// Lets `HEAD` name this ref unless it names one already.
  void offerHead(Ref ref) {
    if (reading(Repository::refs).flatMap(Refs::head).isEmpty()) {
      pointHeadAt(ref);
    }
  }

  private Set<String> refsHeld() {
    return reading(repository -> new TreeSet<>(repository.refs().commits().keySet()))
        .orElseGet(TreeSet::new);
  }

  private void drop(Collection<String> refs) {
    if (!refs.isEmpty()) {
      String orders =
          refs.stream().map(ref -> "delete " + ref + "\n").collect(Collectors.joining());
      List<String> arguments = List.of("--git-dir=" + folder, "update-ref", "--stdin");
      require(git.run(arguments, orders, line -> {}, process -> {}), "changed");
    }
  }

  private void pointHeadAt(Ref ref) {
    if (ref.kept().startsWith(Ref.BRANCHES)) {
      run("symbolic-ref", "HEAD", ref.kept());
    } else {
      commitsOf(List.of(ref))
          .values()
          .forEach(commit -> run("update-ref", "--no-deref", "HEAD", commit));
    }
  }

  private void run(String... command) {
    List<String> arguments = new ArrayList<>(List.of("--git-dir=" + folder));
    arguments.addAll(List.of(command));
    require(git.run(arguments, "", line -> {}, process -> {}), "changed");
  }

  private void require(Outcome outcome, String done) {
    if (!outcome.succeeded()) {
      throw UserError.world(
          "The clone " + folder + " can't be " + done + ": " + outcome.complaint(),
          "Delete the folder; the next sync fetches it anew.");
    }
  }

  private <T> Optional<T> reading(Function<Repository, T> use) {
    if (!Files.exists(folder.resolve("HEAD"))) {
      return Optional.empty();
    }
    try (Repository repository = Repository.open(folder)) {
      return Optional.of(use.apply(repository));
    }
  }

  private long packs() {
    Path packs = folder.resolve("objects/pack");
    if (!Files.isDirectory(packs)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(packs)) {
      return files.filter(file -> file.toString().endsWith(".pack")).count();
    } catch (IOException e) {
      throw unwritable("read", e);
    }
  }
}
