package kb.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PastingTest {
  @Test
  void whatDiffersFromTimeToTimeIsMasked() {
    assertEquals(
        Pasting.masked("page 7 of 0xff12 by 10.0.0.1:80 gone in 3.5ms"),
        Pasting.masked("page 912 of 0xa0 by 10.11.0.9:8080 gone in 12.75ms"));
  }
}
