package kb.explain.paste;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds for any text at all, tried with texts made of what log lines are made of.
class PastePropertyTest {
  private static final int TEXTS = 3_000;
  private static final int MOST_PIECES = 24;
  private static final long SEED = 20240102;

  private static final List<String> PIECES =
      List.of(
          "2024-01-02T15:04:05.123Z",
          "Jan  2 15:04:05",
          "[12345.678901]",
          "[",
          "]",
          "(",
          ")",
          "{",
          "}",
          "\"",
          "\\\"",
          "\\",
          "'",
          "`",
          "=",
          "==",
          ":",
          ": ",
          ",",
          "|",
          "| ",
          "> ",
          "#",
          "#0 ",
          "key=",
          "msg=",
          "level=error",
          "\"msg\":",
          "\"level\":\"warn\"",
          "{\"log\":\"",
          "host-1 ",
          "kubelet[12]: ",
          "E0102 15:04:05.000000   1 a.go:12] ",
          "ERROR",
          "WARN ",
          "at a.B.c(D.java:1)",
          "Caused by: ",
          "panic: x",
          "goroutine 1 [running]:",
          "main.main()",
          "/a/b.go:12 +0x1",
          "Traceback (most recent call last):",
          "File \"a.py\", line 1, in f",
          "ValueError: x",
          "Call Trace:",
          "? f+0x1/0x2",
          "RIP: 0010:g+0x1/0x2",
          "in `m'",
          "a.rb:1:in `m'",
          "from ",
          "thread 'main' panicked at ",
          "stack backtrace:",
          "0: a::b",
          "# HELP a_b c",
          "a_b{c=\"d\"} 1",
          "rate(",
          "[5m]",
          "a_total",
          "Normal",
          "Warning ",
          "Reason",
          "Message",
          "--flag",
          "$ ",
          "Key:   v",
          "a.b = c",
          "\t",
          " ",
          "  ",
          "\n",
          "\n",
          "\n",
          "\r\n",
          "\u001b[31m",
          "\u001b[",
          "\u0000",
          "é",
          "\ud83d",
          "[{file,\"",
          "{line,1}",
          "=<",
          "<",
          "npm ERR! ",
          "/x(y+0x1)[0x1]");

  @Test
  void everyLineIsInSomething() {
    Random random = new Random(SEED);
    for (int i = 0; i < TEXTS; i++) {
      String text = text(random);
      Set<Integer> seen = new HashSet<>();
      for (Pasted pasted : Paste.read(text)) {
        Excerpt at = pasted.at();
        for (int line = at.line(); line < at.line() + at.lines(); line++) {
          seen.add(line);
        }
      }
      List<String> lines = text.lines().toList();
      for (int line = 1; line <= lines.size(); line++) {
        boolean blank = Rows.plain(lines.get(line - 1)).isBlank();
        assertTrue(blank || seen.contains(line), "line " + line + " of\n" + text);
      }
    }
  }

  @Test
  void noWordOfALineIsLost() {
    Random random = new Random(SEED);
    for (int i = 0; i < TEXTS; i++) {
      String text = text(random).replace("\\", "");
      for (Pasted pasted : Paste.read(text)) {
        if (pasted instanceof Pasted.Line line) {
          String told = told(line);
          for (String word : words(Rows.plain(line.at().text()))) {
            assertTrue(told.contains(word), word + " of " + line);
          }
        }
      }
    }
  }

  /// All that a line's record says, its original left out.
  private static String told(Pasted.Line line) {
    List<String> told = new ArrayList<>(List.of(line.message()));
    line.envelope().fields().forEach((key, value) -> told.addAll(List.of(key, value)));
    told.addAll(line.envelope().facts().values());
    return String.join(" ", told);
  }

