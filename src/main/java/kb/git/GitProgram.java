package kb.git;

import java.io.Console;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import kb.model.UserError;

/// The user's own `git`, run without a shell, a repository around it, or anything it could execute.
///
/// Its configuration, credentials, ssh and proxies are the user's; variables that point it at a
/// repository are taken away, and it runs in the root folder, so that what it does never depends on
/// where we were started.
public final class GitProgram {
  /// A server that prepares a pack sends a sign of life every five seconds, a working network is
  /// silent for seconds at most. Long enough to type a password.
  public static final Duration PATIENCE = Duration.ofSeconds(60);

  /// Variables of git that speak of network, credentials, configuration and tracing. Every other
  /// one (`GIT_DIR`, `GIT_INDEX_FILE`, ...) speaks of some repository.
  private static final List<String> KEPT =
      List.of(
          "GIT_ASKPASS",
          "GIT_CONFIG_",
          "GIT_SSH",
          "GIT_SSL_",
          "GIT_HTTP_",
          "GIT_CURL_",
          "GIT_PROXY_",
          "GIT_ALLOW_PROTOCOL",
          "GIT_EXEC_PATH",
          "GIT_TERMINAL_PROMPT",
          "GIT_TRACE");

  /// No hooks, no transport that runs a command of the URL, nothing in the background.
  private static final List<String> FENCES =
      List.of(
          "-c", "core.hooksPath=/dev/null",
          "-c", "core.fsmonitor=false",
          "-c", "protocol.ext.allow=never",
          "-c", "protocol.fd.allow=never",
          "-c", "gc.auto=0",
          "-c", "maintenance.auto=false");

  private final String executable;
  private final Map<String, String> environment;
  private final Duration patience;

  private GitProgram(String executable, Map<String, String> environment, Duration patience) {
    this.executable = executable;
    this.environment = Map.copyOf(environment);
    this.patience = patience;
  }

  /// The `git` of the path, in our own environment.
  public static GitProgram installed() {
    return new GitProgram("git", System.getenv(), PATIENCE);
  }

  /// What it says of its version, for people; absent when there is no git.
  public Optional<String> version() {
    try {
      return Optional.of(run("--version").output().strip());
    } catch (UserError _) {
      return Optional.empty();
    }
  }

  /// The same, but ended after a silence of this length.
  public GitProgram withPatience(Duration other) {
    return new GitProgram(executable, environment, other);
  }

  /// The same with another variable in its environment.
  public GitProgram withVariable(String name, String value) {
    Map<String, String> more = new HashMap<>(environment);
    more.put(name, value);
    return new GitProgram(executable, more, patience);
  }

  /// The same by another program of the path.
  GitProgram withExecutable(String other) {
    return new GitProgram(other, environment, patience);
  }

  Duration patience() {
    return patience;
  }

  /// Runs it to its end.
  ///
  /// @param input its standard input
  /// @param heard gets each line of its standard error, progress included
  /// @param started gets the process before it is given any input
  Outcome run(
      List<String> arguments, String input, Consumer<String> heard, Consumer<Process> started) {
    List<String> command = new ArrayList<>(List.of(executable));
    command.addAll(FENCES);
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).directory(rootFolder());
    builder.environment().clear();
    builder.environment().putAll(cleaned());
    try {
      Process process = builder.start();
      started.accept(process);
      return new ChildProcess(process, patience, heard).finish(input);
    } catch (IOException e) {
      throw UserError.world(
          "The program `" + executable + "` could not be started: " + e.getMessage(),
          "Install git (2.29 or later), or put it on the PATH; kb fetches with your own git.",
          e);
    }
  }

  /// Runs it to its end, without input and without listening.
  Outcome run(String... arguments) {
    return run(List.of(arguments), "", line -> {}, process -> {});
  }

  private Map<String, String> cleaned() {
    Map<String, String> clean = new HashMap<>();
    environment.forEach((name, value) -> {
      if (!name.startsWith("GIT_") || KEPT.stream().anyMatch(name::startsWith)) {
        clean.put(name, value);
      }
    });
    // Its messages are read here, in the language git is written in.
    clean.put("LC_ALL", "C");
    if (!isAtTerminal()) {
      clean.put("GIT_TERMINAL_PROMPT", "0");
    }
    return clean;
  }

  private static boolean isAtTerminal() {
    return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
  }

  private static File rootFolder() {
    return Path.of("").toAbsolutePath().getRoot().toFile();
  }
}
