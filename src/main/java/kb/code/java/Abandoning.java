package kb.code.java;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import kb.code.Analysis;
import kb.code.Deadline;
import kb.model.SkipReason;

/// Runs a parser that cannot be stopped, and goes on without it when it takes too long.
///
/// Each file is parsed on a thread of its own, a daemon: one that hangs holds up neither the sync
/// nor the end of the process. It keeps a core busy, though, and Java has no means to end it: while
/// [#MOST_ABANDONED] of them run, further files are skipped instead of started.
final class Abandoning {
  /// As many cores as a small machine has.
  private static final int MOST_ABANDONED = 2;

  /// The parser descends into what is nested: room for some thousand levels, which only sums of
  /// many strings and hostile files need.
  private static final long STACK = 16L << 20;

  private static final long LOOK_AGAIN_MILLIS = 100;

  private final Duration limit;
  private final List<Thread> abandoned = new CopyOnWriteArrayList<>();

  /// @param limit of processor time for one file
  Abandoning(Duration limit) {
    this.limit = limit;
  }

  /// What the parser gives, or why it gave nothing.
  Analysis run(Supplier<Analysis> parser) {
    abandoned.removeIf(thread -> !thread.isAlive());
    if (abandoned.size() >= MOST_ABANDONED) {
      return new Analysis.Skipped(SkipReason.PARSE_TIMEOUT);
    }
    FutureTask<Analysis> task = new FutureTask<>(parser::get);
    Thread thread =
        Thread.ofPlatform().daemon().name("kb-java-parser").stackSize(STACK).start(task);
    try {
      return await(task, thread);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Analysis.Skipped(SkipReason.PARSE_TIMEOUT);
    } catch (ExecutionException e) {
      return failed(e);
    }
  }

  private Analysis await(FutureTask<Analysis> task, Thread thread)
      throws ExecutionException, InterruptedException {
    long wait = limit.toMillis();
    while (true) {
      try {
        return task.get(wait, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        if (Deadline.worked(thread).compareTo(limit) > 0) {
          abandoned.add(thread);
          return new Analysis.Skipped(SkipReason.PARSE_TIMEOUT);
        }
        wait = LOOK_AGAIN_MILLIS;
      }
    }
  }

  /// What a file makes the parser throw is the file's; that memory ran out is not.
  private static Analysis failed(ExecutionException failure) {
    if (failure.getCause() instanceof Error error && !(error instanceof StackOverflowError)) {
      throw error;
    }
    return new Analysis.Skipped(SkipReason.PARSE_FAILED);
  }
}
