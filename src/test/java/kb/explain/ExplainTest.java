package kb.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kb.index.CodeView;
import kb.index.NotesView;
import kb.index.TestFile;
import kb.index.TestIndexes;
import kb.index.TestRevision;
import kb.link.Anchors;
import kb.link.Projects;
import kb.link.Snapshot;
import kb.model.Explanation;
import kb.model.FileRole;
import kb.model.Request;
import kb.model.Signal.Kind;
import kb.model.Statement;
import kb.model.SymbolKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainTest {
  private static final String LINES = "x\n".repeat(60);

  @TempDir private Path folder;
  private TestIndexes indexes;

  @BeforeEach
  void index() {
    indexes = new TestIndexes(folder);
    indexes.sync(
        "lantern",
        TestRevision.of("v2.0.0", store("gone for good"), shelf(), table(), keeper(), wick()),
        TestRevision.of("v1.5.0", store("gone"), shelf(), table(), lens()));
    indexes.sync("beacon", TestRevision.of("main", beacon()));
  }

  private static TestFile store(String gone) {
    return TestFile.of("store/store.go", LINES + gone)
        .in("store")
        .defines(SymbolKind.METHOD, "Store.Read", 10, 20)
        .calls("open", "Store.Read")
        .defines(SymbolKind.FUNCTION, "open", 30, 40)
        .says(Templates.signal(Kind.ERROR, "read page {page}: {err!}", "Store.Read", 12))
        .says(Templates.signal(Kind.ERROR, "open segment {path}: {err!}", "open", 32))
        .says(
            Templates.signal(
                Kind.LOG,
                "page " + gone,
                "Store.Read",
                15,
                "warn",
                Map.of("fields", "page segment")));
  }

  private static TestFile shelf() {
    return TestFile.of("shelf/shelf.go", "y" + LINES)
        .in("shelf")
        .defines(SymbolKind.FUNCTION, "Shelf.open", 30, 40)
        .says(Templates.signal(Kind.ERROR, "open segment {path}: {err!}", "Shelf.open", 32))
        .says(Templates.signal(Kind.METRIC, "{namespace}_shelf_reads_total", "", 3))
        .says(Templates.signal(Kind.METRIC, "lantern_pages", "", 4))
        .says(Templates.signal(Kind.FLAG, "max-pages", "main", 5))
        .says(Templates.signal(Kind.ENV, "LANTERN_MAX_PAGES", "main", 6));
  }

  private static TestFile table() {
    return TestFile.of("store/store_test.go", "z" + LINES)
        .role(FileRole.TEST)
        .says(Templates.signal(Kind.ERROR, "read page {page}: {err!}", "TestRead", 8));
  }

  private static TestFile keeper() {
    return TestFile.of("lamp/keeper.go", "k" + LINES)
        .says(Templates.signal(Kind.LOG, "The keeper left: {err!}", "a", 10))
        .says(Templates.signal(Kind.ERROR, "the keeper left: {err!}", "b", 20))
        .says(Templates.signal(Kind.ERROR, "no oil in the lamp", "b", 3));
  }

  private static TestFile wick() {
    return TestFile.of("lamp/wick.go", "w" + LINES)
        .says(Templates.signal(Kind.ERROR, "no oil in the lamp", "c", 5))
        .says(Templates.signal(Kind.ERROR, "the wick burnt down to its end", "c", 9));
  }

  private static TestFile lens() {
    return TestFile.of("lamp/lens.go", "l" + LINES)
        .says(Templates.signal(Kind.ERROR, "the lens of lamp {lamp} is cracked: {err!}", "d", 7));
  }

  private static TestFile beacon() {
    return TestFile.of("vendor/lantern/store/store.go", "v" + LINES)
        .role(FileRole.VENDORED)
        .says(Templates.signal(Kind.ERROR, "read page {page}: {err!}", "Store.Read", 12));
  }

  private Explanation explain(String text) {
    return explain(new Request("", text, Optional.empty(), Optional.empty(), Request.FEW));
  }

  private Explanation explain(Request request) {
    try (CodeView code = indexes.open();
        NotesView notes = NotesView.open(folder.resolve("none"))) {
      Projects projects = Projects.of(notes);
      return new Explain(new Snapshot(notes, code, projects, new Anchors(projects, code, folder)))
          .explain(request, true);
    }
  }

  private static String place(Statement statement) {
    return statement.hit().project()
        + " "
        + statement.hit().path()
        + ":"
        + statement.hit().lines().first();
  }

  private static List<String> places(List<Statement> statements) {
    return statements.stream().map(ExplainTest::place).toList();
  }

  @Test
  void aLineIsExplainedByItsStatement() {
    Explanation found = explain("page gone for good");
    assertTrue(found.found());
    assertEquals("line", found.shape());
    assertEquals("lantern store/store.go:15", place(found.hits().getFirst()));
    assertEquals("err != nil", found.hits().getFirst().guard());
  }

  @Test
  void theHolesComeWithTheirValues() {
    Statement said = explain("read page 12: disk on fire").hits().getFirst();
    assertEquals(
        List.of(new Statement.Value("page", "12"), new Statement.Value("err", "disk on fire")),
        said.values());
  }

  @Test
  void aChainIsSplitWhereTheTemplatesSplitIt() {
    Explanation found = explain("read page 12: open segment /a/b: no such file or directory");
    assertEquals("chain", found.shape());
    assertEquals(
        List.of("lantern store/store.go:32", "lantern store/store.go:12"), places(found.layers()));
    assertEquals(
        List.of("ENOENT (2): no such file or directory"), found.items().getFirst().meanings());
  }

  @Test
  void ofStatementsThatSayTheSameTheOneThatIsCalledByTheNextLayerIsFirst() {
    Statement inner =
        explain("read page 12: open segment /a/b: no such file or directory").layers().getFirst();
    assertEquals("lantern store/store.go:32", place(inner));
    assertTrue(inner.hit().reason().contains("Store.Read calls open"), inner.hit().reason());
  }

  @Test
  void sourceGoesBeforeTestsAndOwnersBeforeCopies() {
    Explanation found = explain("read page 12: disk on fire");
    assertEquals(
        List.of("lantern store/store.go:12", "lantern store/store_test.go:8"),
        places(found.hits()));
    assertEquals(
        List.of("beacon:vendor/lantern/store/store.go:12"), found.hits().getFirst().copies());
  }

  @Test
  void theSameWordsInTheSameCasingGoFirst() {
    assertEquals(
        "lantern lamp/keeper.go:20", place(explain("the keeper left: x").hits().getFirst()));
    assertEquals(
        "lantern lamp/keeper.go:10", place(explain("The keeper left: x").hits().getFirst()));
  }

  @Test
  void whatIsSaidNearSomethingElseOfThePasteGoesFirst() {
    Explanation explanation = explain("no oil in the lamp\nthe wick burnt down to its end");
    assertEquals("lantern lamp/wick.go:5", place(explanation.items().getFirst().hits().getFirst()));
    assertTrue(
        explanation.items().getFirst().hits().getFirst().hit().reason().contains("same file"));
  }

  @Test
  void theRootIsWhereTheErrorOfTheSystemCameIn() {
    Explanation explanation =
        explain(
            "level=warn msg=\"the wick burnt down to its end: no data available\"\n"
                + "level=error msg=\"page gone for good\"");
    assertEquals(1, explanation.root().orElseThrow().line());
  }

  @Test
  void whereNothingWentWrongThereIsNoRoot() {
    assertTrue(explain("--max-pages=3\nlantern_pages 7").root().isEmpty());
  }

  @Test
  void foreignTextsAreNotForcedOntoSomething() {
    Explanation found = explain("zookeeper session 0x15 expired, closing socket connection");
    assertFalse(found.found());
  }

  @Test
  void namesAreExactInEveryCasing() {
    for (String name : List.of("lantern_pages", "LANTERN_PAGES", "lantern_pages{shelf=\"3\"} 12")) {
      Explanation found = explain(name);
      assertEquals("lantern shelf/shelf.go:4", place(found.hits().getFirst()), name);
      assertTrue(found.found());
    }
    assertEquals("lantern shelf/shelf.go:5", place(explain("--max-pages=12").hits().getFirst()));
    assertEquals("lantern shelf/shelf.go:6", place(explain("lantern_max_pages").hits().getFirst()));
  }

  @Test
  void aNameThatSourcePutsTogetherIsFoundByItsPieces() {
    Statement metric = explain("lantern_shelf_reads_total").hits().getFirst();
    assertEquals("lantern shelf/shelf.go:3", place(metric));
    assertEquals(List.of(new Statement.Value("namespace", "lantern")), metric.values());
  }

  @Test
  void whatIsSaidInAnotherRevisionOnlyIsSaid() {
    Explanation found =
        explain(new Request("", "page gone", Optional.empty(), Optional.of("v1.5.0"), Request.FEW));
    assertEquals("v1.5.0", found.hits().getFirst().hit().revision().name());
    assertEquals(
        List.of("v1.5.0"),
        found.hits().getFirst().revisions().stream().map(it -> it.name()).toList());
  }

  @Test
  void whatTheFollowedRevisionDoesNotSayIsLookedForInTheOthers() {
    Explanation explanation = explain("the lens of lamp 3 is cracked: no glass");
    Statement found = explanation.items().getFirst().hits().getFirst();
    assertEquals("lamp/lens.go:7", found.hit().path() + ":" + found.hit().lines().first());
    assertEquals("v1.5.0", found.hit().revision().name());
    assertTrue(
        explanation
            .misses()
            .contains("not said at the revision that is followed first, but at lantern@v1.5.0"),
        explanation.misses().toString());
  }

  @Test
  void whatRepeatsIsExplainedOnce() {
    Explanation found =
        explain("read page 12: disk on fire\nread page 13: disk on fire\npage gone for good");
    assertEquals(2, found.items().size());
    assertEquals(2, found.items().getFirst().count());
    assertEquals(3, found.items().getLast().line());
    assertTrue(found.root().isPresent());
  }

  @Test
  void manyLinesTakeLittleTime() {
    String paste =
        IntStream.range(0, 10_000)
            .mapToObj(i -> "read page " + i + ": open segment /seg/" + i + ": broken pipe")
            .collect(Collectors.joining("\n"));
    assertTimeout(
        Duration.ofSeconds(20),
        () -> assertEquals(10_000, explain(paste).items().getFirst().count()));
  }

  @Test
  void hostileTextsTakeLittleTime() {
    String colons = "open segment : ".repeat(3_000);
    String words = "read page gone ".repeat(3_000);
    assertTimeout(
        Duration.ofSeconds(20),
        () -> {
          explain(colons);
          explain(words);
          explain("{\"".repeat(5_000));
        });
  }
}
