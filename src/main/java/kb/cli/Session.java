package kb.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import kb.app.Kb;
import kb.app.Workspace;
import kb.model.Progress;

/// What a command runs in: its streams, its environment, and the knowledge base it asks for.
///
/// Results go to `out`, talk goes to `err`.
///
/// @param terminal whether `out` is one
public record Session(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Map<String, String> environment,
    Path here,
    Optional<Path> checkout,
    boolean terminal,
    Optional<Path> named) {

  /// The session of this process. The launcher says whether it writes to a terminal: asking the JVM
  /// is slow.
  public static Session ofProcess() {
    Map<String, String> environment = System.getenv();
    return new Session(
        System.in,
        buffered(FileDescriptor.out),
        buffered(FileDescriptor.err),
        environment,
        Path.of("").toAbsolutePath(),
        Optional.ofNullable(System.getProperty("kb.checkout")).map(Path::of),
        !environment.getOrDefault("KB_TERMINAL", "").isEmpty(),
        Optional.empty());
  }

  private static PrintStream buffered(FileDescriptor file) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(file)), false, StandardCharsets.UTF_8);
  }

  /// Colour only on a terminal, and not when `NO_COLOR` (no-color.org) or `TERM=dumb` ask for none.
  public boolean colour() {
    return terminal
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }

  public Workspace workspace() {
    return Workspace.find(
        named,
        Optional.ofNullable(environment.get("KB_HOME")).filter(it -> !it.isEmpty()).map(Path::of),
        here,
        checkout);
  }

  /// The knowledge base as it was last indexed.
  public Kb open() {
    return Kb.open(workspace());
  }

  /// The knowledge base, its notes and in-place projects brought up to date first.
  public Kb openFresh() {
    Kb kb = open();
    kb.refresh(progress());
    return kb;
  }

  public Progress progress() {
    return terminal ? new ProgressBar(err) : new PlainProgress(err);
  }

  Session withHome(Path home) {
    return new Session(
        in, out, err, environment, here, checkout, terminal, Optional.of(here.resolve(home)));
  }
}
