package kb.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kb.model.FileRole;
import kb.model.LineRange;
import kb.model.SkipReason;
import kb.model.Symbol;
import kb.model.SymbolKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LookupTest {
  private static final String RAFT =
      """
      package etcdserver
      func (r *raftNode) start(h *handler) {
      	go r.run()
      }
      func (r *raftNode) stop() {}
      func start() {}
      type WAL struct {}
      """;

  @TempDir private Path folder;
  private CodeView code = CodeView.open(Map.of());
  private Scope scope = new Scope(Map.of());

  @BeforeEach
  void index() {
    TestIndexes indexes = new TestIndexes(folder);
    TestFile raft =
        TestFile.of("server/raft.go", RAFT)
            .in("etcdserver")
            .defines(SymbolKind.METHOD, "raftNode.start", 2, 4, "start prepares a raftNode.")
            .defines(SymbolKind.METHOD, "raftNode.stop", 5, 5)
            .defines(SymbolKind.FUNCTION, "start", 6, 6)
            .defines(SymbolKind.STRUCT, "WAL", 7, 7)
            .calls("run", "raftNode.start")
            .calls("init", "");
    TestFile java =
        TestFile.of("Queue.java", "void put(int a) {}\nvoid put(long a) {}\nvoid Put() {}\n")
            .language("java")
            .role(FileRole.TEST)
            .defines(SymbolKind.METHOD, "Queue.put", 1, 1)
            .defines(SymbolKind.METHOD, "Queue.put", 2, 2)
            .defines(SymbolKind.METHOD, "Queue.Put", 3, 3)
            .calls("run", "Queue.put");
    indexes.sync(
        "etcd",
        TestRevision.of(
            "main",
            raft,
            TestFile.of("logo.png", "\0").skipped(SkipReason.BINARY),
            TestFile.of("min.js", "x").skipped(SkipReason.LONG_LINES)));
    indexes.sync("queue", TestRevision.of("main", java));
    code = indexes.open();
    scope = code.scope(Optional.empty(), Optional.empty());
  }

  @AfterEach
  void close() {
    code.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "raftNode.start",
        "raftnode.START",
        "(*raftNode).start",
        "(*raftNode).start()",
        "(r *raftNode).start",
        "raftNode.start(h)",
        "raftNode::start",
        "raftNode#start",
        "raftNode->start",
        "etcdserver.raftNode.start"
      })
  void aMethodIsCalledInManyWays(String name) {
    if (name.startsWith("(r ")) {
      assertEquals(List.of(), named(name), "a receiver's variable is no part of a name");
    } else {
      assertEquals(List.of("raftNode.start"), named(name));
    }
  }

  @Test
  void aBareNameIsCalledBySeveral() {
    assertEquals(List.of("raftNode.start", "start"), named("start"));
    assertEquals(List.of("raftNode.start", "start"), named("START()"));
    assertEquals(List.of("start"), named("etcdserver.start"));
    assertEquals(List.of("WAL"), named("wal"));
    assertEquals(List.of(), named("art"));
    assertEquals(List.of(), named(""));
    assertEquals(List.of(), named("()"));
  }

  @Test
  void overloadsAreAllThere() {
    assertEquals(List.of("Queue.put", "Queue.put", "Queue.Put"), named("Queue.put"));
    assertEquals(2, code.named("put", Optional.empty(), scope, 2).size());
    assertEquals(0, code.named("put", Optional.empty(), scope, 0).size());
  }

  @Test
  void aPathNarrows() {
    assertEquals(1, code.named("WAL", Optional.of("server/raft.go"), scope, 9).size());
    assertEquals(0, code.named("WAL", Optional.of("raft.go"), scope, 9).size());
  }

  @Test
  void manyNamesakesHideNoOne() {
    TestIndexes indexes = new TestIndexes(folder.resolve("many"));
    List<TestFile> files = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      files.add(
          TestFile.of("f" + i + ".go", "func New() {}\n")
              .in("p" + i)
              .defines(SymbolKind.FUNCTION, (i == 150 ? "Store" : "Other") + ".New", 1, 1));
    }
    indexes.sync("p", TestRevision.of("main", files.toArray(TestFile[]::new)));
    try (CodeView many = indexes.open()) {
      Scope everywhere = many.scope(Optional.empty(), Optional.empty());
      assertEquals(1, many.named("Store.New", Optional.empty(), everywhere, 5).size());
      assertEquals(
          "f150.go", many.named("Store.New", Optional.empty(), everywhere, 5).getFirst().path());
      assertEquals(1, many.named("p7.Other.New", Optional.empty(), everywhere, 5).size());
    }
  }

  @Test
  void aDefinitionComesBackWhole() {
    FoundSymbol found = code.named("raftNode.start", Optional.empty(), scope, 9).getFirst();
    assertEquals("etcd", found.project());
    assertEquals("main", found.revision().name());
    assertEquals("server/raft.go", found.path());
    assertEquals(FileRole.SOURCE, found.role());
    Symbol symbol = found.symbol();
    assertEquals(SymbolKind.METHOD, symbol.kind());
    assertEquals("start", symbol.name());
    assertEquals("raftNode.start", symbol.qualified());
    assertEquals("etcdserver", symbol.scope());
    assertEquals("func (r *raftNode) start(h *handler) {", symbol.signature());
    assertEquals("start prepares a raftNode.", symbol.doc());
    assertEquals(new LineRange(2, 4), symbol.lines());
    assertEquals(false, symbol.exported());
    assertEquals(
        true, code.named("WAL", Optional.empty(), scope, 9).getFirst().symbol().exported());
  }

  @Test
  void definitionsComeInTheOrderOfTheFile() {
    assertEquals(
        List.of("raftNode.start", "raftNode.stop", "start", "WAL"),
        qualified(code.definitions("server/raft.go", scope)));
    assertEquals(List.of(), qualified(code.definitions("no.go", scope)));
  }

  @Test
  void alikeIsTheSameSyntax() {
    String fingerprint =
        code.named("raftNode.stop", Optional.empty(), scope, 1).getFirst().symbol().fingerprint();
    assertEquals(List.of("raftNode.stop"), qualified(code.alike(fingerprint, scope)));
    assertEquals(List.of(), qualified(code.alike("0000", scope)));
  }

  @Test
  void callersAreKnownByName() {
    assertEquals(
        List.of("raftNode.start", "Queue.put", "Queue.put"),
        qualified(code.callers("run", scope, 9)));
    assertEquals(1, code.callers("run", scope, 1).size());
    assertEquals(List.of(), qualified(code.callers("init", scope, 9)), "no definition calls it");
    assertEquals(List.of(), qualified(code.callers("nothing", scope, 9)));
  }

  @Test
  void aFileIsFoundByItsPath() {
    FoundFile file = code.file("server/raft.go", scope).orElseThrow();
    assertEquals("go", file.language());
    assertEquals(RAFT, new String(file.content(), java.nio.charset.StandardCharsets.UTF_8));
    assertTrue(file.isKept());
    assertEquals(false, code.file("logo.png", scope).orElseThrow().isKept());
    assertEquals(true, code.file("min.js", scope).orElseThrow().isKept());
    assertEquals(Optional.empty(), code.file("raft.go", scope));
  }

  @Test
  void aFileIsFoundByTheEndOfItsPath() {
    assertEquals(List.of("server/raft.go"), ending("raft.go"));
    assertEquals(List.of("server/raft.go"), ending("server/raft.go"));
    assertEquals(List.of(), ending("aft.go"));
    assertEquals(List.of("Queue.java"), ending("Queue.java"));
    assertEquals(List.of(), ending("queue.java"));
    assertEquals(0, code.filesEnding("raft.go", scope, 0).size());
    assertEquals(RAFT.length(), code.filesEnding("raft.go", scope, 1).getFirst().content().length);
  }

  private List<String> ending(String path) {
    return code.filesEnding(path, scope, 9).stream().map(FoundFile::path).toList();
  }

  @Test
  void skippedFilesAreToldWithTheReason() {
    assertEquals(Map.of("logo.png", "BINARY", "min.js", "LONG_LINES"), code.skipped(scope, 9));
    assertEquals(1, code.skipped(scope, 1).size());
  }

  @Test
  void frequencyCountsWhereAWordStands() {
    assertEquals(2, code.frequency("start"));
    assertEquals(0, code.frequency("nowher"));
    assertTrue(code.size() > 0);
  }

  @Test
  void anEmptyViewAnswersNothing() {
    try (CodeView empty = CodeView.open(Map.of("p", folder.resolve("nothing")))) {
      Scope nowhere = empty.scope(Optional.empty(), Optional.empty());
      assertTrue(nowhere.isEmpty());
      assertEquals(List.of(), empty.ask(List.of("raft"), scope, 5));
      assertEquals(List.of(), empty.named("start", Optional.empty(), scope, 5));
      assertEquals(Optional.empty(), empty.file("a", scope));
      assertEquals(0, empty.size());
      assertEquals(0, empty.frequency("raft"));
      assertEquals(Optional.empty(), empty.damage("p"));
    }
  }

  @Test
  @Timeout(20)
  void whateverIsPastedIsNoName() {
    for (String pasted : List.of("(".repeat(100_000), "a(".repeat(50_000), "x".repeat(100_000))) {
      assertEquals(List.of(), named(pasted));
      assertEquals(List.of(), named(pasted + ")"));
    }
  }

  private List<String> named(String name) {
    return qualified(code.named(name, Optional.empty(), scope, 99));
  }

  private static List<String> qualified(List<FoundSymbol> found) {
    return found.stream().map(it -> it.symbol().qualified()).toList();
  }
}
