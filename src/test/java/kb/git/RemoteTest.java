package kb.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import kb.git.GitServers.Rules;
import kb.git.GitServers.Server;
import kb.model.Progress;
import kb.model.Revision;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Fetching, from real servers.
class RemoteTest {
  @TempDir Path folder;
  private TestRepository made;
  private String first;
  private String second;

  @BeforeEach
  void build() {
    made = TestRepository.bare(folder.resolve("served/made.git"));
    first = made.file("a", "one\n").file("b", "kept\n").commit("one");
    made.annotatedTag("v1");
    second = made.file("a", "two\n").commit("two");
  }

  private Path clone(String name) {
    return folder.resolve("clones").resolve(name);
  }

  private static Fetched fetch(Remote remote, Path clone, String... patterns) {
    Selection selection = RefPattern.select(List.of(patterns), remote.refs());
    assertEquals(List.of(), selection.messages());
    return remote.fetchInto(clone, selection.refs(), Progress.SILENT);
  }

  /// Lists and fetches by one way, and reads what came.
  private void comesThrough(Remote remote) {
    Refs refs = remote.refs();
    assertEquals(Optional.of(Ref.of("refs/heads/main", second)), refs.head());
    assertEquals(List.of("refs/heads/main", "refs/tags/v1"), List.copyOf(refs.commits().keySet()));
    assertEquals(first, refs.commits().get("refs/tags/v1"));
    Path clone = clone("clone.git");
    Fetched fetched = fetch(remote, clone, "HEAD", "v1");
    List<Revision> expected = List.of(new Revision("main", second), new Revision("v1", first));
    assertEquals(new Fetched(expected, Optional.empty(), List.of()), fetched);
    try (Repository repository = Repository.open(clone)) {
      assertTrue(repository.isShallow());
      assertEquals(Optional.of(new Revision("main", second)), repository.resolve("HEAD"));
      for (Revision revision : expected) {
        for (TreeEntry entry : repository.tree(revision.commit()).entries()) {
          assertTrue(repository.read(entry.blob(), 100) instanceof Blob.Content);
        }
      }
    }
  }

  @Test
  void throughAFileUrl() {
    comesThrough(new Remote(made.url(), TestGit.program()));
  }

  @Test
  void throughGitsOwnProtocol() {
    try (Server server = GitServers.daemon(folder.resolve("served"))) {
      comesThrough(new Remote(server.url("made.git"), TestGit.program()));
    }
  }

  @Test
  void throughHttp() {
    try (Server server = GitServers.http(folder.resolve("served"))) {
      comesThrough(new Remote(server.url("made.git"), TestGit.program()));
    }
  }

  @Test
  void throughHttpsWithACertificateTheUserTrusts() {
    try (Server server = GitServers.https(folder.resolve("served"), folder)) {
      String certificate = folder.resolve("certificate.pem").toString();
      GitProgram git = TestGit.program().withVariable("GIT_SSL_CAINFO", certificate);
      comesThrough(new Remote(server.url("made.git"), git));
    }
  }

  /// The program named as ssh gets host and command; it runs the command here, and leaves a helper
  /// behind that keeps the pipe open, as ssh does when it shares a connection.
  @Test
  void throughSshAsTheUserHasSetItUp() throws IOException {
    Path ssh =
        Files.writeString(
            folder.resolve("ssh"),
            """
            #!/bin/sh
            sleep 5 >/dev/null </dev/null &
            for command; do :; done
            eval "$command"
            """);
    Files.setPosixFilePermissions(ssh, PosixFilePermissions.fromString("rwx------"));
    GitProgram git =
        TestGit.program()
            .withVariable("GIT_SSH_COMMAND", ssh.toString())
            .withVariable("GIT_SSH_VARIANT", "ssh");
    comesThrough(new Remote("someone@host.invalid:" + made.folder(), git));
  }

  @Test
  void throughTheUsersOwnRewriting() throws IOException {
    try (Server server = GitServers.http(folder.resolve("served"))) {
      Path configuration =
          Files.writeString(
              folder.resolve("gitconfig"),
              "[url \"" + server.base() + "\"]\ninsteadOf = https://github.com/\n");
      comesThrough(new Remote("https://github.com/made.git", TestGit.configured(configuration)));
    }
  }

  @Test
  void throughALoginTheUserHasStored() throws IOException {
    try (Server server = GitServers.http(folder.resolve("served"), Rules.login("me:secret"))) {
      Path configuration =
          Files.writeString(
              folder.resolve("gitconfig"),
              "[credential]\nhelper = \"!f() { echo username=me; echo password=secret; }; f\"\n");
      comesThrough(new Remote(server.url("made.git"), TestGit.configured(configuration)));
    }
  }

