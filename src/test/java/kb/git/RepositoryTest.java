package kb.git;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import kb.git.TreeEntry.Kind;
import kb.model.Revision;
import kb.model.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepositoryTest {
  private static final int MEGABYTE = 1 << 20;

  @TempDir Path folder;

  @Test
  void namesAreWhatPeopleMean() {
    try (TestRepository made = TestRepository.bare(folder)) {
      String first = made.file("a", "1").commit("one");
      made.tag("v1").annotatedTag("v1-signed");
      String second = made.branch("release/1").file("a", "2").commit("two");
      made.ref("refs/remotes/origin/topic", first);
      made.ref("refs/heads/v1", second);
      try (Repository repository = Repository.open(folder)) {
        assertEquals(Optional.of(new Revision("release/1", second)), repository.resolve("HEAD"));
        assertEquals(Optional.of(new Revision("main", first)), repository.resolve("main"));
        assertEquals(Optional.of(new Revision("v1", first)), repository.resolve("v1"));
        assertEquals(Optional.of(new Revision("heads/v1", second)), repository.resolve("heads/v1"));
        assertEquals(
            Optional.of(new Revision("v1-signed", first)), repository.resolve("v1-signed"));
        assertEquals(
            Optional.of(new Revision("main", first)), repository.resolve("refs/heads/main"));
        assertEquals(
            Optional.of(new Revision("refs/remotes/origin/topic", first)),
            repository.resolve("origin/topic"));
        assertEquals(Optional.of(new Revision(second, second)), repository.resolve(second));
        String beginning = second.substring(0, 9);
        assertEquals(Optional.of(new Revision(beginning, second)), repository.resolve(beginning));
        for (String none :
            List.of("v2", "", "../config", "config", "main~1", "HEAD^", "-x", "a b")) {
          assertEquals(Optional.empty(), repository.resolve(none), none);
        }
      }
    }
  }

  @Test
  void refsAreListedWithTheirCommits() {
    try (TestRepository made = TestRepository.checkout(folder)) {
      String commit = made.file("a", "1").commit("one");
      made.annotatedTag("v1").pack();
      try (Repository repository = Repository.open(folder)) {
        Refs refs = repository.refs();
        assertEquals(
            new TreeMap<>(Map.of("refs/heads/main", commit, "refs/tags/v1", commit)),
            refs.commits());
        assertEquals(Optional.of(Ref.of("refs/heads/main", commit)), refs.head());
      }
    }
  }

  @Test
  void everyEntryOfATreeIsListed() {
    try (TestRepository made = TestRepository.bare(folder)) {
      String commit =
          made.file("README.md", "# hello\n")
              .file("src/main.go", "package main\n")
              .link("latest", "src/main.go")
              .submodule("vendor/other", "5".repeat(40))
              .file("docs/größe.md", "ü")
              .commit("all kinds");
      try (Repository repository = Repository.open(folder)) {
        Tree tree = repository.tree(commit);
        assertEquals(
            List.of("README.md", "docs/größe.md", "latest", "src/main.go", "vendor/other"),
            tree.entries().stream().map(TreeEntry::path).toList());
        assertEquals(
            List.of(Kind.FILE, Kind.FILE, Kind.SYMBOLIC_LINK, Kind.FILE, Kind.SUBMODULE),
            tree.entries().stream().map(TreeEntry::kind).toList());
        assertTrue(tree.isComplete());
        for (TreeEntry entry : tree.entries()) {
          assertEquals(Optional.of(entry), repository.find(commit, entry.path()));
        }
        for (String none : List.of("src", "src/", "src/none", "", "/", "README.md/x", "a//b")) {
          assertEquals(Optional.empty(), repository.find(commit, none), none);
        }
      }
    }
  }

  @Test
  void aBlobIsItsContentOrTooLargeOrMissing() {
    byte[] large = new byte[3 * MEGABYTE];
    try (TestRepository made = TestRepository.bare(folder)) {
      made.file("small", "words").file("large", large).commit("two");
      String small = made.blob("words".getBytes(UTF_8));
      String tree = made.tree(TestRepository.treeEntry("100644", "x".getBytes(UTF_8), small));
      for (boolean packed : new boolean[] {false, true}) {
        if (packed) {
          made.pack();
        }
        try (Repository repository = Repository.open(folder)) {
          assertArrayEquals("words".getBytes(UTF_8), content(repository.read(small, MEGABYTE)));
          assertArrayEquals("words".getBytes(UTF_8), content(repository.read(small, 5)));
          assertEquals(new Blob.TooLarge(5), repository.read(small, 4));
          assertEquals(
              new Blob.TooLarge(large.length), repository.read(made.blob(large), MEGABYTE));
          assertEquals(new Blob.Missing(), repository.read("7".repeat(40), MEGABYTE));
          assertEquals(new Blob.Missing(), repository.read(tree, MEGABYTE));
        }
      }
    }
  }

  private static byte[] content(Blob blob) {
    return switch (blob) {
      case Blob.Content(byte[] bytes) -> bytes;
      case Blob.TooLarge _, Blob.Missing _ -> throw new AssertionError(blob);
    };
  }

  @Test
  void openingTakesAnyFormOfARepository() {
    Path main = folder.resolve("main");
    Path linked = folder.resolve("linked");
    try (TestRepository made = TestRepository.checkout(main)) {
      String commit = made.file("a", "1").commit("one");
      run(
          "--git-dir=" + main.resolve(".git"),
          "worktree",
          "add",
          "-q",
          "-b",
          "topic",
          linked.toString());
      run("clone", "-q", "--bare", made.url(), folder.resolve("bare").toString());
      run("clone", "-q", "--shared", main.toString(), folder.resolve("shared").toString());
      for (String form : List.of("main", "main/.git", "linked", "bare", "shared")) {
        try (Repository repository = Repository.open(folder.resolve(form))) {
          assertEquals(commit, repository.resolve("HEAD").orElseThrow().commit(), form);
          assertEquals(1, repository.tree(commit).entries().size(), form);
          assertFalse(repository.isShallow());
        }
      }
      try (Repository repository = Repository.open(linked)) {
        assertEquals("topic", repository.resolve("HEAD").orElseThrow().name());
      }
    }
  }

  private static void run(String... arguments) {
    Outcome outcome = TestGit.program().run(arguments);
    assertTrue(outcome.succeeded(), outcome::complaint);
  }

  @Test
  void whatIsNoRepositoryIsSaidWithItsPath() throws IOException {
    UserError absent =
        assertThrows(UserError.class, () -> Repository.open(folder.resolve("absent")));
    assertEquals(folder.resolve("absent") + " does not exist.", absent.sentence());
    Path inside = folder.resolve("checkout/src");
    try (TestRepository made = TestRepository.checkout(folder.resolve("checkout"))) {
      made.file("src/a", "1").commit("one");
      UserError error = assertThrows(UserError.class, () -> Repository.open(inside));
      assertEquals(inside + " is not a git repository.", error.sentence());
      assertEquals(
          "Did you mean " + folder.resolve("checkout") + ", which is one?", error.nextStep());
    }
    Files.createDirectories(folder.resolve("empty"));
    assertThrows(UserError.class, () -> Repository.open(folder.resolve("empty")));
  }

  @Test
  void anEmptyRepositoryHasNoNames() {
    try (TestRepository made = TestRepository.bare(folder);
        Repository repository = Repository.open(made.folder())) {
      assertEquals(Optional.empty(), repository.resolve("HEAD"));
      assertEquals(Optional.empty(), repository.refs().head());
      UserError error = assertThrows(UserError.class, () -> repository.tree("1".repeat(40)));
      assertTrue(error.sentence().startsWith("There is no commit 1111"), error.sentence());
    }
  }

  @Test
  void readingLeavesEveryFileAsItWas() throws IOException {
    try (TestRepository made = TestRepository.checkout(folder)) {
      made.file("a", "1").link("b", "a").commit("one");
      made.tag("v1").pack().file("a", "2").commit("two");
    }
    Map<Path, String> before = state();
    try (Repository repository = Repository.open(folder)) {
      String commit = repository.resolve("HEAD").orElseThrow().commit();
      repository.refs();
      repository.resolve("v1");
      repository.tree(commit).entries().forEach(entry -> repository.read(entry.blob(), MEGABYTE));
      repository.read("7".repeat(40), MEGABYTE);
      repository.isShallow();
      repository.fingerprint();
    }
    assertEquals(before, state());
  }

  /// Each path with the time of its last change and its size.
  private Map<Path, String> state() throws IOException {
    Map<Path, String> state = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        byte[] content = Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
        state.put(file, Files.getLastModifiedTime(file) + " " + Arrays.hashCode(content));
      }
    }
    return state;
  }

  @Test
  void severalThreadsReadAtOnce() throws Exception {
    try (TestRepository made = TestRepository.bare(folder)) {
      for (int at = 0; at < 300; at++) {
        made.file("f" + at, "line\n".repeat(100) + at);
      }
      String commit = made.commit("many");
      made.pack();
      try (Repository repository = Repository.open(folder);
          ExecutorService workers = Executors.newFixedThreadPool(4)) {
        List<TreeEntry> entries = repository.tree(commit).entries();
        List<Future<?>> all = new ArrayList<>();
        for (int round = 0; round < 8; round++) {
          all.add(
              workers.submit(() -> {
                for (TreeEntry entry : entries) {
                  String text = new String(content(repository.read(entry.blob(), MEGABYTE)), UTF_8);
                  assertTrue(text.endsWith("\n" + entry.path().substring(1)), entry.path());
                }
              }));
        }
        for (Future<?> one : all) {
          one.get();
        }
      }
    }
  }
}
