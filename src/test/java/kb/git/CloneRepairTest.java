package kb.git;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kb.model.Progress;
import kb.model.Revision;
import kb.model.UserError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Whatever a killed fetch or a bad disk leaves behind, the next fetch makes good.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class CloneRepairTest {
  private static final int ROUNDS_OF_GIT = 10;

  /// Each starts a virtual machine.
  private static final int ROUNDS_OF_OURS = 6;

  private static final int LONGEST_LIFE_MILLIS = 150;
  private static final int NOISE_BYTES = 1 << 18;

  @TempDir Path folder;
  private TestRepository made;
  private Remote remote;
  private Path clone;

  @BeforeEach
  void build() {
    made = TestRepository.bare(folder.resolve("made.git"));
    for (int at = 0; at < 100; at++) {
      made.file("folder" + at % 7 + "/file" + at, "line " + at + "\n");
    }
    made.commit("one");
    made.tag("v1").file("folder1/file1", "two\n").commit("two");
    remote = new Remote(made.url(), TestGit.program());
    clone = folder.resolve("clone");
  }

  private Fetched fetch() {
    List<Ref> wanted = RefPattern.select(List.of("main", "v1"), remote.refs()).refs();
    return remote.fetchInto(clone, wanted, Progress.SILENT);
  }

  /// Every file of every revision asked for is here, and git itself has nothing to say.
  private void assertSound(Fetched fetched) {
    assertEquals(List.of("main", "v1"), fetched.revisions().stream().map(Revision::name).toList());
    try (Repository repository = Repository.open(clone)) {
      for (Revision revision : fetched.revisions()) {
        List<TreeEntry> entries = repository.tree(revision.commit()).entries();
        assertEquals(100, entries.size());
        for (TreeEntry entry : entries) {
          assertTrue(repository.read(entry.blob(), NOISE_BYTES) instanceof Blob.Content);
        }
      }
    }
    Outcome check = TestGit.program().run("--git-dir=" + clone, "fsck", "--full", "--no-dangling");
    assertTrue(check.succeeded(), check::complaint);
  }

  private List<Path> files(String suffix) throws IOException {
    try (Stream<Path> files = Files.walk(clone)) {
      return files.filter(file -> file.toString().endsWith(suffix)).toList();
    }
  }

  private void overwrite(Path file, byte[] content) throws IOException {
    assertTrue(file.toFile().setWritable(true));
    Files.write(file, content);
  }

  @Test
  void staleLocksAndHalfPacksAreClearedAway() throws IOException {
    fetch();
    made.file("folder1/file1", "three\n").commit("three");
    List<Path> stale =
        List.of(
            clone.resolve("shallow.lock"),
            clone.resolve("config.lock"),
            clone.resolve("HEAD.lock"),
            clone.resolve("packed-refs.lock"),
            clone.resolve("refs/heads/main.lock"),
            clone.resolve("shallow_Ab12Cd"),
            clone.resolve("objects/pack/tmp_pack_Ab12Cd"),
            clone.resolve("objects/pack/tmp_idx_Ab12Cd"),
            clone.resolve("objects/pack/pack-" + "0".repeat(40) + ".pack"),
            clone.resolve("objects/pack/pack-" + "0".repeat(40) + ".keep"));
    for (Path file : stale) {
      Files.writeString(file, "half");
    }
    Fetched fetched = fetch();
    assertEquals(made.head(), fetched.revisions().getFirst().commit());
    assertSound(fetched);
    for (Path file : stale) {
      assertFalse(Files.exists(file), file::toString);
    }
  }

  @Test
  void aBranchIsNoLeftoverWhateverItsName() {
    made.ref("refs/heads/tmp_pack_x", made.head());
    List<Ref> wanted = RefPattern.select(List.of("tmp_pack_x"), remote.refs()).refs();
    remote.fetchInto(clone, wanted, Progress.SILENT);
    new BareClone(clone, TestGit.program()).settle();
    try (Repository repository = Repository.open(clone)) {
      assertTrue(repository.resolve("tmp_pack_x").isPresent());
    }
  }

  @Test
  void aCloneWithoutItsPacksIsFetchedAnewAndItIsSaid() throws IOException {
    fetch();
    for (Path file : files(".pack")) {
      Files.delete(file);
    }
    assertFetchedAnew();
  }

  @Test
  void aCloneWithAPackCutShortIsFetchedAnew() throws IOException {
    fetch();
    Path pack = files(".pack").getFirst();
    overwrite(pack, new byte[20]);
    // JGit looks again and again at a folder that was changed within the last seconds.
    Files.setLastModifiedTime(
        clone.resolve("objects/pack"), FileTime.from(Instant.parse("2024-01-01T00:00:00Z")));
    assertFetchedAnew();
  }

  @Test
  void aCloneWithoutConfigurationIsFetchedAnew() throws IOException {
    fetch();
    overwrite(clone.resolve("config"), "[core\nnonsense".getBytes(UTF_8));
    assertFetchedAnew();
  }

  private void assertFetchedAnew() {
    Fetched fetched = fetch();
    assertSound(fetched);
    assertEquals(1, fetched.messages().size(), fetched::toString);
    String message = fetched.messages().getFirst();
    assertTrue(message.startsWith("The clone of " + made.url() + " was damaged ("), message);
    assertTrue(message.endsWith("): fetched anew."), message);
  }

  /// What looks broken because it is made so upstream would else be fetched anew at each sync.
  @Test
  void aRepositoryThatIsStrangeFromTheStartIsFetchedOnce() {
    String level =
        made.tree(TestRepository.treeEntry("100644", new byte[] {'f'}, made.blob(new byte[0])));
    byte[] name = "d".repeat(200).getBytes(UTF_8);
    for (int depth = 0; depth < 30; depth++) {
      level =
          made.tree(
              TestRepository.treeEntry("40000", name, level),
              TestRepository.treeEntry("40000", "e".getBytes(UTF_8), level));
    }
    made.commitTree(level, "too deep, and a billion files");
    assertEquals(List.of(), fetch().messages());
    assertEquals(List.of(), fetch().messages());
  }

  @Test
  void damageThatOnlyGitSeesIsFetchedAnewToo() throws IOException {
    fetch();
    made.file("folder1/file1", "three\n").commit("three");
    Files.writeString(clone.resolve("refs/heads/stray"), "7".repeat(40) + "\n");
    overwrite(clone.resolve("shallow"), "no commit at all\n".getBytes(UTF_8));
    Fetched fetched = fetch();
    assertSound(fetched);
    assertEquals(1, fetched.messages().size(), fetched::toString);
  }

  @Test
  void aFailureOfTheServerLeavesTheCloneAlone() {
    fetch();
    Remote gone = new Remote("file://" + folder.resolve("gone.git"), TestGit.program());
    Ref other = Ref.of("refs/heads/main", "7".repeat(40));
    assertThrows(UserError.class, () -> gone.fetchInto(clone, List.of(other), Progress.SILENT));
    assertSound(fetch());
  }

  @Test
  void aDeletedCloneIsGone() {
    fetch();
    BareClone bare = new BareClone(clone, TestGit.program());
    bare.delete();
    assertFalse(Files.exists(clone));
    bare.delete();
    assertSound(fetch());
  }

  @Test
  void aGitThatOutlivedUsIsEndedBeforeItsFilesAreCleared() throws IOException {
    fetch();
    try (GitServers.Server silent = GitServers.silent()) {
      Process orphan = new ProcessBuilder("git", "ls-remote", silent.url("x.git")).start();
      new FetchMark(clone).set(orphan);
      new BareClone(clone, TestGit.program()).settle();
      assertFalse(orphan.isAlive());
      assertEquals(List.of(), files(".pid"));
    }
  }

  @Test
  void aProcessThatOnlyHasTheSameNumberIsLeftAlone() throws IOException {
    fetch();
    try (GitServers.Server silent = GitServers.silent()) {
      Process stranger = new ProcessBuilder("git", "ls-remote", silent.url("x.git")).start();
      Files.writeString(clone.resolve("kb-fetch.pid"), stranger.pid() + " 2001-01-01T00:00:00Z");
      new BareClone(clone, TestGit.program()).settle();
      assertTrue(stranger.isAlive());
      ChildProcess.end(stranger.toHandle());
    }
  }

  /// What is killed: it fetches once, and says when it begins.
  static final class Victim {
    private Victim() {}

    public static void main(String[] arguments) {
      Remote remote = new Remote(arguments[0], TestGit.program());
      List<Ref> wanted = RefPattern.select(List.of("main", "v1"), remote.refs()).refs();
      System.out.println("begins");
      remote.fetchInto(Path.of(arguments[1]), wanted, Progress.SILENT);
    }
  }

  @Test
  void aProcessKilledAtAnyMomentLeavesACloneTheNextOneMends() throws Exception {
    Random random = new Random(20240101);
    for (int round = 0; round < ROUNDS_OF_OURS; round++) {
      commitNoise(random);
      Process victim = victim();
      assertEquals('b', victim.getInputStream().read());
      victim.waitFor(random.nextInt(LONGEST_LIFE_MILLIS), TimeUnit.MILLISECONDS);
      victim.destroyForcibly().waitFor();
      Fetched fetched = fetch();
      assertEquals(made.head(), fetched.revisions().getFirst().commit());
      assertSound(fetched);
      if (round % 2 == 0) {
        new BareClone(clone, TestGit.program()).delete();
      }
    }
  }

  /// What can't be compressed takes a fetch a while.
  private void commitNoise(Random random) {
    byte[] noise = new byte[NOISE_BYTES];
    random.nextBytes(noise);
    made.file("folder1/file1", noise).commit("noise");
  }

  private Process victim() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            Victim.class.getName(),
            made.url(),
            clone.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  @Test
  void gitKilledAtAnyMomentLeavesACloneTheNextOneMends() throws Exception {
    Random random = new Random(20240102);
    int failed = 0;
    for (int round = 0; round < ROUNDS_OF_GIT; round++) {
      commitNoise(random);
      List<Throwable> failures = new ArrayList<>();
      Thread fetching =
          Thread.ofPlatform()
              .start(() -> {
                try {
                  fetch();
                } catch (UserError e) {
                  failures.add(e);
                }
              });
      Thread.sleep(random.nextInt(LONGEST_LIFE_MILLIS));
      ProcessHandle.current()
          .descendants()
          .filter(process -> process.info().command().orElse("").contains("git"))
          .forEach(ProcessHandle::destroyForcibly);
      fetching.join();
      failed += failures.size();
      assertSound(fetch());
    }
    assertTrue(failed > 0, "no round met git at work");
  }
}