  @Test
  void fromARepositoryThatIsShallowItself() {
    Path shallow = folder.resolve("served/shallow.git");
    fetch(new Remote(made.url(), TestGit.program()), shallow, "main", "v1");
    comesThrough(new Remote("file://" + shallow, TestGit.program()));
  }

  @Test
  void aSingleCommitIsFetchedByItsId() {
    Remote remote = new Remote(made.url(), TestGit.program());
    Path clone = clone("clone.git");
    assertEquals(List.of(new Revision(first, first)), fetch(remote, clone, first).revisions());
    try (Repository repository = Repository.open(clone)) {
      assertEquals(2, repository.tree(first).entries().size());
      assertEquals(Optional.of(first), repository.resolve("HEAD").map(Revision::commit));
    }
  }

  @Test
  void aDetachedHeadIsFetchedAsHead() throws IOException {
    Files.writeString(made.folder().resolve("HEAD"), first + "\n");
    Remote remote = new Remote(made.url(), TestGit.program());
    Fetched fetched = fetch(remote, clone("clone.git"), "HEAD");
    assertEquals(List.of(new Revision("HEAD", first)), fetched.revisions());
  }

  @Test
  void anEmptyRepositoryHasNothingToFetch() {
    try (TestRepository empty = TestRepository.bare(folder.resolve("empty.git"))) {
      Refs refs = new Remote(empty.url(), TestGit.program()).refs();
      assertEquals(Optional.empty(), refs.head());
      assertTrue(refs.commits().isEmpty());
    }
  }

  @Test
  void whatIsThereIsNotAskedForAgain() {
    Path clone = clone("clone.git");
    Remote remote;
    List<Ref> wanted;
    try (Server server = GitServers.http(folder.resolve("served"))) {
      remote = new Remote(server.url("made.git"), TestGit.program());
      wanted = RefPattern.select(List.of("main", "v1"), remote.refs()).refs();
      remote.fetchInto(clone, wanted, Progress.SILENT);
    }
    // The server is gone: whoever asked would fail.
    assertEquals(
        List.of(new Revision("main", second), new Revision("v1", first)),
        remote.fetchInto(clone, wanted, Progress.SILENT).revisions());
  }

