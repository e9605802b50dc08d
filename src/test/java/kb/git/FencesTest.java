package kb.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kb.model.Progress;
import kb.model.UserError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Attempts to have git run something, or work somewhere else.
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class FencesTest {
  @TempDir Path folder;
  private TestRepository made;
  private Path trap;

  @BeforeEach
  void build() {
    made = TestRepository.bare(folder.resolve("made.git"));
    made.file("a", "one\n")
        .file(".gitmodules", "[submodule \"x\"]\npath = x\nurl = ext::sh -c true\n")
        .submodule("x", "5".repeat(40))
        .commit("one");
    trap = folder.resolve("sprung");
  }

  private Fetched fetch(GitProgram git) {
    Remote remote = new Remote(made.url(), git);
    List<Ref> wanted = List.of(remote.refs().head().orElseThrow());
    return remote.fetchInto(folder.resolve("clone"), wanted, Progress.SILENT);
  }

  @Test
  void noHookRuns() throws IOException {
    Path hooks = Files.createDirectories(folder.resolve("hooks"));
    for (String name : List.of("reference-transaction", "post-checkout", "pre-auto-gc")) {
      Path hook = Files.writeString(hooks.resolve(name), "#!/bin/sh\ntouch " + trap + "\n");
      Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwx------"));
    }
    Path configuration =
        Files.writeString(folder.resolve("gitconfig"), "[core]\nhooksPath = " + hooks + "\n");
    assertEquals(1, fetch(TestGit.configured(configuration)).revisions().size());
    assertFalse(Files.exists(trap));
  }

  @Test
  void noTemplateIsCopied() throws IOException {
    Path template = Files.createDirectories(folder.resolve("template/hooks"));
    Files.writeString(template.resolve("post-checkout"), "#!/bin/sh\ntouch " + trap + "\n");
    Path configuration =
        Files.writeString(
            folder.resolve("gitconfig"),
            "[init]\ntemplateDir = " + template.getParent() + "\ndefaultBranch = trunk\n");
    fetch(TestGit.configured(configuration).withVariable("GIT_TEMPLATE_DIR", template.toString()));
    assertFalse(Files.exists(folder.resolve("clone/hooks")));
  }

  @Test
  void aTransportThatRunsCommandsIsRefusedEvenBehindARewriting() throws IOException {
    Path configuration =
        Files.writeString(
            folder.resolve("gitconfig"),
            "[url \"ext::touch "
                + trap
                + " \"]\ninsteadOf = https://x.org/\n"
                + "[protocol \"ext\"]\nallow = always\n");
    UserError error =
        assertThrows(
            UserError.class,
            () -> new Remote("https://x.org/y", TestGit.configured(configuration)).refs());
    assertTrue(error.sentence().startsWith("The transport ext is not allowed"), error.sentence());
    assertFalse(Files.exists(trap));
  }

  @Test
  void aRefCanNotBeAnOption() {
    for (String name : List.of("--upload-pack=touch", "-x", "refs/heads/a:refs/heads/b", "+main")) {
      assertThrows(IllegalArgumentException.class, () -> Ref.of(name, "1".repeat(40)), name);
    }
    made.ref("refs/heads/--upload-pack=touch", made.head());
    Remote remote = new Remote(made.url(), TestGit.program());
    List<Ref> wanted = RefPattern.select(List.of("--upload-pack=touch"), remote.refs()).refs();
    assertEquals(
        "--upload-pack=touch",
        remote
            .fetchInto(folder.resolve("clone"), wanted, Progress.SILENT)
            .revisions()
            .getFirst()
            .name());
  }

  @Test
  void variablesThatNameARepositoryAreTakenAway() throws IOException {
    try (TestRepository other = TestRepository.bare(folder.resolve("other.git"))) {
      other.file("secret", "for nobody").commit("other");
      List<Path> before = files(other.folder());
      GitProgram git = TestGit.program();
      for (String name : List.of("GIT_DIR", "GIT_COMMON_DIR", "GIT_WORK_TREE")) {
        git = git.withVariable(name, other.folder().toString());
      }
      git =
          git.withVariable("GIT_OBJECT_DIRECTORY", other.folder().resolve("objects").toString())
              .withVariable("GIT_INDEX_FILE", other.folder().resolve("index").toString())
              .withVariable("GIT_NAMESPACE", "elsewhere")
              .withVariable("GIT_SHALLOW_FILE", other.folder().resolve("x").toString())
              .withVariable("GIT_DEFAULT_HASH", "sha256");
      assertEquals(made.head(), fetch(git).revisions().getFirst().commit());
      assertEquals(before, files(other.folder()));
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.sorted().toList();
    }
  }

  @Test
  void aLoginIsNeverAskedForWithoutATerminal() throws IOException {
    Path asked = folder.resolve("asked");
    Path ssh =
        Files.writeString(
            folder.resolve("ssh"),
            "#!/bin/sh\necho \"$GIT_TERMINAL_PROMPT\" >" + asked + "\nexit 1\n");
    Files.setPosixFilePermissions(ssh, PosixFilePermissions.fromString("rwx------"));
    GitProgram git = GitProgram.installed().withVariable("GIT_SSH_COMMAND", ssh.toString());
    assertThrows(UserError.class, () -> new Remote("someone@host.invalid:x", git).refs());
    assertEquals("0\n", Files.readString(asked));
  }
}
