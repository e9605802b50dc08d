package kb.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kb.Sources;
import kb.git.TestRepository;

/// The world of the transcripts: a home with notes, and the repositories they follow behind a git
/// configuration that maps their hosts onto this machine. The build sets `GIT_CONFIG_GLOBAL` to
/// that configuration.
record World(Path home) {
  private static final Path FILES = Sources.root().resolve("src/test/transcripts/world");
  private static final Path WORLD = Sources.root().resolve("target/world");

  /// Where `https://github.com/` leads in this world.
  static final Path HOSTS = WORLD.resolve("hosts");

  static World make(Path folder) {
    try {
      Path home = Files.createDirectories(folder.resolve("home"));
      copy(FILES.resolve("notes"), home.resolve("notes"));
      Files.createDirectories(home.resolve("indexes"));
      makeHosts();
      return new World(home);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A home with the notes that come along, and of etcd a few files at the tag they cite most.
  static Path withShippedNotes(Path folder) throws IOException {
    Path home = folder.resolve("home");
    copy(Sources.root().resolve("notes"), home.resolve("notes"));
    Files.createDirectories(home.resolve("indexes"));
    ownSource(home);
    makeHosts();
    return home;
  }

  /// A room of kb's own source, committed where a clone of kb has its commits.
  private static void ownSource(Path home) throws IOException {
    Path root = Sources.root();
    try (TestRepository repository = TestRepository.bare(home.resolve(".git"))) {
      for (Path file : files(root.resolve("src/main/java/kb/link"))) {
        repository.file(root.relativize(file).toString(), Files.readAllBytes(file));
      }
      repository.commit("kb");
    }
  }

  private static boolean made;

  /// The repositories, made once for all transcripts of a run.
  private static synchronized void makeHosts() throws IOException {
    if (made) {
      return;
    }
    made = true;
    Path configuration = Path.of(System.getenv("GIT_CONFIG_GLOBAL"));
    delete(WORLD);
    repository("lantern", List.of("v1.0.0", "v1.1.0"), HOSTS.resolve("example/lantern"));
    repository("etcd", List.of("v3.6.14"), HOSTS.resolve("etcd-io/etcd"));
    repository("beacon", List.of("v1.0.0", "v1.1.0"), HOSTS.resolve("example/beacon"));
    Files.writeString(
        configuration, "[url \"file://" + HOSTS + "/\"]\n\tinsteadOf = https://github.com/\n");
  }

  /// A repository with one commit and tag for each folder of files.
  private static void repository(String name, List<String> tags, Path folder) throws IOException {
    Files.createDirectories(folder.getParent());
    try (TestRepository repository = TestRepository.bare(folder)) {
      for (String tag : tags) {
        Path files = FILES.resolve(name).resolve(tag);
        for (Path file : files(files)) {
          repository.file(files.relativize(file).toString(), Files.readAllBytes(file));
        }
        repository.commit(tag);
        repository.tag(tag);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    for (Path file : files(from)) {
      Path target = to.resolve(from.relativize(file).toString());
      Files.createDirectories(target.getParent());
      Files.copy(file, target);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
