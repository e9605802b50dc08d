package kb.code;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/// How long a parser may work at one file.
///
/// Counted in processor time of the thread that works, not by the clock: what is read must not
/// depend on what else the machine does.
///
/// @param nanos the thread's processor time at which it has passed
public record Deadline(long nanos) {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /// A deadline for the thread that calls.
  public static Deadline in(Duration time) {
    return new Deadline(THREADS.getCurrentThreadCpuTime() + time.toNanos());
  }

  /// Whether the thread that calls has worked for too long.
  public boolean passed() {
    return THREADS.getCurrentThreadCpuTime() > nanos;
  }

  /// How long a thread has worked so far, nothing once it has ended.
  public static Duration worked(Thread thread) {
    return Duration.ofNanos(Math.max(0, THREADS.getThreadCpuTime(thread.threadId())));
  }
}
