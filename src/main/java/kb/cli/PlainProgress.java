package kb.cli;

import java.io.PrintStream;
import kb.model.Progress;

/// Progress where nobody watches: only what is worth keeping in a log.
record PlainProgress(PrintStream err) implements Progress {
  @Override
  public void at(String what, long done, long total) {}

  @Override
  public void say(String message) {
    err.println(message);
    err.flush();
  }
}
