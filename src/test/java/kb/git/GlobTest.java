package kb.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {
  @ParameterizedTest
  @CsvSource({
    "v3.5.*, v3.5.9, true",
    "v3.5.*, v3.50, false",
    "release/*, release/3.5, true",
    "release/*, release/3.5/hotfix, false",
    "release/**, release/3.5/hotfix, true",
    "*, api/v1.2, false",
    "**, api/v1.2, true",
    "v?.0, v1.0, true",
    "v?.0, v10.0, false",
    "v3.[45].*, v3.4.1, true",
    "v3.[4-6].*, v3.7.1, false",
    "v3.[!4-6].*, v3.7.1, true",
    "a[b, a[b, true",
    "v1+2.*, v1+2.3, true",
    "*rc*, v1.0-rc.1, true",
    "*-rc, v1.0-rc.1, false",
  })
  void matchesWholeNames(String glob, String name, boolean expected) {
    assertEquals(expected, new Glob(glob).matches(name));
  }

  @Test
  @Timeout(value = 2, unit = TimeUnit.SECONDS)
  void manyStarsCostLittle() {
    assertFalse(new Glob("*a".repeat(60) + "b").matches("a".repeat(4000)));
  }
}
