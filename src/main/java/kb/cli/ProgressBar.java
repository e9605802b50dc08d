package kb.cli;

import java.io.PrintStream;
import java.util.Locale;
import kb.model.Progress;

/// Progress as one line that is drawn over and over, and wiped when the work ends.
final class ProgressBar implements Progress {
  /// Ten times a second looks alive and costs nothing.
  private static final long DRAW_EVERY_NANOS = 100_000_000;

  private static final int WIDTH = 24;
  private static final String WIPE = "\r\u001b[K";

  private final PrintStream err;
  private long drawnAt;
  private boolean drawn;

  ProgressBar(PrintStream err) {
    this.err = err;
  }

  @Override
  public synchronized void at(String what, long done, long total) {
    long now = System.nanoTime();
    boolean last = total > 0 && done >= total;
    if (last) {
      wipe();
    } else if (!drawn || now - drawnAt > DRAW_EVERY_NANOS) {
      err.print(WIPE + what + " " + bar(done, total));
      err.flush();
      drawn = true;
      drawnAt = now;
    }
  }

  @Override
  public synchronized void say(String message) {
    wipe();
    err.println(message);
  }

  private void wipe() {
    if (drawn) {
      err.print(WIPE);
      drawn = false;
    }
  }

  private static String bar(long done, long total) {
    if (total <= 0) {
      return String.format(Locale.ROOT, "%,d", done);
    }
    int full = (int) (WIDTH * done / total);
    return "█".repeat(full)
        + "░".repeat(WIDTH - full)
        + String.format(Locale.ROOT, " %,d of %,d", done, total);
  }
}
