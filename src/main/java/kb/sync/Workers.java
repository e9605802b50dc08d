package kb.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import kb.model.UserError;

/// Does the same to many things on all cores; the first failure, or an interrupt, ends it.
final class Workers {
  private Workers() {}

  static <T> void each(List<T> things, Consumer<T> work) {
    int threads = Math.min(Runtime.getRuntime().availableProcessors(), things.size());
    AtomicInteger next = new AtomicInteger();
    AtomicBoolean stop = new AtomicBoolean();
    Runnable worker =
        () -> {
          for (int i = next.getAndIncrement();
              i < things.size() && !stop.get();
              i = next.getAndIncrement()) {
            work.accept(things.get(i));
          }
        };
    ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, threads));
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        running.add(pool.submit(worker));
      }
      for (Future<?> future : running) {
        await(future);
      }
    } finally {
      stop.set(true);
      pool.shutdownNow();
      // Nobody may write to an index that its owner is about to close.
      pool.close();
    }
  }

  private static void await(Future<?> future) {
    try {
      future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw UserError.world("Interrupted.", "The last good index still answers; run it again.", e);
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException failure -> throw failure;
        case Error failure -> throw failure;
        case null, default -> throw new IllegalStateException(e);
      }
    }
  }
}
