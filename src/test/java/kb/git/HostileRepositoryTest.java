package kb.git;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kb.model.UserError;
import org.eclipse.jgit.lib.Constants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Repositories made to break whoever reads them: each ends in a value or in words, soon.
@Timeout(value = 20, unit = TimeUnit.SECONDS)
class HostileRepositoryTest {
  private static final int MEGABYTE = 1 << 20;

  @TempDir Path folder;
  private TestRepository made;
  private String blob;

  @BeforeEach
  void build() {
    made = TestRepository.bare(folder.resolve("bare"));
    blob = made.blob("content".getBytes(UTF_8));
  }

  private byte[] entry(String mode, String name, String id) {
    return TestRepository.treeEntry(mode, name.getBytes(ISO_8859_1), id);
  }

  private Tree tree(String id) {
    String commit = made.commitTree(id, "hostile");
    try (Repository repository = Repository.open(made.folder())) {
      return repository.tree(commit);
    }
  }

  private List<String> paths(Tree tree) {
    return tree.entries().stream().map(TreeEntry::path).toList();
  }

  @Test
  void aPathNeverLeavesTheRepository() {
    String below = made.tree(entry("100644", "passwd", blob));
    Tree tree =
        tree(
            made.tree(
                entry("40000", "..", below),
                entry("100644", ".", blob),
                entry("100644", "", blob),
                entry("100644", "/etc/passwd", blob),
                entry("100644", "a/../../b", blob),
                entry("100644", "...", blob),
                entry("40000", ".git", below)));
    assertEquals(
        List.of(
            "...",
            ".git/passwd",
            "\\000",
            "\\056",
            "\\056\\056/passwd",
            "\\057etc\\057passwd",
            "a\\057..\\057..\\057b"),
        paths(tree));
    assertTrue(tree.isComplete());
  }

  @Test
  void namesThatCanNotBePrintedAreShownAsGitDoes() {
    Tree tree =
        tree(
            made.tree(
                entry("100644", "a\nb", blob),
                entry("100644", "caf\u00e9.c", blob),
                entry("100644", "esc\u001b[31m\\", blob),
                entry("100644", "plain\\x2d.service", blob),
                TestRepository.treeEntry("100644", "zü\u0085".getBytes(UTF_8), blob)));
    assertEquals(
        List.of("a\\012b", "caf\\351.c", "esc\\033[31m\\134", "plain\\x2d.service", "zü\\302\\205"),
        paths(tree));
    String commit = made.head();
    try (Repository repository = Repository.open(made.folder())) {
      for (TreeEntry entry : tree.entries()) {
        assertEquals(Optional.of(entry), repository.find(commit, entry.path()));
      }
    }
  }

  @Test
  void aPathThatStandsTwiceIsTakenOnceAndSaid() {
    String other = made.blob("other".getBytes(UTF_8));
    Tree tree = tree(made.tree(entry("100644", "a", blob), entry("100644", "a", other)));
    assertEquals(List.of("a"), paths(tree));
    assertEquals(List.of("a"), tree.duplicates());
    assertFalse(tree.isComplete());
  }

  @Test
  void aFolderThatIsMissingOrBrokenIsSaid() {
    String broken = made.tree("100644 cut short".getBytes(UTF_8));
    String endless = made.tree("1006441006441006441006".getBytes(UTF_8));
    Tree tree =
        tree(
            made.tree(
                entry("100644", "a", blob),
                entry("40000", "blob", blob),
                entry("40000", "broken", broken),
                entry("40000", "endless", endless),
                entry("40000", "missing", "8".repeat(40))));
    assertEquals(List.of("a"), paths(tree));
    assertEquals(
        List.of("blob/", "broken/", "endless/", "missing/"),
        tree.unreadable().stream().sorted().toList());
  }

