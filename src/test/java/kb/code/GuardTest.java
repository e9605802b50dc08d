package kb.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class GuardTest {
  private static final String BETWEEN = " a.b, c := f(&d); e[1] += 2; g++; h == i; ";

  private static String behind(String condition) {
    Guard guard = new Guard(BETWEEN, BETWEEN.length());
    guard.held(condition, 0);
    return guard.in("around");
  }

  @Test
  void conditionsOnWhatHasChangedSinceAreDropped() {
    assertEquals("around, then a == 1", behind("a == 1"));
    assertEquals("around", behind("a.b == 1"));
    assertEquals("around", behind("c > 0"));
    assertEquals("around", behind("!d"));
    assertEquals("around", behind("e == f"));
    assertEquals("around", behind("g"));
    assertEquals("around, then h == i", behind("h == i"));
    assertEquals("around, then c(h)", behind("c(h)"));
  }

  @Test
  void theNearestTwoAreToldTheNearestLast() {
    Guard guard = new Guard("", 0);
    guard.held("a || b", 0);
    guard.held("a || b", 0);
    guard.held("not (c || d)", 0);
    assertTrue(guard.isDone(0));
    assertEquals("not (c || d) and (a || b)", guard.in(""));
    assertEquals("not (c || d)", guard.in("a || b").replace("a || b, then ", ""));
  }

  @Test
  void whatIsLongOrFarAwayIsNotTold() {
    Guard guard = new Guard("", 2000);
    guard.held("a".repeat(100), 2000);
    assertEquals("", guard.in(""));
    assertTrue(guard.isDone(900));
  }
}
