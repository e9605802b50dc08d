package kb.explain.paste;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Texts that make a careless reader try and try again: each is repeated to a hundred thousand
/// characters, on one line and on many.
class HostilePasteTest {
  private static final int LENGTH = 100_000;

  /// Of the processor, which a busy machine gives late: each takes a fraction of a second.
  private static final Duration LIMIT = ofSeconds(5);

  /// Of the clock, for what would never end.
  private static final Duration NEVER = ofMinutes(5);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        " ",
        "\\",
        "\"",
        "\\\"",
        "{",
        "{\"",
        "{\"a\":",
        "[",
        "[{\"a\":[",
        "a=",
        "a=\"",
        "a=b ",
        "a: ",
        "msg=\"x\" \" ",
        "x \"msg\"=\"y\" ",
        " level=x time=\" ",
        "[x] ",
        "1.2.3.4 ",
        "1:",
        "a:b:",
        "x@",
        "x@y.zz ",
        "password=",
        "password: ",
        "-----BEGIN PRIVATE KEY-----",
        "Caused by: a.B: c",
        "at a.B.c(D.java:1) ",
        "goroutine 1 [x]:",
        "panic: x",
        "Call Trace:",
        "BUG: x",
        "# HELP a b",
        "a_b{c=\"",
        "rate(a_b[",
        "Time Reason Message",
        "--a ",
        "$ a \\",
        "Key:   ",
        "[{file,\"",
        "thread 'a' panicked at ",
        "#0 a(1): b",
        "Traceback (most recent call last):",
        "File \"a\", line 1, in b",
        "2024-01-02T15:04:05Z ",
        "> ",
        "a | ",
        "\u001b[",
        "(",
        ": a=b c ",
        "version: ",
        "https://a:b"
      })
  void readingEndsSoon(String piece) {
    int times = LENGTH / piece.length();
    for (String text :
        List.of(
            piece.repeat(times),
            (piece + "\n").repeat(times / 2),
            "{\"msg\":\"" + piece.repeat(times))) {
      endsSoon(() -> assertFalse(new Redaction().mask(text).isEmpty()));
      endsSoon(() -> Versions.in(text));
      endsSoon(() -> Paste.read(text));
    }
  }

  private static void endsSoon(Runnable work) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long nanos =
        assertTimeoutPreemptively(
            NEVER,
            () -> {
              long before = threads.getCurrentThreadCpuTime();
              work.run();
              return threads.getCurrentThreadCpuTime() - before;
            });
    assertTrue(nanos < LIMIT.toNanos(), nanos + " nanoseconds");
  }
}