  @Test
  void aTreeOfBillionsOfFilesIsRefused() {
    String level = made.tree(entry("100644", "f", blob));
    for (int depth = 0; depth < 12; depth++) {
      byte[][] entries = new byte[16][];
      for (int at = 0; at < entries.length; at++) {
        entries[at] = entry("40000", "d" + (char) ('a' + at), level);
      }
      level = made.tree(entries);
    }
    String bomb = level;
    made.commitTree(bomb, "bomb");
    made.pack();
    UserError error = assertThrows(UserError.class, () -> tree(bomb));
    assertTrue(error.sentence().startsWith("A revision claims more than"), error.sentence());
  }

  @Test
  void aTreeOfEndlessDepthIsCutAndSaid() {
    String level = made.tree(entry("100644", "f", blob));
    String name = "d".repeat(200);
    for (int depth = 0; depth < 50; depth++) {
      level = made.tree(entry("40000", name, level));
    }
    Tree tree = tree(level);
    assertEquals(List.of(), tree.entries());
    assertEquals(1, tree.unreadable().size());
  }

  @Test
  void aSymbolicLinkIsItsText() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "for nobody");
    String commit = made.link("link", secret.toString()).commit("link");
    try (Repository repository = Repository.open(made.folder())) {
      TreeEntry link = repository.find(commit, "link").orElseThrow();
      assertEquals(TreeEntry.Kind.SYMBOLIC_LINK, link.kind());
      if (repository.read(link.blob(), MEGABYTE) instanceof Blob.Content(byte[] bytes)) {
        assertEquals(secret.toString(), new String(bytes, UTF_8));
      }
      assertEquals(Optional.empty(), repository.find(commit, "link/secret"));
    }
  }

  @Test
  void aHugeBlobIsMeasuredWithoutBeingRead() {
    byte[] huge = new byte[100 * MEGABYTE];
    String id = made.blob(huge);
    try (Repository repository = Repository.open(made.folder())) {
      assertEquals(new Blob.TooLarge(huge.length), repository.read(id, MEGABYTE));
    }
  }

  @Test
  void aLooseObjectThatIsBrokenIsSaid() throws IOException {
    made.file("a", "words").commit("one");
    String id = made.blob("words".getBytes(UTF_8));
    Path file = made.looseObject(id);
    assertTrue(file.toFile().setWritable(true));
    Files.writeString(file, "nonsense");
    try (Repository repository = Repository.open(made.folder())) {
      UserError error = assertThrows(UserError.class, () -> repository.read(id, MEGABYTE));
      assertTrue(error.sentence().contains("is damaged"), error.sentence());
    }
  }

  @Test
  void aPackThatIsBrokenIsDamageAndNotAMissingFile() throws IOException {
    byte[] noise = new byte[MEGABYTE];
    new Random(2).nextBytes(noise);
    made.file("noise", noise).commit("one");
    made.pack();
    Path pack = onlyPack();
    assertTrue(pack.toFile().setWritable(true));
    try (RandomAccessFile bytes = new RandomAccessFile(pack.toFile(), "rw")) {
      bytes.seek(MEGABYTE / 2);
      bytes.write(new byte[4096]);
    }
    age(made.folder().resolve("objects/pack"));
    String id = made.blob(noise);
    try (Repository repository = Repository.open(made.folder())) {
      for (int twice = 0; twice < 2; twice++) {
        UserError error = assertThrows(UserError.class, () -> repository.read(id, 2 * MEGABYTE));
        assertTrue(error.sentence().contains("is damaged"), error.sentence());
        assertTrue(error.nextStep().contains("git fsck"));
      }
    }
  }

  @Test
  void aPackCutShortIsSaid() throws IOException {
    String commit = made.file("a", "words").commit("one");
    made.pack();
    Path pack = onlyPack();
    assertTrue(pack.toFile().setWritable(true));
    Files.write(pack, new byte[10]);
    age(made.folder().resolve("objects/pack"));
    try (Repository repository = Repository.open(made.folder())) {
      assertThrows(UserError.class, () -> repository.tree(commit));
    }
  }

  /// JGit looks again and again at a folder that was changed within the last seconds.
  private static void age(Path changed) throws IOException {
    Files.setLastModifiedTime(changed, FileTime.from(Instant.parse("2024-01-01T00:00:00Z")));
  }

  private Path onlyPack() throws IOException {
    try (Stream<Path> files = Files.list(made.folder().resolve("objects/pack"))) {
      return files.filter(file -> file.toString().endsWith(".pack")).findFirst().orElseThrow();
    }
  }

  @Test
  void commitsAndTagsOfNonsenseAreDamage() throws IOException {
    made.file("a", "words").commit("one");
    for (String text : List.of("", "tree", "tree 12\n", "object x\ntype y\n", "\n\n\u0000")) {
      String commit = made.object(Constants.OBJ_COMMIT, text.getBytes(UTF_8));
      String tag = made.object(Constants.OBJ_TAG, text.getBytes(UTF_8));
      Files.writeString(made.folder().resolve("refs/heads/broken"), commit);
      Files.writeString(made.folder().resolve("refs/tags/broken-tag"), tag);
      try (Repository repository = Repository.open(made.folder())) {
        for (String name : List.of("broken", "broken-tag", commit)) {
          UserError error = assertThrows(UserError.class, () -> repository.resolve(name), name);
          assertTrue(error.sentence().contains("is damaged"), error.sentence());
        }
        assertThrows(UserError.class, () -> repository.tree(commit));
        assertTrue(repository.resolve("main").isPresent());
      }
    }
  }

  @Test
  void refsThatNameEachOtherOrNothingEndSoon() throws IOException {
    made.file("a", "words").commit("one");
    Path refs = made.folder().resolve("refs/heads");
    Files.writeString(refs.resolve("x"), "ref: refs/heads/y\n");
    Files.writeString(refs.resolve("y"), "ref: refs/heads/x\n");
    Files.writeString(refs.resolve("z"), "no commit\n");
    try (Repository repository = Repository.open(made.folder())) {
      assertEquals(Optional.empty(), repository.resolve("x"));
      assertEquals(Optional.empty(), repository.resolve("z"));
      assertEquals(1, repository.refs().commits().size());
      assertTrue(repository.resolve("main").isPresent());
    }
  }

  @Test
  void alternatesThatLeadNowhereOrInCirclesAreHarmless() throws IOException {
    String commit = made.file("a", "words").commit("one");
    Path objects = made.folder().resolve("objects");
    Files.createDirectories(objects.resolve("info"));
    Files.writeString(
        objects.resolve("info/alternates"),
        "/no/such/place\n" + objects + "\n../objects\n/proc/self/fd\n");
    try (Repository repository = Repository.open(made.folder())) {
      assertEquals(1, repository.tree(commit).entries().size());
      assertEquals(new Blob.Missing(), repository.read("7".repeat(40), MEGABYTE));
    }
  }

  @Test
  void configurationThatNamesProgramsIsNotObeyed() throws IOException {
    Path trap = folder.resolve("sprung");
    String commit = made.file("a", "words").file(".gitattributes", "* filter=x\n").commit("one");
    Files.writeString(
        made.folder().resolve("config"),
        """
        [core]
          bare = true
          fsmonitor = touch TRAP
          hooksPath = hooks
          sshCommand = touch TRAP
          alternateRefsCommand = touch TRAP
        [filter "x"]
          smudge = touch TRAP
          required = true
        """
            .replace("TRAP", trap.toString()));
    try (Repository repository = Repository.open(made.folder())) {
      repository.tree(commit).entries().forEach(entry -> repository.read(entry.blob(), MEGABYTE));
      repository.refs();
    }
    assertFalse(Files.exists(trap));
  }

  @Test
  void configurationThatIsNoneIsSaid() throws IOException {
    Files.writeString(made.folder().resolve("config"), "[core\nnonsense");
    UserError error = assertThrows(UserError.class, () -> Repository.open(made.folder()));
    assertTrue(error.sentence().contains("can't be opened"), error.sentence());
  }
}
