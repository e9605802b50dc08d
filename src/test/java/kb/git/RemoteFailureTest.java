package kb.git;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kb.git.GitServers.Rules;
import kb.git.GitServers.Server;
import kb.model.Progress;
import kb.model.UserError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What goes wrong between here and there, brought about for real. What would need a network or a
/// full disk is in [GitFailureTest].
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class RemoteFailureTest {
  @TempDir Path folder;
  private TestRepository made;

  @BeforeEach
  void build() {
    made = TestRepository.bare(folder.resolve("served/made.git"));
    made.file("a", "one\n").commit("one");
    made.tag("v1.0").tag("v1.1");
  }

  private static String sentence(String url) {
    return failure(url, TestGit.program()).sentence();
  }

  private static UserError failure(String url, GitProgram git) {
    Remote remote = new Remote(url, git);
    return assertThrows(UserError.class, remote::refs);
  }

  @Test
  void aMissingRepositoryIsSaidByEveryServer() {
    Path root = folder.resolve("served");
    String file = "file://" + root.resolve("none");
    assertEquals(
        "There is no repository at " + file + ", or it is not for everybody.", sentence(file));
    try (Server http = GitServers.http(root);
        Server daemon = GitServers.daemon(root)) {
      for (String url : List.of(http.url("none.git"), daemon.url("none.git"))) {
        assertEquals(
            "There is no repository at " + url + ", or it is not for everybody.", sentence(url));
      }
    }
  }

  @Test
  void aPortWhereNobodyListensIsSaid() {
    String url = GitServers.nobody();
    String host = url.replaceAll("http://|/$", "");
    String expected = "Nothing answers at " + host + ": the connection was refused.";
    assertEquals(expected, sentence(url + "x.git"));
    assertEquals(expected, sentence("git://" + host + "/x.git"));
  }

  @Test
  void aSilentHostIsGivenUpAndItsProcessesAreGone() {
    try (Server server = GitServers.silent()) {
      GitProgram git = TestGit.program().withPatience(Duration.ofMillis(300));
      String host = server.base().replaceAll("http://|/$", "");
      long before = System.nanoTime();
      UserError error = failure(server.url("x.git"), git);
      assertEquals(host + " did not answer within 0 s.", error.sentence());
      assertTrue(Duration.ofNanos(System.nanoTime() - before).toSeconds() < 10);
      assertEquals(List.of(), ownGits());
    }
  }

  @Test
  void anInterruptEndsTheFetch() throws InterruptedException {
    try (Server server = GitServers.silent()) {
      CompletableFuture<UserError> error = new CompletableFuture<>();
      Thread fetching =
          Thread.ofPlatform()
              .start(() -> error.complete(failure(server.url("x.git"), TestGit.program())));
      while (ownGits().isEmpty() && fetching.isAlive()) {
        Thread.onSpinWait();
      }
      fetching.interrupt();
      fetching.join();
      assertEquals(
          "Fetching " + server.url("x.git") + " was interrupted.", error.join().sentence());
      assertEquals(List.of(), ownGits());
    }
  }

  /// Processes of git that this test has started and that live.
  private static List<ProcessHandle> ownGits() {
    return ProcessHandle.current()
        .descendants()
        .filter(process -> process.info().command().orElse("").contains("git"))
        .filter(ProcessHandle::isAlive)
        .toList();
  }

  @Test
  void aLoginThatIsMissingOrWrongIsSaid() throws IOException {
    try (Server server = GitServers.http(folder.resolve("served"), Rules.login("me:secret"))) {
      String url = server.url("made.git");
      assertEquals(url + " does not exist, or is for people who log in.", sentence(url));
      Path configuration =
          Files.writeString(
              folder.resolve("gitconfig"),
              "[credential]\nhelper = \"!f() { echo username=me; echo password=wrong; }; f\"\n");
      UserError error = failure(url, TestGit.configured(configuration));
      assertTrue(error.sentence().contains("refused your credentials"), error.sentence());
      assertFalse(error.sentence().contains("wrong"), error.sentence());
    }
  }

  @Test
  void aCertificateNobodySignedIsSaid() {
    try (Server server = GitServers.https(folder.resolve("served"), folder)) {
      UserError error = failure(server.url("made.git"), TestGit.program());
      assertTrue(error.sentence().startsWith("No secure connection to "), error.sentence());
      assertTrue(error.nextStep().contains("http.sslCAInfo"));
    }
  }

  @Test
  void gitThatIsNotInstalledIsSaid() {
    UserError error = failure(made.url(), TestGit.program().withExecutable("no-such-git"));
    assertTrue(error.sentence().contains("`no-such-git` could not be started"), error.sentence());
    assertTrue(error.nextStep().startsWith("Install git"));
  }

  @Test
  void aHostTheNoteNeverNamedIsExplained() throws IOException {
    Path configuration =
        Files.writeString(
            folder.resolve("gitconfig"),
            "[url \"" + GitServers.nobody() + "\"]\ninsteadOf = https://github.com/\n");
    UserError error = failure("https://github.com/a/b", TestGit.configured(configuration));
    assertTrue(
        error.sentence().contains("(Your git configuration reads https://github.com/a/b as http"),
        error.sentence());
  }

  @Test
  void aRefThatIsGoneIsSaidWithTheNearest() {
    Remote remote = new Remote(made.url(), TestGit.program());
    Ref gone = Ref.of("refs/tags/v1.2", "1".repeat(40));
    UserError error =
        assertThrows(
            UserError.class,
            () -> remote.fetchInto(folder.resolve("clone"), List.of(gone), Progress.SILENT));
    assertEquals(made.url() + " has no `v1.2`. The nearest: v1.0, v1.1.", error.sentence());
  }

  @Test
  void aCommitThatIsNotThereIsSaid() {
    Remote remote = new Remote(made.url(), TestGit.program());
    Ref unknown = Ref.commit("1".repeat(40));
    UserError error =
        assertThrows(
            UserError.class,
            () -> remote.fetchInto(folder.resolve("clone"), List.of(unknown), Progress.SILENT));
    assertTrue(error.sentence().contains("does not give out commit 1111"), error.sentence());
  }

  @Test
  void aServerThatLacksObjectsIsSaidToBeTheOneAtFault() throws IOException {
    String blob = made.blob("one\n".getBytes(UTF_8));
    Files.delete(made.looseObject(blob));
    try (Server server = GitServers.http(folder.resolve("served"))) {
      for (String url : List.of(made.url(), server.url("made.git"))) {
        Remote remote = new Remote(url, TestGit.program());
        List<Ref> wanted = List.of(remote.refs().head().orElseThrow());
        UserError error =
            assertThrows(
                UserError.class,
                () -> remote.fetchInto(folder.resolve("clone"), wanted, Progress.SILENT));
        assertEquals(
            "The repository at "
                + url
                + " is incomplete on its own server: unable to read "
                + blob
                + ".",
            error.sentence());
      }
    }
  }

  @Test
  void aRepositoryOfTheUsersIsNoCloneOfOurs() throws IOException {
    Path own = folder.resolve("own.git");
    assertTrue(TestGit.program().run("init", "-q", "--bare", own.toString()).succeeded());
    Remote remote = new Remote(made.url(), TestGit.program());
    List<Ref> wanted = List.of(remote.refs().head().orElseThrow());
    assertThrows(UserError.class, () -> remote.fetchInto(own, wanted, Progress.SILENT));
    assertThrows(UserError.class, () -> new BareClone(own, TestGit.program()).delete());
    assertTrue(Files.exists(own.resolve("HEAD")));
  }

  @Test
  void aRepositoryNamedBySha256IsSaid() {
    Path own = folder.resolve("served/own.git");
    GitProgram git = TestGit.program();
    git.run("init", "-q", "--bare", "--object-format=sha256", own.toString());
    List<String> put = List.of("--git-dir=" + own, "hash-object", "-w", "--stdin");
    String blob = git.run(put, "x", line -> {}, process -> {}).output().strip();
    git.run("--git-dir=" + own, "update-ref", "refs/tags/x", blob);
    assertTrue(
        sentence("file://" + own)
            .endsWith("names its objects by SHA-256, which can't be read yet."));
  }

  @Test
  void aFolderThatIsNoCloneIsLeftAlone() throws IOException {
    Path precious = Files.createDirectories(folder.resolve("precious"));
    Files.writeString(precious.resolve("thesis.txt"), "years of work");
    Remote remote = new Remote(made.url(), TestGit.program());
    List<Ref> wanted = List.of(remote.refs().head().orElseThrow());
    UserError error =
        assertThrows(UserError.class, () -> remote.fetchInto(precious, wanted, Progress.SILENT));
    assertEquals(precious + " is not a clone of kb's; it is left alone.", error.sentence());
    try (Stream<Path> files = Files.list(precious)) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void aFolderThatCanNotBeMadeIsSaid() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "in the way");
    Remote remote = new Remote(made.url(), TestGit.program());
    List<Ref> wanted = List.of(remote.refs().head().orElseThrow());
    UserError error =
        assertThrows(
            UserError.class,
            () -> remote.fetchInto(file.resolve("clone"), wanted, Progress.SILENT));
    assertTrue(error.sentence().contains("can't be made"), error.sentence());
  }
}
