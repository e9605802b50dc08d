package kb.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What a tool knows of a command's flags.
class FlagTableTest {
  private final FlagTable table =
      new FlagTable(
          List.of("--verbose", "-n =", "-v", "[get]", "-o =", "--all", "[get all]", "--since ="));

  @Test
  void aFlagOfAnotherSubcommandIsUnknown() {
    assertEquals(List.of(), unknown("tool get --all -o wide"));
    assertEquals(List.of("--all"), unknown("tool list --all"));
    assertEquals(List.of(), unknown("tool -n space get all --since=1h --all"));
    assertEquals(List.of("--since"), unknown("tool get x --since 1h"));
  }

  @Test
  void lettersMayStandInOneWordAndTheLastMayHaveItsValue() {
    assertEquals(List.of(), unknown("tool -vn5"));
    assertEquals(List.of("-vx"), unknown("tool -vx"));
    assertEquals(List.of(), unknown("tool -5"));
  }

  @Test
  void aValueMayBeginWithADash() {
    assertEquals(List.of(), unknown("tool -n -1h -v"));
    assertEquals(List.of("--nope"), unknown("tool -n 1 --nope"));
  }

  @Test
  void whatFollowsTwoDashesBelongsToAnother() {
    assertEquals(List.of(), unknown("tool get x -- sh --login"));
  }

  private List<String> unknown(String command) {
    return table.unknown(List.of(command.split(" ")));
  }
}
