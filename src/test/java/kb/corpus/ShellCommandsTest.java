package kb.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What a shell would run.
class ShellCommandsTest {
  @Test
  void commandsEndAtPipesSemicolonsAndLines() {
    assertEquals("a -x|b|c 1|d|e", read("a -x | b && c 1; d &\ne"));
  }

  @Test
  void quotesGoAndTheirTextStays() {
    assertEquals("grep a | b|x c d", read("grep 'a | b'; x \"c d\""));
    assertEquals("jq .a \"b\"", read("jq \".a \\\"b\\\"\""));
  }

  @Test
  void whatIsSubstitutedIsReadToo() {
    assertEquals("date|cut -f 1|echo \u2026", read("echo \"$(date | cut -f 1)\""));
    assertEquals("sort a|diff \u2026 b", read("diff <(sort a) b"));
    assertEquals("echo \u2026", read("echo $((1 + 2))"));
  }

  @Test
  void redirectionsAndDocumentsAreNoArguments() {
    assertEquals("x -q", read("x -q 2>&1 >/dev/null </etc/hosts"));
    assertEquals("cat|y", read("cat <<EOF > a.yaml\nkind: Pod; rm -rf\nEOF\ny"));
  }

  @Test
  void loopsAssignmentsAndCommentsAreNoPrograms() {
    assertEquals("ssh \u2026 up", read("for n in a b; do # each\n  ssh \"${n}\" up\ndone"));
    assertEquals("env", read("A=1 B='x y' env # shows both"));
    assertEquals("a --long b", read("a --long \\\n  b"));
  }

  private static String read(String script) {
    return ShellCommands.of(script).stream()
        .map(words -> String.join(" ", words))
        .collect(Collectors.joining("|"));
  }

  @Test
  void anOpenQuoteEnds() {
    assertEquals(List.of(List.of("echo", "never closed")), ShellCommands.of("echo 'never closed"));
  }
}
