package kb.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kb.index.ExactSearch.Line;
import kb.index.ExactSearch.Outcome;
import kb.model.FileRole;
import kb.model.Language;
import kb.model.SkipReason;
import kb.model.SymbolKind;
import kb.query.QueryParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ExactSearchTest {
  private static final QueryParser PARSER =
      new QueryParser(List.of(Language.GO, Language.TEXT, Language.JAVA));

  @TempDir private Path folder;

  private static final TestFile RAFT =
      TestFile.of(
              "server/raft.go",
              """
              package etcdserver
              func (r *raftNode) start() {
              	if err != nil { return errStart }
              }
              func (r *raftNode) stop() {}
              type errStart struct{}
              """)
          .in("etcdserver")
          .defines(SymbolKind.METHOD, "raftNode.start", 2, 4)
          .defines(SymbolKind.METHOD, "raftNode.stop", 5, 5)
          .defines(SymbolKind.STRUCT, "errStart", 6, 6);
  private static final TestFile RAFT_TEST =
      TestFile.of("server/raft_test.go", "func TestStart() { raft.start() }\n")
          .in("etcdserver")
          .role(FileRole.TEST)
          .defines(SymbolKind.FUNCTION, "TestStart", 1, 1);
  private static final TestFile README =
      TestFile.of("README.md", "To restart a raft node\r\nstart it\r\n")
          .role(FileRole.DOCUMENTATION);

  private Outcome run(String query) {
    return run(query, RAFT, RAFT_TEST, README);
  }

  private Outcome run(String query, TestFile... files) {
    TestIndexes indexes = new TestIndexes(folder);
    indexes.sync("etcd", TestRevision.of("main", files));
    try (CodeView code = indexes.open()) {
      Scope scope = code.scope(Optional.empty(), Optional.empty());
      return new ExactSearch(code).run(PARSER.parse(query), scope);
    }
  }

  private static Set<String> paths(Outcome outcome) {
    return outcome.lines().stream()
        .map(line -> line.file().path())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> names(Outcome outcome) {
    return outcome.symbols().stream().map(it -> it.symbol().qualified()).sorted().toList();
  }

  private static List<String> places(Outcome outcome) {
    return outcome.lines().stream().map(it -> it.file().path() + ":" + it.number()).toList();
  }

  @Test
  void wordsAreFoundInContentPathAndNames() {
    Outcome outcome = run("start");
    assertEquals(Set.of("README.md", "server/raft.go", "server/raft_test.go"), paths(outcome));
    assertEquals(List.of("TestStart", "errStart", "raftNode.start"), names(outcome));
    assertEquals(3, outcome.files());
    assertEquals(3, outcome.definitions());
  }

  @Test
  void aQualifiedNameIsFoundThoughNoTextHoldsIt() {
    for (String query :
        List.of(
            "raftNode.start",
            "raftnode.start",
            "(*raftNode).start",
            "raftNode::start",
            "raftNode.start lang:go",
            "raftNode.start file:server -file:_test",
            "etcdserver.raftNode.start")) {
      assertEquals(List.of("raftNode.start"), names(run(query)), query);
    }
    assertEquals(List.of(), names(run("raftNode.start lang:java")));
    assertEquals(List.of(), names(run("raftNode.START")), "a capital makes casing count");
  }

  @Test
  void definitionsAreAskedForByNameAndKind() {
    assertEquals(List.of("raftNode.start"), names(run("sym:raftNode.start")));
    assertEquals(List.of("raftNode.start"), names(run("sym:raftNode::start")));
    assertEquals(List.of("raftNode.start"), names(run("sym:\"(*raftNode).start()\"")));
    assertEquals(List.of("raftNode.start", "raftNode.stop"), names(run("sym:raftNode lang:go")));
    assertEquals(List.of("raftNode.start", "raftNode.stop"), names(run("sym:raftnode file:raft")));
    assertEquals(List.of("errStart"), names(run("kind:struct")));
    assertEquals(List.of("errStart"), names(run("sym:start kind:struct lang:go -file:_test")));
    assertEquals(List.of("TestStart"), names(run("sym:start role:test")));
    assertEquals(List.of("raftNode.start"), names(run("kind:method nil")));
    assertEquals(List.of("raftNode.start"), names(run("kind:method \"err != nil\"")));
    assertEquals(List.of("raftNode.stop"), names(run("kind:method -content:nil")));
    assertEquals(List.of("TestStart", "errStart"), names(run("sym:start -kind:method")));
    assertEquals(List.of("raftNode.stop"), names(run("sym:/stop$/")));
    assertEquals(List.of(), names(run("sym:start lang:java")));
    assertEquals(Set.of(), paths(run("sym:start")), "no text was asked for");
  }

  @Test
  void whatIsExcludedOfDefinitionsIsNotShown() {
    Outcome outcome = run("start -kind:method");
    assertEquals(List.of("TestStart", "errStart"), names(outcome));
    assertEquals(3, outcome.files(), "text is not excluded");
  }

  @Test
  void onlyWhatIsAskedForIsSearched() {
    assertEquals(List.of(), run("start in:text").symbols());
    assertEquals(List.of(), run("start in:symbols").lines());
    assertEquals(3, run("start in:symbols").symbols().size());
  }

  @Test
  void wholeWordsAndSourceComeFirst() {
    List<Line> lines = run("start").lines();
    assertEquals(
        List.of("server/raft.go:2", "server/raft.go:3", "server/raft.go:6"),
        places(run("start")).subList(0, 3));
    assertTrue(lines.getFirst().word());
    assertEquals("server/raft_test.go", lines.getLast().file().path());
  }

  @Test
  void theLinesOfAFileAreItsFirstAndFew() {
    TestFile file = TestFile.of("a.txt", "xerr\nerr\nerr\nerr\n\nerr\n");
    assertEquals(List.of("a.txt:2", "a.txt:3", "a.txt:1"), places(run("err", file)));
  }

  @Test
  void linesAreCountedWhateverEndsThem() {
    TestFile crlf = TestFile.of("a.txt", "one\r\ntwo\r\nthree\r\n");
    assertEquals(List.of("a.txt:3"), places(run("three", crlf)));
    assertEquals(List.of("a.txt:2"), places(run("/^two\\r$/", crlf)));
    byte[] broken = {'\n', (byte) 0xff, (byte) 0xfe, '\n', (byte) 0xc3, '\n', 'x', 'y', 'z'};
    assertEquals(List.of("b.txt:4"), places(run("xyz", TestFile.of("b.txt", broken))));
    assertEquals(List.of("b.txt:4"), places(run("/x.z/", TestFile.of("b.txt", broken))));
  }

  @Test
  void aFileThatIsFoundByItsPathIsShownByItsFirstLine() {
    TestFile logo = TestFile.of("img/logo.png", "\0").skipped(SkipReason.BINARY);
    Line line = run("logo", logo).lines().getFirst();
    assertTrue(line.inPath());
    assertEquals(1, line.number());
    assertEquals(List.of("img/logo.png:1"), places(run("file:logo", logo)));
    assertEquals(List.of(), places(run("\"logo\"", logo)), "exact text is not looked for in paths");
  }

  @Test
  void regularExpressionsFoldAsTheyDoInAScan() {
    TestFile umlaut = TestFile.of("a.txt", "Überlauf\n");
    assertEquals(1, run("/überlauf/", umlaut).files());
    assertEquals(0, run("\"überlauf\"", umlaut).files(), "exact text folds ASCII only");
    TestFile kelvin = TestFile.of("a.txt", "300 \u212aelvin, ma\u017fs\n");
    assertEquals(1, run("/kelvin/", kelvin).files());
    assertEquals(1, run("/mass/", kelvin).files());
    assertEquals(1, run("\"\u212aelvin\"", kelvin).files());
  }

  @Test
  void shortTermsAreFoundToo() {
    TestFile file = TestFile.of("a.c", "if(x)y\n").defines(SymbolKind.FUNCTION, "f", 1, 1);
    assertEquals(1, run("(x", file).files());
    assertEquals(1, run("y", file).files());
    assertEquals(List.of("f"), names(run("sym:f", file)));
    assertEquals(List.of("f"), names(run("f", file)));
  }

  @Test
  void otherRevisionsAreNotFound() {
    TestIndexes indexes = new TestIndexes(folder);
    indexes.sync("etcd", TestRevision.of("main", README), TestRevision.of("v1", RAFT));
    try (CodeView code = indexes.open()) {
      Scope main = code.scope(Optional.empty(), Optional.empty());
      Scope v1 = code.scope(Optional.empty(), Optional.of("v1"));
      ExactSearch search = new ExactSearch(code);
      assertEquals(Set.of("README.md"), paths(search.run(PARSER.parse("start"), main)));
      assertEquals(Set.of("server/raft.go"), paths(search.run(PARSER.parse("start"), v1)));
      assertEquals(List.of(), names(search.run(PARSER.parse("sym:start"), main)));
      assertEquals(2, names(search.run(PARSER.parse("sym:start"), v1)).size());
    }
  }

  @Test
  void moreDefinitionsThanAreKeptAreCounted() {
    int count = 12_000;
    TestFile file = TestFile.of("a.c", "x\n".repeat(count));
    IntStream.range(0, count).forEach(i -> file.defines(SymbolKind.MACRO, "M" + i, i + 1, i + 1));
    Outcome outcome = run("kind:macro", file);
    assertEquals(count, outcome.definitions());
    assertEquals(10_000, outcome.symbols().size());
    Outcome named = run("m11999", file);
    assertEquals(List.of("M11999"), names(named));
  }

  @Test
  @Timeout(120)
  void whateverIsPastedIsSearchedInTime() {
    List<TestFile> files = new ArrayList<>(List.of(RAFT, README));
    for (int i = 0; i < 50; i++) {
      files.add(TestFile.of("log" + i + ".txt", "level=warn msg=\"line " + i + "\"\n".repeat(200)));
    }
    TestFile[] all = files.toArray(TestFile[]::new);
    TestIndexes indexes = new TestIndexes(folder);
    indexes.sync("etcd", TestRevision.of("main", all));
    String words =
        IntStream.range(0, 15_000).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
    String alternatives = words.replace(" ", " OR ");
    String pasted = "{\"level\":\"warn\",\"msg\":\"apply request took too long\"} ".repeat(1500);
    String excluded = words.replace(" ", " -");
    String symbols = words.replace(" ", " sym:");
    try (CodeView code = indexes.open()) {
      Scope scope = code.scope(Optional.empty(), Optional.empty());
      for (String query :
          List.of(words, alternatives, pasted, excluded, symbols, "sym:" + "(".repeat(50_000))) {
        assertEquals(0, new ExactSearch(code).run(PARSER.parse(query), scope).files());
      }
      String found = "start OR " + alternatives;
      assertEquals(2, new ExactSearch(code).run(PARSER.parse(found), scope).files());
    }
  }

  @Test
  void fitIsBestForTheVeryName() {
    List<FoundSymbol> symbols = run("start").symbols();
    assertEquals("raftNode.start", symbols.getFirst().symbol().qualified());
    assertEquals(1, ExactSearch.fit(symbols.getFirst(), List.of("start")));
    assertTrue(ExactSearch.fit(symbols.getFirst(), List.of("START")) > 0.9);
    assertTrue(ExactSearch.fit(symbols.getFirst(), List.of("sta")) < 0.8);
    assertTrue(
        ExactSearch.fit(symbols.getFirst(), List.of("nil"))
            < ExactSearch.fit(symbols.getFirst(), List.of("sta")));
  }
}
