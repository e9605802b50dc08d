package kb.code.java;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import kb.code.Analysis;
import kb.model.SkipReason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A parser that hangs, fails or overflows costs its own file and no other.
@Timeout(60)
class AbandoningTest {
  private final Abandoning fence = new Abandoning(Duration.ofMillis(100));

  /// For work that ends by itself, however slow the machine.
  private final Abandoning patient = new Abandoning(Duration.ofSeconds(30));

  private final AtomicBoolean released = new AtomicBoolean();

  @AfterEach
  void release() {
    released.set(true);
  }

  @Test
  void aParserThatHangsIsLeftBehind() {
    assertEquals(skipped(SkipReason.PARSE_TIMEOUT), fence.run(this::hang));
    assertEquals(Analysis.NOTHING, fence.run(() -> Analysis.NOTHING));
  }

  @Test
  void noFurtherFileIsStartedWhileTwoHang() {
    fence.run(this::hang);
    fence.run(this::hang);
    assertEquals(skipped(SkipReason.PARSE_TIMEOUT), fence.run(() -> Analysis.NOTHING));
    released.set(true);
    while (!fence.run(() -> Analysis.NOTHING).equals(Analysis.NOTHING)) {
      Thread.onSpinWait();
    }
  }

  @Test
  void aParserThatFailsIsAFailedFile() {
    assertEquals(
        skipped(SkipReason.PARSE_FAILED),
        patient.run(() -> {
          throw new IllegalStateException("of the parser");
        }));
  }

  @Test
  void aParserThatDescendsTooFarIsAFailedFile() {
    assertEquals(skipped(SkipReason.PARSE_FAILED), patient.run(() -> descend(0)));
  }

  @Test
  void memoryThatRanOutIsNoFaultOfTheFile() {
    assertThrows(
        OutOfMemoryError.class,
        () ->
            patient.run(() -> {
              throw new OutOfMemoryError("of the process");
            }));
  }

  private Analysis hang() {
    while (!released.get()) {
      Thread.onSpinWait();
    }
    return Analysis.NOTHING;
  }

  @SuppressWarnings("InfiniteRecursion") // until the stack is full
  private static Analysis descend(int depth) {
    return descend(depth + 1);
  }

  private static Analysis skipped(SkipReason reason) {
    return new Analysis.Skipped(reason);
  }
}
