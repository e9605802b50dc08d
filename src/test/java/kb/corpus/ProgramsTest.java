package kb.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Who is run by whom.
class ProgramsTest {
  @Test
  void aWrapperRunsTheCommandBehindItsOwnFlags() {
    assertEquals("sudo -u root|id -u", read("sudo -u root id -u"));
    assertEquals("timeout -k 5 10|curl -s x", read("timeout -k 5 10 curl -s x"));
    assertEquals(
        "ps|xargs -n 1|nsenter -t 5 -n|ss -t", read("ps | xargs -n 1 nsenter -t 5 -n ss -t"));
  }

  @Test
  void inAContainerToo() {
    assertEquals("docker exec -u 0 web|ls -la", read("docker exec -u 0 web ls -la"));
    assertEquals(
        "docker run --rm -v a:b image|cat /x", read("docker run --rm -v a:b image cat /x"));
    assertEquals("docker run image", read("docker run image --flag-of-the-image"));
    assertEquals("kubectl exec pod --|df -h", read("kubectl exec pod -- df -h"));
  }

  @Test
  void aScriptInAWordIsReadAsOne() {
    assertEquals("ssh host|ps aux|grep x", read("ssh host 'ps aux | grep x'"));
    assertEquals("sh -c|echo a|exit 1", read("sh -c 'echo a; exit 1'"));
  }

  private static String read(String script) {
    return Programs.of(script).stream()
        .map(words -> String.join(" ", words))
        .collect(Collectors.joining("|"));
  }
}
