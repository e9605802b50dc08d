package kb.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kb.model.FileRole;
import kb.model.SymbolKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class AskTest {
  @TempDir private Path folder;

  private static TestFile file(String path, String name, String doc, String body) {
    return TestFile.of(path, "func " + name + "() {\n" + body + "\n}\n")
        .in("wal")
        .defines(SymbolKind.FUNCTION, name, 1, 3, doc);
  }

  @Test
  void eachWordIsMatchedWhereItSaysMostFirst() {
    TestIndexes indexes = new TestIndexes(folder);
    indexes.sync(
        "etcd",
        TestRevision.of(
            "main",
            file("disk/segment.go", "FlushPage", "FlushPage writes pages to disk.", "sync(fd)")));
    Map<String, List<String>> matched =
        ask(indexes, "flush", "wal", "write", "disk", "segment", "sync", "nothing")
            .getFirst()
            .matched();
    assertEquals(
        Map.of(
            "flush", List.of("names", "doc", "signature", "body"),
            "wal", List.of("names"),
            "write", List.of("doc"),
            "disk", List.of("doc", "paths"),
            "segment", List.of("paths"),
            "sync", List.of("body")),
        matched);
  }

  @Test
  void aNameGoesBeforeABody() {
    TestIndexes indexes = new TestIndexes(folder);
    indexes.sync(
        "etcd",
        TestRevision.of(
            "main",
            file("a.go", "Other", "", "compact()\ncompact()"),
            file("b.go", "compact", "", "work()")));
    List<Found> found = ask(indexes, "compact");
    assertEquals(List.of("b.go", "a.go"), paths(found));
    assertTrue(found.get(0).score() > found.get(1).score());
  }

  @Test
  void wordsAreMatchedInEverySegmentAndProject() {
    TestIndexes indexes = new TestIndexes(folder);
    for (String project : List.of("a", "b", "c")) {
      List<TestFile> files = new ArrayList<>();
      // Each sync adds one file beside those that are there: a segment of its own.
      for (int i = 0; i < 6; i++) {
        files.add(
            file("f" + i + ".go", "Find" + (char) ('A' + i) + project, "", "common(" + i + ")"));
        indexes.sync(project, TestRevision.of("main", files.toArray(TestFile[]::new)));
      }
    }
    List<Found> found = ask(indexes, "find", "common");
    assertEquals(18, found.size());
    for (Found each : found) {
      assertEquals("names", each.matched().getOrDefault("find", List.of()).getFirst());
      assertEquals(List.of("body"), each.matched().get("common"));
    }
    assertEquals(3, ask(indexes, "3").size());
    assertEquals(List.of("a", "b", "c"), projects(ask(indexes, "3")));
  }

  @Test
  void aFileWithoutDefinitionsIsFoundItself() {
    TestIndexes indexes = new TestIndexes(folder);
    indexes.sync(
        "etcd",
        TestRevision.of(
            "main",
            TestFile.of("docs/snapshot.md", "How to restore a member\n")
                .role(FileRole.DOCUMENTATION),
            file("a.go", "Restore", "", "x()")));
    List<Found> found = ask(indexes, "member", "snapshot");
    assertEquals(List.of("docs/snapshot.md"), paths(found));
    FoundFile file = (FoundFile) found.getFirst();
    assertEquals(FileRole.DOCUMENTATION, file.role());
    assertEquals("How to restore a member\n", new String(file.content(), UTF_8));
    assertEquals(Map.of("member", List.of("body"), "snapshot", List.of("paths")), file.matched());
  }

  @Test
  void aFileWithDefinitionsIsFoundByThem() {
    TestIndexes indexes = new TestIndexes(folder);
    indexes.sync("etcd", TestRevision.of("main", file("a.go", "Restore", "", "x()")));
    List<Found> found = ask(indexes, "restor");
    assertEquals(1, found.size());
    assertTrue(found.getFirst() instanceof FoundSymbol);
  }

  @Test
  void onlyTheScopeIsAsked() {
    TestIndexes indexes = new TestIndexes(folder);
    indexes.sync(
        "etcd",
        TestRevision.of("main", file("a.go", "Now", "", "x()")),
        TestRevision.of("v1", file("a.go", "Then", "", "x()")));
    try (CodeView code = indexes.open()) {
      Scope then = code.scope(Optional.empty(), Optional.of("v1"));
      assertEquals(List.of(), code.ask(List.of("now"), then, 9));
      assertEquals(1, code.ask(List.of("then", "x"), then, 9).size());
    }
  }

  @Test
  void theCountIsKept() {
    TestIndexes indexes = new TestIndexes(folder);
    indexes.sync(
        "etcd",
        TestRevision.of("main", file("a.go", "A", "", "x()"), file("b.go", "B", "", "x()")));
    try (CodeView code = indexes.open()) {
      Scope scope = code.scope(Optional.empty(), Optional.empty());
      assertEquals(1, code.ask(List.of("x"), scope, 1).size());
      assertEquals(0, code.ask(List.of("x"), scope, 0).size());
      assertEquals(0, code.ask(List.of(), scope, 5).size());
      assertEquals(2, code.ask(List.of("x", "x"), scope, Integer.MAX_VALUE).size());
    }
  }

  @Test
  void wordsAreAtHomeWhereTheyAreDense() {
    TestIndexes indexes = new TestIndexes(folder);
    indexes.sync("etcd", TestRevision.of("main", file("a.go", "Lease", "", "revoke()")));
    indexes.sync("redis", TestRevision.of("main", file("b.go", "Lease", "", "x()")));
    try (CodeView code = indexes.open()) {
      Scope scope = code.scope(Optional.empty(), Optional.empty());
      AskedWords asked = code.asked(List.of("revok", "leas", "nowher"), List.of(), scope);
      assertEquals(Map.of("etcd", 1.0), asked.spread("revok"));
      assertEquals(Set.of("etcd", "redis"), asked.spread("leas").keySet());
      assertEquals(Map.of(), asked.spread("nowher"));
      assertEquals(1, asked.frequency("revok"));
      assertEquals(1, asked.candidates("redis", 9).size());
      assertEquals(List.of(), asked.candidates("unknown", 9));
    }
  }

  @Test
  void wordsBesidesFindNothingAndAreTold() {
    TestIndexes indexes = new TestIndexes(folder);
    indexes.sync(
        "etcd",
        TestRevision.of("main", file("a.go", "Dial", "", "addr"), file("b.go", "B", "", "addr")));
    try (CodeView code = indexes.open()) {
      Scope scope = code.scope(Optional.empty(), Optional.empty());
      List<Candidate> found =
          code.asked(List.of("dial"), List.of("addr", "dial"), scope).candidates("etcd", 9);
      assertEquals(1, found.size());
      assertEquals(Set.of("dial", "addr"), found.getFirst().matched().keySet());
    }
  }

  @Test
  @Timeout(60)
  void aPastedPageIsAQuestion() {
    TestIndexes indexes = new TestIndexes(folder);
    indexes.sync("etcd", TestRevision.of("main", file("a.go", "A", "", "word77()")));
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 30_000; i++) {
      words.add("word" + i);
    }
    assertEquals(1, ask(indexes, words.toArray(String[]::new)).size());
  }

  private static final java.nio.charset.Charset UTF_8 = java.nio.charset.StandardCharsets.UTF_8;

  private static List<Found> ask(TestIndexes indexes, String... words) {
    try (CodeView code = indexes.open()) {
      return code.ask(List.of(words), code.scope(Optional.empty(), Optional.empty()), 100);
    }
  }

  private static List<String> paths(List<Found> found) {
    return found.stream().map(Found::path).toList();
  }

  private static List<String> projects(List<Found> found) {
    return found.stream().map(Found::project).sorted().toList();
  }
}
