package kb.git;

import java.nio.file.Path;
import java.time.Duration;

/// The installed git for tests: it sees no configuration but what a test gives it.
public final class TestGit {
  /// Longer than any honest answer on a busy machine.
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private TestGit() {}

  public static GitProgram program() {
    return configured(Path.of("/dev/null"));
  }

  /// @param configuration stands in for the user's `.gitconfig`
  public static GitProgram configured(Path configuration) {
    return GitProgram.installed()
        .withPatience(PATIENCE)
        .withVariable("GIT_CONFIG_NOSYSTEM", "1")
        .withVariable("GIT_CONFIG_GLOBAL", configuration.toString())
        .withVariable("no_proxy", "*")
        .withVariable("GIT_TERMINAL_PROMPT", "0");
  }
}
