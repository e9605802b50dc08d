package kb.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import kb.model.UserError;

/// The note in a clone that says which process is fetching into it.
///
/// When we are killed our git may go on for a while; whoever comes next must end it before it
/// clears away that git's files.
final class FetchMark {
  private static final String UNKNOWN = "unknown";

  private final Path file;

  FetchMark(Path clone) {
    this.file = clone.resolve("kb-fetch.pid");
  }

  void set(Process process) {
    try {
      Files.writeString(file, process.pid() + " " + startOf(process.toHandle()));
    } catch (IOException e) {
      ChildProcess.end(process.toHandle());
      throw UserError.world(
          file + " can't be written: " + e.getMessage(),
          "Make the folder writable, or free some room.",
          e);
    }
  }

  void remove() throws IOException {
    Files.deleteIfExists(file);
  }

  /// Ends the process that the mark names, if it is still the same one.
  void endStranger() throws IOException {
    stranger().ifPresent(ChildProcess::end);
    remove();
  }

  private Optional<ProcessHandle> stranger() throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    String[] words = Files.readString(file).strip().split(" ");
    return words.length == 2 && words[0].matches("\\d{1,18}")
        ? ProcessHandle.of(Long.parseLong(words[0]))
            .filter(process -> startOf(process).equals(words[1]) && !words[1].equals(UNKNOWN))
        : Optional.empty();
  }

  /// A process id is used again; together with the time of its start it is not.
  private static String startOf(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toString).orElse(UNKNOWN);
  }
}
