package kb.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadFingerprintTest {
  @TempDir Path folder;

  @Test
  void movesWithTheBranchOfHead() {
    try (TestRepository repository = TestRepository.checkout(folder)) {
      repository.file("a", "1").commit("one");
      String before = HeadFingerprint.of(folder);
      assertEquals(before, HeadFingerprint.of(folder));
      repository.file("a", "2").commit("two");
      assertNotEquals(before, HeadFingerprint.of(folder));
    }
  }

  @Test
  void movesWhenAnotherBranchIsChosenAtTheSameCommit() {
    try (TestRepository repository = TestRepository.checkout(folder)) {
      repository.file("a", "1").commit("one");
      String before = HeadFingerprint.of(folder);
      repository.branch("other");
      assertNotEquals(before, HeadFingerprint.of(folder));
    }
  }

  @Test
  void movesWithPackedRefs() {
    try (TestRepository repository = TestRepository.bare(folder)) {
      repository.file("a", "1").commit("one");
      String before = HeadFingerprint.of(folder);
      repository.pack();
      String packed = HeadFingerprint.of(folder);
      assertNotEquals(before, packed);
      assertEquals(packed, HeadFingerprint.of(folder));
    }
  }

  @Test
  void followsTheFileThatStandsForAGitFolder() throws IOException {
    Path main = folder.resolve("main");
    Path linked = folder.resolve("linked");
    try (TestRepository repository = TestRepository.checkout(main)) {
      repository.file("a", "1").commit("one");
      assertTrue(
          TestGit.program()
              .run(
                  "--git-dir=" + main.resolve(".git"),
                  "worktree",
                  "add",
                  "-q",
                  "-b",
                  "topic",
                  linked.toString())
              .succeeded());
      assertTrue(Files.isRegularFile(linked.resolve(".git")));
      String before = HeadFingerprint.of(linked);
      assertTrue(before.startsWith("ref: refs/heads/topic " + repository.head()), before);
      repository.branch("topic").file("a", "2").commit("two");
      assertNotEquals(before, HeadFingerprint.of(linked));
    }
  }

  @Test
  void nothingThereIsAFingerprintToo() throws IOException {
    assertEquals("no repository", HeadFingerprint.of(folder));
    Files.writeString(folder.resolve(".git"), "gitdir: nowhere\u0000");
    assertEquals("no repository", HeadFingerprint.of(folder));
  }

  @Test
  void aNameThatLeadsOutOfTheRefsIsNotFollowed() throws IOException {
    try (TestRepository repository = TestRepository.bare(folder.resolve("bare"))) {
      Files.writeString(folder.resolve("secret"), "for nobody");
      Files.writeString(repository.folder().resolve("HEAD"), "ref: refs/heads/../../../secret\n");
      assertEquals(
          "ref: refs/heads/../../../secret - - -", HeadFingerprint.of(repository.folder()));
    }
  }

  /// `kb ask` looks at it at each start, and JGit takes 400 ms to load.
  @Test
  void loadsNothingOfJGit() throws Exception {
    URL ours = HeadFingerprint.class.getProtectionDomain().getCodeSource().getLocation();
    try (TestRepository repository = TestRepository.bare(folder);
        URLClassLoader alone =
            new URLClassLoader(new URL[] {ours}, ClassLoader.getPlatformClassLoader())) {
      repository.file("a", "1").commit("one");
      Object fingerprint =
          alone
              .loadClass(HeadFingerprint.class.getName())
              .getMethod("of", Path.class)
              .invoke(null, folder);
      assertEquals(HeadFingerprint.of(folder), fingerprint);
    }
  }
}
