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
/// @param earliest the clock's time before which it cannot have: nobody works for longer than time
///   goes by, and to ask the clock costs a hundredth of asking the system for processor time
public record Deadline(long nanos, long earliest) {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /// Not by every JVM.
  private static final boolean COUNTED = THREADS.isThreadCpuTimeSupported();

  private static final Duration FOREVER = Duration.ofNanos(Long.MAX_VALUE);

  /// A deadline for the thread that calls.
  public static Deadline in(Duration time) {
    return new Deadline(now() + time.toNanos(), System.nanoTime() + time.toNanos());
  }

  /// Whether the thread that calls has worked for too long.
  public boolean passed() {
    return System.nanoTime() - earliest > 0 && now() - nanos > 0;
  }

  /// How long a thread has worked so far: longer than any limit where nobody counts it.
  public static Duration worked(Thread thread) {
    return COUNTED
        ? Duration.ofNanos(Math.max(0, THREADS.getThreadCpuTime(thread.threadId())))
        : FOREVER;
  }

  /// A virtual thread has no processor time of its own: the clock has to do.
  private static long now() {
    return COUNTED && !Thread.currentThread().isVirtual()
        ? THREADS.getCurrentThreadCpuTime()
        : System.nanoTime();
  }
}
