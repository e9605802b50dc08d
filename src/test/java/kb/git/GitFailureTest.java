package kb.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import kb.git.Outcome.Ending;
import kb.model.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What git, curl and ssh were heard to say, and what a person reads. What a test can bring about
/// for real is in [RemoteFailureTest].
class GitFailureTest {
  private static final RemoteUrl URL = new RemoteUrl("https://git.example.org/a/b");

  private static UserError error(RemoteUrl url, String said) {
    Outcome outcome = new Outcome(Ending.EXITED, 128, "", said.lines().toList());
    return new GitFailure(url, url, outcome).error(Duration.ofSeconds(60));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fatal: unable to access 'https://git.example.org/a/b/': Could not resolve host: git.example.org | The host git.example.org is unknown.
          ssh: Could not resolve hostname git.example.org: Name or service not known | The host git.example.org is unknown.
          fatal: unable to look up git.example.org (port 9418) (Name or service not known) | The host git.example.org is unknown.
          fatal: unable to access 'https://git.example.org/a/b/': Could not resolve proxy: proxy.local | The proxy proxy.local is unknown, so git.example.org can't be reached.
          fatal: unable to access 'https://git.example.org/a/b/': CONNECT tunnel failed, response 407 | The proxy refused the way to git.example.org (status 407).
          fatal: unable to access 'https://git.example.org/a/b/': Received HTTP code 403 from proxy after CONNECT | The proxy refused the way to git.example.org (status 403).
          ssh: connect to host git.example.org port 22: Connection refused | Nothing answers at git.example.org: the connection was refused.
          ssh: connect to host git.example.org port 22: Connection timed out | git.example.org can't be reached: ssh: connect to host git.example.org port 22: Connection timed out.
          git@git.example.org: Permission denied (publickey). | git.example.org refused your credentials for https://git.example.org/a/b.
          Host key verification failed. | ssh does not know git.example.org yet, or its key has changed.
          fatal: could not read Username for 'https://git.example.org': terminal prompts disabled | https://git.example.org/a/b does not exist, or is for people who log in.
          remote: Repository not found. | There is no repository at https://git.example.org/a/b, or it is not for everybody.
          fatal: unable to access 'https://git.example.org/a/b/': The requested URL returned error: 429 | git.example.org had too many questions from here.
          fatal: unable to access 'https://git.example.org/a/b/': The requested URL returned error: 503 | git.example.org failed with status 503.
          fatal: unable to access 'https://git.example.org/a/b/': SSL certificate problem: certificate has expired | No secure connection to git.example.org: unable to access 'https://git.example.org/a/b/': SSL certificate problem: certificate has expired.
          fatal: write error: No space left on device | There is no room left on the disk for https://git.example.org/a/b.
          fatal: mismatched algorithms: client sha1; server sha256 | https://git.example.org/a/b names its objects by SHA-256, which can't be read yet.
          fatal: dumb http transport does not support shallow capabilities | git.example.org speaks only the oldest form of git's protocol, without shallow clones.
          error: unknown option `no-write-fetch-head' | This git is too old: unknown option `no-write-fetch-head'.
          fatal: early EOF | The connection to git.example.org broke off.
          fatal: cannot mkdir /x: Read-only file system | The clone of https://git.example.org/a/b can't be written: cannot mkdir /x: Read-only file system.
          remote: upload-pack: not our ref 1111111111111111111111111111111111111111 | git.example.org does not give out commit 1111111111111111111111111111111111111111 of https://git.example.org/a/b.
          fatal: something quite new | git could not read https://git.example.org/a/b: something quite new.
          """)
  void theCauseIsOneSentence(String said, String expected) {
    UserError error = error(URL, said);
    assertEquals(expected, error.sentence());
    assertFalse(error.nextStep().isBlank());
  }

  @Test
  void aFullDiskOfTheServerIsNotOurs() {
    assertFalse(
        error(URL, "remote: fatal: No space left on device").sentence().contains("room left"));
  }

  @Test
  void silenceAndInterruptionAreSaid() {
    Outcome silent = new Outcome(Ending.SILENT, -1, "", List.of());
    assertEquals(
        "git.example.org did not answer within 60 s.",
        new GitFailure(URL, URL, silent).error(Duration.ofSeconds(60)).sentence());
    Outcome interrupted = new Outcome(Ending.INTERRUPTED, -1, "", List.of());
    assertEquals(
        "Fetching https://git.example.org/a/b was interrupted.",
        new GitFailure(URL, URL, interrupted).error(Duration.ofSeconds(60)).sentence());
  }

  @Test
  void passwordsAndTokensAreNeverSaid() {
    RemoteUrl secret = new RemoteUrl("https://me:s3cret@git.example.org/a/b");
    UserError error =
        error(secret, "fatal: strange answer of https://me:s3cret@git.example.org/a/b/");
    assertFalse((error.sentence() + error.nextStep()).contains("s3cret"), error.sentence());
    assertEquals("https://x.org/a", new RemoteUrl("https://ghp_token@x.org/a").toString());
    assertEquals("ssh://git@x.org/a", new RemoteUrl("ssh://git:pw@x.org/a").toString());
  }

  @ParameterizedTest
  @CsvSource({
    "https://github.com/etcd-io/etcd.git, github.com",
    "https://me:pw@host.org:8443/x, host.org:8443",
    "git@github.com:etcd-io/etcd.git, github.com",
    "ssh://git@host:2222/x/y, host:2222",
    "file:///srv/git/x.git, /srv/git/x.git",
  })
  void theHostIsWhoseAnswerWeWaitFor(String url, String host) {
    assertEquals(host, new RemoteUrl(url).host());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--upload-pack=touch /x",
        "-x",
        "",
        " ",
        "ext::sh -c 'touch /x'",
        "fd::17",
        "a\nb",
        "https://x.org/\u0000",
        "custom::https://x.org"
      })
  void aUrlThatCouldRunSomethingIsRefused(String url) {
    UserError error = assertThrows(UserError.class, () -> Remote.at(url));
    assertEquals(UserError.Kind.USAGE, error.kind());
    assertTrue(error.sentence().chars().noneMatch(Character::isISOControl));
  }
}
