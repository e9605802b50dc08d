package kb.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kb.index.CodeView;
import kb.index.TestFile;
import kb.index.TestIndexes;
import kb.index.TestRevision;
import kb.model.Anchor;
import kb.model.AnchorReport;
import kb.model.Drift;
import kb.model.Project;
import kb.model.SkipReason;
import kb.model.SymbolKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnchorResolverTest {
  private static final Project ETCD =
      new Project(
          "etcd",
          "https://github.com/etcd-io/etcd",
          List.of(),
          List.of(),
          List.of(),
          false,
          "projects/etcd.md");

  private static final String RAFT =
      """
      package etcdserver

      // start begins the loop.
      func (r *raftNode) start() {
      	go r.run()
      }

      func stop() {
      	close(done)
      }

      // limit is what fits.
      const limit = 5
      """;

  @TempDir private Path folder;
  private TestIndexes indexes;

  @BeforeEach
  void makeIndexes() {
    indexes = new TestIndexes(folder);
  }

  private static TestFile raft(String path) {
    return TestFile.of(path, RAFT)
        .in("etcdserver")
        .defines(SymbolKind.METHOD, "raftNode.start", 4, 6, "start begins the loop.")
        .defines(SymbolKind.FUNCTION, "stop", 8, 10);
  }

  private static final TestRevision V1 =
      TestRevision.cited("v1", Set.of("gone.go"), raft("raft.go"));

  /// The file as it is now, `start` at its fourth line.
  private static TestFile now(String path, String text) {
    return TestFile.of(path, text).in("etcdserver");
  }

  private Anchor anchor(String symbol, String stamp, String path, int line) {
    return new Anchor(
        "etcd/raft.md",
        "Loops",
        12,
        Optional.of(ETCD),
        "etcd-io/etcd",
        symbol,
        stamp,
        path,
        line == 0 ? Optional.empty() : Optional.of(line),
        "https://github.com/etcd-io/etcd/blob/" + stamp + "/" + path);
  }

  private AnchorReport resolve(Anchor anchor) {
    try (CodeView code = indexes.open()) {
      return new AnchorResolver(code).resolve(anchor, new Evidence(code));
    }
  }

  private void assertDrift(Drift drift, String detail, Anchor anchor) {
    AnchorReport report = resolve(anchor);
    assertEquals(drift + ": " + detail, report.drift() + ": " + report.detail());
    assertEquals(anchor, report.anchor());
  }

  @Test
  void freshWhenNothingChanged() {
    indexes.sync("etcd", TestRevision.of("main", raft("raft.go")), V1);
    assertDrift(Drift.FRESH, "", anchor("raftNode.start", "v1", "raft.go", 4));
    assertDrift(Drift.FRESH, "", anchor("(*raftNode).start", "v1", "raft.go", 4));
    assertDrift(Drift.FRESH, "", anchor("(*raftNode).start()", "v1", "raft.go", 4));
    assertDrift(Drift.FRESH, "", anchor("start", "v1", "raft.go", 0));
    assertDrift(Drift.FRESH, "", anchor("start", "v1", "raft.go", 5));
    AnchorReport report = resolve(anchor("start", "v1", "raft.go", 4));
    assertEquals("v1", report.evidence().orElseThrow().revision().name());
    assertEquals(4, report.evidence().orElseThrow().lines().first());
  }

  @Test
  void freshWhenOnlyFormatCommentsOrOtherLinesChanged() {
    String text =
        "package etcdserver\n\n"
            + "import \"x\"\n\n"
            + "func (r *raftNode) start()  {\n\n"
            + "\tgo r.run() // !\n"
            + "}\n";
    TestFile file = now("raft.go", text).defines(SymbolKind.METHOD, "raftNode.start", 5, 8);
    indexes.sync("etcd", TestRevision.of("main", file), V1);
    assertDrift(Drift.FRESH, "", anchor("raftNode.start", "v1", "raft.go", 4));
  }

  @Test
  void freshAtTheFollowedRevisionItself() {
    indexes.sync("etcd", TestRevision.of("main", raft("raft.go")));
    assertDrift(Drift.FRESH, "", anchor("raftNode.start", "main", "raft.go", 4));
    String commit = TestRevision.of("main", raft("raft.go")).revision().commit();
    assertDrift(Drift.FRESH, "", anchor("raftNode.start", commit, "raft.go", 4));
  }

  @Test
  void freshAtAnotherFollowedRevision() {
    indexes.sync(
        "etcd",
        TestRevision.of("main", now("other.go", "package other\n")),
        TestRevision.of("v2", raft("raft.go")));
    assertDrift(Drift.FRESH, "", anchor("raftNode.start", "v2", "raft.go", 4));
  }

  @Test
  void freshWhenThereIsNothingToCompareWith() {
    indexes.sync("etcd", V1);
    assertDrift(Drift.FRESH, "", anchor("raftNode.start", "v1", "raft.go", 4));
  }

  @Test
  void freshWhenTheLinkPointsAtTheDocComment() {
    String text = "// a\n".repeat(9) + "func long() {\n}\n";
    TestFile file =
        TestFile.of("a.go", text)
            .defines(SymbolKind.FUNCTION, "long", 10, 11, "a\n".repeat(9).strip());
    indexes.sync("etcd", TestRevision.of("main", file));
    assertDrift(Drift.FRESH, "", anchor("long", "main", "a.go", 1));
  }

  @Test
  void movedToAnotherFile() {
    indexes.sync("etcd", TestRevision.of("main", raft("server/raft.go")), V1);
    assertDrift(
        Drift.MOVED, "at main server/raft.go:4", anchor("raftNode.start", "v1", "raft.go", 4));
  }

  @Test
  void changedInItsFile() {
    TestFile file =
        now("raft.go", RAFT.replace("go r.run()", "go r.loop()"))
            .defines(SymbolKind.METHOD, "raftNode.start", 4, 6);
    indexes.sync("etcd", TestRevision.of("main", file), V1);
    assertDrift(
        Drift.CHANGED, "differs at main raft.go:4", anchor("raftNode.start", "v1", "raft.go", 4));
  }

  @Test
  void changedAndMovedWithinItsPackage() {
    TestFile file =
        now("loop.go", RAFT.replace("go r.run()", "go r.loop()"))
            .defines(SymbolKind.METHOD, "raftNode.start", 4, 6);
    indexes.sync("etcd", TestRevision.of("main", file), V1);
    assertDrift(
        Drift.CHANGED, "differs at main loop.go:4", anchor("raftNode.start", "v1", "raft.go", 4));
  }

  @Test
  void renamedInItsFile() {
    TestFile file =
        now("raft.go", RAFT.replace("start", "begin"))
            .defines(SymbolKind.METHOD, "raftNode.begin", 4, 6);
    indexes.sync("etcd", TestRevision.of("main", file), V1);
    assertDrift(
        Drift.RENAMED,
        "now raftNode.begin at main raft.go:4",
        anchor("raftNode.start", "v1", "raft.go", 4));
  }

  @Test
  void goneWhenALookalikeWasThereBefore() {
    TestFile then =
        TestFile.of("a.go", "func one() {}\nfunc two() {}\n")
            .defines(SymbolKind.FUNCTION, "one", 1, 1)
            .defines(SymbolKind.FUNCTION, "two", 2, 2);
    TestFile now = TestFile.of("a.go", "func two() {}\n").defines(SymbolKind.FUNCTION, "two", 1, 1);
    indexes.sync("etcd", TestRevision.of("main", now), TestRevision.cited("v1", Set.of(), then));
    assertDrift(Drift.GONE, "not in main", anchor("one", "v1", "a.go", 1));
  }

  @Test
  void goneWhenItIsNowhere() {
    TestFile file = now("raft.go", "package etcdserver\n");
    indexes.sync("etcd", TestRevision.of("main", file), V1);
    assertDrift(Drift.GONE, "not in main", anchor("raftNode.start", "v1", "raft.go", 4));
  }

  @Test
  void goneWhenOnlyNamesakesAreLeft() {
    TestFile method =
        now("raft.go", "func (q *queue) stop() {\n}\n")
            .defines(SymbolKind.METHOD, "queue.stop", 1, 2);
    indexes.sync("etcd", TestRevision.of("main", method), V1);
    assertDrift(Drift.GONE, "not in main", anchor("stop", "v1", "raft.go", 8));
    TestFile elsewhere =
        TestFile.of("tools/main.go", "func stop() {\n}\n")
            .in("tools")
            .defines(SymbolKind.FUNCTION, "stop", 1, 2);
    indexes.sync("etcd", TestRevision.of("main", elsewhere), V1);
    assertDrift(
        Drift.GONE,
        "not in main; another stop is at main tools/main.go:1",
        anchor("stop", "v1", "raft.go", 8));
  }

  @Test
  void brokenWhenThePathIsNotInTheRevision() {
    indexes.sync("etcd", TestRevision.of("main", raft("raft.go")), V1);
    assertDrift(Drift.BROKEN, "gone.go is not in v1", anchor("start", "v1", "gone.go", 4));
    assertDrift(Drift.BROKEN, "no.go is not in main", anchor("start", "main", "no.go", 4));
  }

  @Test
  void brokenWhenTheSymbolIsNotInTheFile() {
    indexes.sync("etcd", TestRevision.of("main", raft("raft.go")), V1);
    assertDrift(Drift.BROKEN, "raft.go does not define halt", anchor("halt", "v1", "raft.go", 0));
    assertDrift(Drift.BROKEN, "line 4 does not hold halt", anchor("halt", "v1", "raft.go", 4));
  }

  @Test
  void brokenWhenTheLineDoesNotHoldTheSymbol() {
    indexes.sync("etcd", TestRevision.of("main", raft("raft.go")), V1);
    assertDrift(
        Drift.BROKEN,
        "line 10 does not hold it; it stands at 4",
        anchor("raftNode.start", "v1", "raft.go", 10));
    assertTrue(resolve(anchor("start", "v1", "raft.go", 10)).evidence().isPresent());
  }

  @Test
  void brokenBeyondTheEnd() {
    indexes.sync("etcd", TestRevision.of("main", raft("raft.go")), V1);
    assertDrift(Drift.BROKEN, "raft.go has 13 lines", anchor("", "v1", "raft.go", 14));
    assertDrift(Drift.FRESH, "", anchor("", "v1", "raft.go", 13));
  }

  @Test
  void notSyncedWhenThereIsNoProjectOrIndexOrRevision() throws IOException {
    Anchor cited = anchor("start", "v1", "raft.go", 4);
    assertDrift(Drift.NOT_SYNCED, "run: kb sync etcd", cited);
    indexes.sync("etcd", TestRevision.of("main", raft("raft.go")));
    assertDrift(Drift.NOT_SYNCED, "not synced at v1; run: kb sync etcd", cited);
    indexes.sync("etcd", TestRevision.of("main"), TestRevision.cited("v1", Set.of()));
    assertDrift(Drift.NOT_SYNCED, "cited since the last sync; run: kb sync etcd", cited);
    Anchor foreign =
        new Anchor(
            "n.md", "", 1, Optional.empty(), "moby/moby", "x", "v1", "x.go", Optional.of(1), "");
    assertDrift(Drift.NOT_SYNCED, "no project note follows moby/moby", foreign);
    Files.writeString(indexes.folder("etcd").resolve("damaged"), "a disk fault");
    assertDrift(Drift.NOT_SYNCED, "run: kb sync etcd", cited);
  }

  @Test
  void aLineThatIsNoDefinitionIsThereOrNot() {
    indexes.sync("etcd", TestRevision.of("main", now("raft.go", "\n\nconst limit = 5\n")), V1);
    assertDrift(Drift.FRESH, "", anchor("limit", "v1", "raft.go", 13));
    assertDrift(Drift.FRESH, "", anchor("", "v1", "raft.go", 13));
    indexes.sync("etcd", TestRevision.of("main", now("raft.go", "const limit = 6\n")), V1);
    String differs = "what it points at is no longer in the file, in main";
    assertDrift(Drift.CHANGED, differs, anchor("limit", "v1", "raft.go", 13));
    assertDrift(Drift.FRESH, "", anchor("limit", "v1", "raft.go", 0));
    indexes.sync("etcd", TestRevision.of("main", now("other.go", "x\n")), V1);
    assertDrift(Drift.GONE, "raft.go is not in main", anchor("limit", "v1", "raft.go", 13));
    assertDrift(Drift.GONE, "raft.go is not in main", anchor("", "v1", "raft.go", 0));
    assertEquals(
        13, resolve(anchor("limit", "v1", "raft.go", 13)).evidence().orElseThrow().lines().first());
  }

  @Test
  void aFileWhoseTextIsNotKeptIsComparedWhole() {
    TestFile then = TestFile.of("big.json", "{1}").skipped(SkipReason.TOO_LARGE);
    TestRevision v1 = TestRevision.cited("v1", Set.of(), then);
    indexes.sync("etcd", TestRevision.of("main", then, now("a.go", "a\n")), v1);
    assertDrift(Drift.FRESH, "", anchor("", "v1", "big.json", 5000));
    TestFile now = TestFile.of("big.json", "{2}").skipped(SkipReason.TOO_LARGE);
    indexes.sync("etcd", TestRevision.of("main", now), v1);
    assertDrift(Drift.CHANGED, "the file differs in main", anchor("", "v1", "big.json", 5000));
  }

  @Test
  void aRelativeLinkIsReadAsOfNow() {
    indexes.sync("etcd", TestRevision.of("main", raft("raft.go")), V1);
    assertDrift(Drift.FRESH, "", anchor("raftNode.start", "", "raft.go", 4));
    assertDrift(Drift.FRESH, "", anchor("", "", "raft.go", 8));
    assertDrift(Drift.MOVED, "now at line 8", anchor("stop", "", "raft.go", 1));
    assertDrift(Drift.BROKEN, "no.go is not in main", anchor("", "", "no.go", 1));
  }

  @Test
  void ofOverloadsTheOneAtTheLineIsMeant() {
    TestFile then =
        TestFile.of("A.java", "void put(int a) {}\nvoid put(long a) { b(); }\n")
            .defines(SymbolKind.METHOD, "A.put", 1, 1)
            .defines(SymbolKind.METHOD, "A.put", 2, 2);
    indexes.sync("etcd", TestRevision.of("main", then));
    AnchorReport report = resolve(anchor("A.put", "main", "A.java", 2));
    assertEquals(Drift.FRESH, report.drift());
    assertEquals(2, report.evidence().orElseThrow().lines().first());
  }

  @Test
  void whatWasForgedIsNoEvidence() {
    TestFile forged = raft("raft.go").blob("0123456789012345678901234567890123456789");
    indexes.sync("etcd", TestRevision.of("main", forged));
    try (CodeView code = indexes.open()) {
      Evidence evidence = new Evidence(code);
      AnchorReport report =
          new AnchorResolver(code).resolve(anchor("start", "main", "raft.go", 4), evidence);
      assertFalse(report.evidence().isPresent());
      assertEquals(Drift.NOT_SYNCED, report.drift(), "nothing can be said");
      assertEquals(Set.of("etcd:raft.go"), evidence.dropped());
    }
  }
}