  /// The runs of letters that no envelope is made of.
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String word :
        List.of("panic", "main", "Caused", "Traceback", "ValueError", "Call", "a_total", "rate")) {
      if (text.contains(word)) {
        words.add(word);
      }
    }
    return words;
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int pieces = random.nextInt(MOST_PIECES); pieces > 0; pieces--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  @ParameterizedTest(name = "{index}")
  @ValueSource(
      strings = {
        "%s",
        "> %s",
        "Jan  2 15:04:05 node-1 kubelet[123]: %s",
        "Jan 02 15:04:05.123456 node-1 kubelet[123]: %s",
        "2024-01-02T15:04:05+0100 node-1 kubelet[123]: %s",
        "Jan 02 15:04:05 kubelet[123]: %s",
        "<34>Oct 11 22:14:15 host su: %s",
        "<165>1 2024-01-02T15:04:05.003Z host app 123 ID47 - %s",
        "<165>1 2024-01-02T15:04:05.003Z host app 123 ID47 [a@1 b=\"c\"] %s",
        "[12345.678901] %s",
        "[Thu Jan  1 00:00:01 2024] %s",
        "<4>[12345.678901] %s",
        "kern  :warn  : [12345.678901] %s",
        "Jan  2 15:04:05 host kernel: [12345.678901] %s",
        "E0102 15:04:05.000000   12345 file.go:123] %s",
        "2024-01-02T15:04:05.000Z\terror\tname\tfile/a.go:12\t%s",
        "2024-01-02T15:04:05.000Z\terror\tfile/a.go:12\t%s\t{\"a\": \"b\"}",
        "{\"level\":\"error\",\"ts\":\"2024-01-02T15:04:05.000Z\",\"caller\":\"a/b.go:1\",\"msg\":\"%s\",\"x\":1}",
        "{\"time\":\"2024-01-02T15:04:05Z\",\"level\":\"ERROR\",\"source\":{\"file\":\"a.go\",\"line\":1},\"msg\":\"%s\"}",
        "time=2024-01-02T15:04:05Z level=ERROR source=a.go:1 msg=\"%s\" a=b",
        "ts=2024-01-02T15:04:05Z caller=a.go:1 level=error component=c msg=\"%s\"",
        "time=\"2024-01-02T15:04:05Z\" level=error msg=\"%s\" error=x",
        "ERRO[0012] %s                error=x",
        "2024-01-02T15:04:05.000Z [ERROR] agent.server: %s: k=v",
        "2024-01-02T15:04:05.000000000Z stderr F %s",
        "{\"log\":\"%s\\n\",\"stream\":\"stderr\",\"time\":\"2024-01-02T15:04:05Z\"}",
        "svc-1  | %s",
        "[pod/etcd-0/etcd] %s",
        "1:M 02 Jan 2024 15:04:05.000 * %s",
        "[2024-01-02 15:04:05,123] ERROR %s (kafka.server.KafkaServer)",
        "2024-01-02 15:04:05.000000 W | etcdserver: %s",
        "2024/01/02 15:04:05 [error] 12#12: *34 %s",
        "[Thu Jan 01 00:00:01.123456 2024] [core:error] [pid 12:tid 34] %s",
        "2024-01-02 15:04:05.123 UTC [123] ERROR:  %s",
        "[WARNING] 123/150405 (78) : %s",
        "2024-01-02 15:04:05.123 [error] <0.12.0> %s",
        "2024-01-02 15:04:05.123  INFO 1 --- [main] o.a.Foo : %s",
        "15:04:05.123 [main] ERROR o.a.Foo - %s",
        "2024-01-02 15:04:05,123 [myid:1] - INFO  [main:QuorumPeer@1] - %s",
        "[2024-01-02T15:04:05,123][WARN ][o.e.n.Node               ] [node-1] %s",
        "2024-01-02 15:04:05,123 ERROR [o.j.Foo] (main) %s",
        "2024-01-02 15:04:05,123 - pkg.mod - ERROR - %s",
        "ERROR:root:%s",
        "[2024-01-02 15:04:05,123: ERROR/MainProcess] %s",
        "[2024-01-02 15:04:05 +0000] [12] [ERROR] %s",
        "E, [2024-01-02T15:04:05.123456 #12] ERROR -- : %s",
        "[2024-01-02T15:04:05Z ERROR a::b] %s",
        "2024-01-02T15:04:05.123456Z ERROR a::b: %s",
        "[02-Jan-2024 15:04:05] WARNING: [pool www] %s",
        "2024-01-02T15:04:05.123456Z 0 [ERROR] [MY-010187] [Server] %s",
        "[2024-01-02 15:04:05.123][1][warning][config] [a/b.cc:12] %s",
        "2024/01/02 15:04:05 %s",
        "2024/01/02 15:04:05 a.go:12: %s",
        "2024/01/02 15:04:05 WARNING: [core] %s",
        "Jan  2 15:04:05 n dockerd[1]:"
            + " {\"log\":\"{\\\"level\\\":\\\"info\\\",\\\"msg\\\":\\\"%s\\\"}\\n\",\"stream\":\"stdout\",\"time\":\"2024-01-02T15:04:05Z\"}",
      })
  void aMessageComesOutOfItsEnvelope(String envelope) {
    for (String message :
        List.of(
            "failed to sync pod",
            "open /var/lib/x: no such file",
            "rpc error: code = Unknown desc = it broke")) {
      Pasted read = Paste.read(envelope.formatted(message)).getFirst();
      assertEquals(message, ((Pasted.Line) read).message());
    }
  }
}
