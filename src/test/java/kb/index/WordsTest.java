package kb.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTest {
  static Stream<Arguments> texts() {
    return Stream.of(
        row("raft", "raft"),
        row("HTTPServer", "httpserver", "http", "server"),
        row("maxRequestBytes", "maxrequestbytes", "max", "request", "byte"),
        row("max_request_bytes", "max_request_bytes", "max", "request", "byte"),
        row(
            "--max-request-bytes=1572864",
            "max-request-bytes",
            "max",
            "request",
            "byte",
            "1572864"),
        row("MAX_REQUEST_BYTES", "max_request_bytes", "max", "request", "byte"),
        row(
            "etcd_disk_wal_fsync_duration_seconds",
            "etcd_disk_wal_fsync_duration_seconds",
            "etcd",
            "disk",
            "wal",
            "fsync",
            "durat",
            "second"),
        row("k8s", "k8s", "k", "8", "s"),
        row("v3.5.9", "v3.5.9", "v", "3", "5", "9"),
        row("x86_64", "x86_64", "x", "86", "64"),
        row("10.0.0.1:2379", "10.0.0.1:2379", "10", "0", "0", "1", "2379"),
        row("fe80::1", "fe80", "fe", "80", "1"),
        row("2001:db8::8a2e", "2001:db8", "2001", "db", "8", "8a2e", "8", "2", "e"),
        row("0xDEADBEEF", "0xdeadbeef", "0", "x", "deadbeef"),
        row("raftNode.start()", "raftnode.start", "raft", "node", "start"),
        row("C++ x->y", "c", "x", "y"),
        row("Ünïcode", "ünïcode"),
        row("naïveCafé", "naïvecafé", "naïv", "café"),
        row("日本語", "日本語"),
        row("ошибка записи", "ошибка", "записи"),
        row("the disk is full", "disk", "full"),
        row("not after over", "not", "after", "over"),
        row("running runs ran", "run", "run", "ran"),
        row("a.out the_end", "a.out", "out", "the_end", "end"),
        row("", new String[0]),
        row("--- ... ===", new String[0]),
        row("\0\t\r\n", new String[0]),
        row("🙂", new String[0]));
  }

  private static Arguments row(String text, String... words) {
    return Arguments.of(text, List.of(words));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void cutsAsPeopleAsk(String text, List<String> words) {
    assertEquals(words, Words.of(text));
  }

  @Test
  void writtenInAnyStyleTheWordsAreTheSame() {
    List<String> parts = List.of("max", "request", "byte");
    for (String style :
        List.of(
            "maxRequestBytes",
            "MaxRequestBytes",
            "max_request_bytes",
            "max-request-bytes",
            "MAX_REQUEST_BYTES",
            "max.request.bytes",
            "max/request/bytes",
            "max request bytes")) {
      assertTrue(Words.of(style).containsAll(parts), style);
    }
  }

  @Test
  void aLongPathKeepsItsWords() {
    String path =
        "staging/src/k8s.io/component-helpers/scheduling/corev1/nodeaffinity/really/deep/"
            + "nodeaffinity_test.go";
    assertTrue(
        Words.of(path).containsAll(List.of("stage", "nodeaffin", "schedul", "deep", "test")));
  }

  @Test
  void whatIsDataIsNoWord() {
    assertEquals(List.of(), Words.of("0123456789abcdef".repeat(20)));
    assertEquals(List.of("key", "end"), Words.of("key " + "QUJD".repeat(40) + " end"));
  }

  @Test
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void anythingIsCutInTime() {
    int size = 2_000_000;
    for (String piece : List.of("a", "aB", "a1", "a-", "a.b/", "A", "é", "_", "::")) {
      Words.of(piece.repeat(size / piece.length()));
    }
  }
}