  @Test
  void aBranchThatMovedCostsOnlyItsChanges() throws IOException {
    made.file("big", "x".repeat(100) + new BigInteger(400_000, new Random(3)));
    made.commit("big");
    Remote remote = new Remote(made.url(), TestGit.program());
    Path clone = clone("clone.git");
    fetch(remote, clone, "main", "v1");
    long before = size(clone);
    String third = made.file("a", "three\n").commit("three");
    assertEquals(
        List.of(new Revision("main", third), new Revision("v1", first)),
        fetch(remote, clone, "main", "v1").revisions());
    assertTrue(size(clone) - before < 4_000, before + " grew to " + size(clone));
    try (Repository repository = Repository.open(clone)) {
      assertEquals(3, repository.tree(third).entries().size());
    }
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  @Test
  void aBranchThatWasRewrittenIsFollowed() {
    Remote remote = new Remote(made.url(), TestGit.program());
    Path clone = clone("clone.git");
    fetch(remote, clone, "main");
    made.ref("refs/heads/main", first);
    assertEquals(List.of(new Revision("main", first)), fetch(remote, clone, "main").revisions());
  }

  @Test
  void aBranchMayTakeThePlaceOfAFolderOfBranches() {
    made.ref("refs/heads/release", first);
    Remote remote = new Remote(made.url(), TestGit.program());
    Path clone = clone("clone.git");
    fetch(remote, clone, "release");
    made.deleteRef("refs/heads/release").ref("refs/heads/release/1", second);
    Fetched fetched = fetch(remote, clone, "release/*");
    assertEquals(List.of(new Revision("release/1", second)), fetched.revisions());
    assertEquals(List.of("`release` is gone from the repository."), fetched.messages());
  }

  @Test
  void aTagOfSomethingElseThanACommitIsLeftOutAndSaid() {
    made.ref("refs/tags/key", made.blob(new byte[] {1, 2, 3}));
    Remote remote = new Remote(made.url(), TestGit.program());
    Fetched fetched = fetch(remote, clone("clone.git"), "main", "key");
    assertEquals(List.of(new Revision("main", second)), fetched.revisions());
    assertEquals(List.of("`key` names no commit; it is left out."), fetched.messages());
  }

  @Test
  void aCommitThatNobodyHasDoesNotKeepTheRestAway() {
    try (Server server = GitServers.http(folder.resolve("served"))) {
      for (String url : List.of(made.url(), server.url("made.git"))) {
        Path clone = clone(Integer.toHexString(url.hashCode()));
        Remote remote = new Remote(url, TestGit.program());
        String none = "7".repeat(40);
        String neither = "8".repeat(40);
        Fetched fetched = fetch(remote, clone, none, "main", neither, first);
        assertEquals(
            List.of(new Revision("main", second), new Revision(first, first)), fetched.revisions());
        assertEquals(2, fetched.messages().size(), fetched::toString);
        assertTrue(
            fetched
                .messages()
                .contains(url + " does not give out commit " + none + "; it is left out."),
            fetched::toString);
        assertEquals(fetched, fetch(remote, clone, none, "main", neither, first));
      }
    }
  }

  @Test
  void aRepositoryThatMovedIsFollowedAndItsNewAddressSaid() {
    try (Server server =
        GitServers.http(folder.resolve("served"), Rules.moved("old.git", "made.git"))) {
      Remote remote = new Remote(server.url("old.git"), TestGit.program());
      Optional<String> moved = Optional.of(server.url("made.git"));
      assertEquals(moved, remote.refs().movedTo());
      assertEquals(moved, fetch(remote, clone("clone.git"), "main").movedTo());
    }
  }

  @Test
  void anotherSpellingOfTheSameAddressIsNoMove() {
    try (Server server =
        GitServers.http(folder.resolve("served"), Rules.moved("made", "made.git"))) {
      Refs refs = new Remote(server.url("made"), TestGit.program()).refs();
      assertEquals(Optional.empty(), refs.movedTo());
      assertTrue(refs.head().isPresent());
    }
  }

  @Test
  void aMoveBehindTheUsersRewritingIsNoAddressForANote() throws IOException {
    try (Server server =
        GitServers.http(folder.resolve("served"), Rules.moved("old.git", "made.git"))) {
      Path configuration =
          Files.writeString(
              folder.resolve("gitconfig"),
              "[url \"" + server.base() + "\"]\ninsteadOf = https://github.com/\n");
      GitProgram git = TestGit.configured(configuration);
      assertEquals(
          Optional.empty(), new Remote("https://github.com/old.git", git).refs().movedTo());
    }
  }

  @Test
  void progressIsHeard() {
    List<String> stages = new ArrayList<>();
    Progress progress =
        new Progress() {
          @Override
          public void at(String what, long done, long total) {
            stages.add(what.split(",")[0] + " " + done + "/" + total);
          }

          @Override
          public void say(String message) {}
        };
    Remote remote = new Remote(made.url(), TestGit.program());
    remote.fetchInto(clone("clone.git"), List.of(remote.refs().head().orElseThrow()), progress);
    assertTrue(stages.contains("Receiving objects 4/4"), stages::toString);
  }

  @Test
  void keepOnlyForgetsTheRestAndLetsHeadNameTheFirst() {
    Remote remote = new Remote(made.url(), TestGit.program());
    Path clone = clone("clone.git");
    fetch(remote, clone, "main", "v1", first);
    Ref tag = remote.refs().find("v1").orElseThrow();
    new BareClone(clone, TestGit.program()).keepOnly(List.of(tag));
    try (Repository repository = Repository.open(clone)) {
      assertEquals(List.of("refs/tags/v1"), List.copyOf(repository.refs().commits().keySet()));
      assertEquals(Optional.of(new Revision("HEAD", first)), repository.resolve("HEAD"));
    }
  }

  @Test
  void keepOnlyPacksWhatHasBecomeScattered() throws IOException {
    Remote remote = new Remote(made.url(), TestGit.program());
    Path clone = clone("clone.git");
    fetch(remote, clone, "main");
    Path packs = clone.resolve("objects/pack");
    List<Path> all;
    try (Stream<Path> files = Files.list(packs)) {
      all = files.toList();
    }
    // As after fifty fetches: the number of packs counts, not what is in them.
    for (int copy = 0; copy < 51; copy++) {
      for (Path file : all) {
        String name = file.getFileName().toString();
        String id = String.format("%040x", copy);
        Files.copy(file, packs.resolve(name.replaceFirst("[0-9a-f]{40}", id)));
      }
    }
    Ref main = remote.refs().head().orElseThrow();
    new BareClone(clone, TestGit.program()).keepOnly(List.of(main));
    try (Stream<Path> files = Files.list(packs)) {
      assertEquals(1, files.filter(file -> file.toString().endsWith(".pack")).count());
    }
    try (Repository repository = Repository.open(clone)) {
      assertFalse(repository.tree(second).entries().isEmpty());
    }
  }
}
