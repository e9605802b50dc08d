package kb.git;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kb.git.Outcome.Ending;

/// A running child, read and watched to its end: ended with all its own children when it is silent
/// too long, or when we are interrupted.
final class ChildProcess {
  private static final Duration TICK = Duration.ofMillis(50);

  /// A helper that outlives git (ssh's shared connection) may keep the pipes open.
  private static final Duration LAST_WORDS = Duration.ofSeconds(1);

  /// Git removes its temporary files when it is asked to end; then it is made to.
  private static final Duration GRACE = Duration.ofSeconds(2);

  private static final Duration LOOK = Duration.ofMillis(5);

  /// Twenty times what the largest public repository lists.
  private static final int MOST_OUTPUT = 256 << 20;

  private static final int BUFFER = 1 << 16;

  private final Process process;
  private final Duration patience;
  private final SpokenLines said;
  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private final AtomicLong lastHeard = new AtomicLong(System.nanoTime());
  private final AtomicBoolean endless = new AtomicBoolean();

  ChildProcess(Process process, Duration patience, Consumer<String> heard) {
    this.process = process;
    this.patience = patience;
    this.said = new SpokenLines(heard);
  }

  Outcome finish(String input) {
    List<Thread> readers =
        List.of(
            Thread.ofVirtual().start(() -> write(input)),
            Thread.ofVirtual().start(() -> listen(process.getInputStream(), this::print)),
            Thread.ofVirtual().start(() -> listen(process.getErrorStream(), said::add)));
    Ending ending = waitFor(readers);
    return new Outcome(
        ending, process.isAlive() ? -1 : process.exitValue(), printed(), said.last());
  }

  private Ending waitFor(List<Thread> readers) {
    try {
      while (!process.waitFor(TICK)) {
        if (endless.get() || silence().compareTo(patience) > 0) {
          end(process.toHandle());
          return endless.get() ? Ending.ENDLESS : Ending.SILENT;
        }
      }
      for (Thread reader : readers) {
        reader.join(LAST_WORDS);
      }
      return Ending.EXITED;
    } catch (InterruptedException e) {
      end(process.toHandle());
      Thread.currentThread().interrupt();
      return Ending.INTERRUPTED;
    }
  }

  private Duration silence() {
    return Duration.ofNanos(System.nanoTime() - lastHeard.get());
  }

  private void write(String input) {
    try (OutputStream stream = process.getOutputStream()) {
      stream.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException _) {
      // It ended before it read all; its exit status says why.
    }
  }

  /// What reads a piece of a stream.
  private interface Ear {
    void hear(byte[] bytes, int length);
  }

  private void listen(InputStream stream, Ear ear) {
    byte[] bytes = new byte[BUFFER];
    try (stream) {
      for (int length = stream.read(bytes); length >= 0; length = stream.read(bytes)) {
        lastHeard.set(System.nanoTime());
        ear.hear(bytes, length);
      }
    } catch (IOException _) {
      // It was ended while we read; how it ended says why.
    }
  }

  private void print(byte[] bytes, int length) {
    synchronized (output) {
      if (output.size() + length > MOST_OUTPUT) {
        endless.set(true);
      } else {
        output.write(bytes, 0, length);
      }
    }
  }

  private String printed() {
    synchronized (output) {
      return output.toString(StandardCharsets.UTF_8);
    }
  }

  /// Ends a process and all it started, the youngest first: each parent hears of the end of its
  /// child, clears up after it, and mostly ends by itself.
  static void end(ProcessHandle root) {
    List<ProcessHandle> all = Stream.concat(Stream.of(root), root.descendants()).toList();
    for (ProcessHandle process : all.reversed()) {
      process.destroy();
      await(process, GRACE.dividedBy(all.size()));
    }
    all.forEach(ProcessHandle::destroyForcibly);
  }

  private static void await(ProcessHandle process, Duration most) {
    long deadline = System.nanoTime() + most.toNanos();
    while (process.isAlive() && System.nanoTime() < deadline) {
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }
}
