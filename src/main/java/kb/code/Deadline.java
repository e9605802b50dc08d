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
  /// The slowest parser here reads 1 MB, the largest file it is given, in 0.6 s.
  public static final Duration LIMIT = Duration.ofSeconds(2);

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /// A deadline for the thread that calls, [#LIMIT] from now.
  public static Deadline start() {
    return new Deadline(now() + LIMIT.toNanos());
  }

  /// Whether the thread that calls has worked for too long.
  public boolean passed() {
    return now() > nanos;
  }

  /// Whether another thread, started for one file, has worked for too long.
  public static boolean isPassed(Thread thread) {
    return THREADS.getThreadCpuTime(thread.threadId()) > LIMIT.toNanos();
  }

  /// The processor time of the thread that calls, in nanoseconds.
  private static long now() {
    return THREADS.getCurrentThreadCpuTime();
  }
}
