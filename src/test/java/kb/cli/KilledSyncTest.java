package kb.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import kb.app.Kb;
import kb.app.Workspace;
import kb.git.TestRepository;
import kb.model.Answer;
import kb.model.Hit;
import kb.model.Progress;
import kb.model.Request;
import kb.model.SyncReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A sync that is killed at any moment loses nothing: the last good index answers, and the next
/// sync ends well.
class KilledSyncTest {
  private static final int ROUNDS = 20;
  private static final int FILES = 120;

  /// Every moment of a sync is met: starting the JVM, fetching, reading, committing.
  private static final int LONGEST_MILLIS = 2500;

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  @TempDir Path temporary;

  @Test
  void anyMomentWillDo() throws IOException, InterruptedException {
    Workspace workspace = home();
    try (TestRepository repository = TestRepository.bare(temporary.resolve("mill"))) {
      commit(repository, 0);
      sync(workspace);
      for (int round = 1; round <= ROUNDS; round++) {
        String told = "round " + round + ", seed " + seed;
        commit(repository, round);
        int killed = killedSync(workspace);
        assertTrue(
            revisionAnswering(workspace) >= round - 1, told + ": the last good index answers");
        sync(workspace);
        assertEquals(
            round, revisionAnswering(workspace), told + ", killed after " + killed + " ms");
      }
    }
  }

  private Workspace home() throws IOException {
    Path home = temporary.resolve("home");
    Files.createDirectories(home.resolve("notes/projects"));
    Files.createDirectories(home.resolve("indexes"));
    Files.writeString(
        home.resolve("notes/projects/mill.md"),
        "---\nrepository: file://" + temporary.resolve("mill") + "\n---\n\n# mill\n");
    return new Workspace(home);
  }

  /// Half of the files change; one of them says which round it is.
  private static void commit(TestRepository repository, int round) {
    for (int i = 0; i < FILES; i++) {
      if (i % 2 == 0 || round == 0) {
        repository.file("mill/wheel" + i + ".go", source(i, round));
      }
    }
    repository.commit("round " + round);
  }

  private static String source(int i, int round) {
    StringBuilder source = new StringBuilder("package mill\n\n");
    source.append("const Round").append(i).append(" = ").append(round).append("\n\n");
    for (int f = 0; f < 20; f++) {
      source.append("func turn").append(i).append('x').append(f).append("(n int) int {\n");
      source.append("\treturn n + ").append(round).append("\n}\n\n");
    }
    return source.toString();
  }

  private static void sync(Workspace workspace) {
    try (Kb kb = Kb.open(workspace)) {
      kb.refresh(Progress.SILENT);
      List<SyncReport> reports = new ArrayList<>();
      kb.sync(List.of("mill"), Progress.SILENT, reports::add);
      assertEquals(Optional.empty(), reports.getFirst().failure());
    }
  }

  /// Starts the real command in a process of its own and kills it at some moment.
  private int killedSync(Workspace workspace) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            "kb.Main",
            "sync",
            "--home",
            workspace.home().toString(),
            "mill");
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    int moment = random.nextInt(LONGEST_MILLIS);
    if (!process.waitFor(moment, TimeUnit.MILLISECONDS)) {
      process.destroyForcibly().waitFor();
    }
    return moment;
  }

  private static int revisionAnswering(Workspace workspace) {
    try (Kb kb = Kb.open(workspace)) {
      Answer answer = kb.search(Request.of("sym:Round0 kind:constant case:yes"));
      Hit hit = answer.hits().getFirst();
      return Integer.parseInt(hit.excerpt().replaceAll(".*= ", ""));
    }
  }
}
