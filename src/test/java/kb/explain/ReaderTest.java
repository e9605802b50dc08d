package kb.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import kb.explain.paste.Frame;
import kb.index.CodeView;
import kb.index.TestFile;
import kb.index.TestIndexes;
import kb.index.TestRevision;
import kb.model.Signal.Kind;
import kb.model.SymbolKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who goes first of several that may have said a text, rule by rule.
class ReaderTest {
  private static final String LINES = "x\n".repeat(60);

  @TempDir private Path folder;
  private TestIndexes indexes;

  @BeforeEach
  void index() {
    indexes = new TestIndexes(folder);
    indexes.sync(
        "lantern",
        TestRevision.of(
            "v2.0.0",
            file("lamp/keeper.go", "failed to reach the lantern keeper: {err!}", 10),
            file("lamp/oil.go", "lantern oil warehouse refuses deliveries", 11),
            file("lamp/tide_plan9.go", "unexpected tide during lighthouse repair", 12),
            file("lamp/tide_unix.go", "unexpected tide during lighthouse repair", 13),
            file("harbour/PilotBoat.java", "cannot moor alongside the breakwater", 14),
            file("ferry/Timetable.java", "cannot moor alongside the breakwater", 15),
            file(
                "lamp/grown.go",
                "Lantern is configured to save pictures, but it's currently unable to keep them."
                    + " Lamps that may modify the picture are dimmed, because this tower is"
                    + " configured to report trouble during watches if the painter fails. Please"
                    + " check the tower logs for details about the painter.",
                16)));
    indexes.sync(
        "tongue",
        TestRevision.of(
            "v1",
            file("net/timeout.go", "handshake with the far shore took forever", 20),
            TestFile.of("src/panic.go", "p" + LINES)
                .defines(SymbolKind.FUNCTION, "throw", 10, 20)
                .defines(SymbolKind.FUNCTION, "assignSlot", 30, 40)));
    indexes.sync(
        "wire",
        TestRevision.of(
            "v1", file("status/status.go", "rpc error: code = {code} desc = {desc}", 30)));
  }

  private static TestFile file(String path, String says, int line) {
    return TestFile.of(path, path + "\n" + LINES)
        .says(Templates.signal(Kind.ERROR, says, "say", line));
  }

  private <T> T reading(Set<String> runtimes, Function<Reader, T> what) {
    try (CodeView code = indexes.open()) {
      Reader reader =
          new Reader(
              code, code.scope(Optional.empty(), Optional.empty()), Set.of(), runtimes, true);
      return what.apply(reader);
    }
  }

  private Understood read(Message message, String... runtimes) {
    return reading(Set.of(runtimes), reader -> reader.message(message));
  }

  private String first(Message message, String... runtimes) {
    return read(message, runtimes).findings().getFirst().place();
  }

  private static Message bare(String text) {
    return Message.bare(text, 1);
  }

  private static Message logged(String logger, String text) {
    return new Message(List.of(text), 1, "", "", logger, Map.of(), List.of());
  }

  @Test
  void aProgramsOwnStatementGoesBeforeTheWordsOfItsRuntime() {
    Message chain =
        bare("failed to reach the lantern keeper: handshake with the far shore took forever");
    assertEquals("tongue:net/timeout.go:20", first(chain));
    assertEquals("lantern:lamp/keeper.go:10", first(chain, "tongue"));
  }

  @Test
  void aRuntimeThatSpeaksAloneIsFound() {
    assertEquals(
        "tongue:net/timeout.go:20",
        first(bare("handshake with the far shore took forever"), "tongue"));
  }

  @Test
  void theFrameOfAnRpcIsNoCause() {
    Understood read = read(bare("rpc error: code = Unknown desc = lantern oil warehouse refuses"));
    assertEquals("lantern:lamp/oil.go:11", read.findings().getFirst().place());
  }

  @Test
  void whatGoesOnWithATextTellsLessThanWhatBeganIt() {
    indexes.sync(
        "ferry",
        TestRevision.of(
            "v1",
            file("dock.c", "Ferry {name} is aground", 40),
            file("dock_more.c", ". {n} deckhands and {m} passengers were brought ashore", 41)));
    assertEquals(
        "ferry:dock.c:40",
        first(
            bare("Ferry Albatross is aground. 3 deckhands and 12 passengers were brought ashore")));
  }

  @Test
  void aShortMessageIsBelievedWhereNobodyElseSaysIt() {
    indexes.sync("harbour", TestRevision.of("v1", file("gate.go", "Gate shut for {ship}.", 50)));
    Understood read = read(bare("Gate shut for Albatross."));
    assertEquals("harbour:gate.go:50", read.findings().getFirst().place());
    assertTrue(read.found());
  }

  @Test
  void aRuntimeIsAskedWhereNothingButARuntimeSpeaks() {
    indexes.sync(
        "go",
        TestRevision.of(
            "v1", TestFile.of("net.go", "package net\nvar errNoSuchHost = \"no such host\"\n")));
    String text = "dial tcp: lookup db.example.org on 10.0.0.1:53: no such host";
    assertEquals("go:net.go:2", lookedUp(text, "go").findings().getFirst().place());
    assertFalse(lookedUp("the pilot found " + text, "go").found());
  }

  private Understood lookedUp(String text, String... runtimes) {
    return reading(Set.of(runtimes), reader -> reader.lookedUp(reader.message(bare(text))));
  }

  @Test
  void aFrameIsOfTheFileThatItsNeighboursAreOf() {
    indexes.sync(
        "kernel",
        TestRevision.of(
            "v1",
            TestFile.of("drivers/dump.h", LINES).defines(SymbolKind.FUNCTION, "dump_head", 1, 9),
            TestFile.of("mm/oom.c", LINES)
                .defines(SymbolKind.FUNCTION, "dump_head", 1, 9)
                .defines(SymbolKind.FUNCTION, "oom_kill", 11, 19)));
    Frame first = new Frame(0, "dump_head", "", "", 0, true);
    Frame second = new Frame(1, "oom_kill", "", "", 0, true);
    Trace trace = new Trace(List.of(bare("")), List.of(first, second));
    Understood read = reading(Set.of(), reader -> reader.trace(trace));
    assertEquals("kernel:mm/oom.c:0", read.layers().getFirst().place());
  }

  @Test
  void whatAMessageSaidBeforeItGrewIsFound() {
    Understood read =
        read(
            bare(
                "Lantern is configured to save pictures, but is currently not able to keep them."
                    + " Lamps that may modify the picture are dimmed. Please check the tower logs"
                    + " for details."));
    assertTrue(read.found());
    assertEquals("lantern:lamp/grown.go:16", read.findings().getFirst().place());
  }

  @Test
  void aFewOfManyWordsAreNotTheMessage() {
    assertFalse(
        read(bare("The tower was configured to dim lamps whenever a keeper modifies logs"))
            .found());
  }

  @Test
  void theFileOfAnotherSystemComesAfterUnlessTheTextNamesIt() {
    assertEquals(
        "lantern:lamp/tide_unix.go:13", first(bare("unexpected tide during lighthouse repair")));
    assertEquals(
        "lantern:lamp/tide_plan9.go:12",
        first(bare("plan9: unexpected tide during lighthouse repair")));
  }

  @Test
  void aLoggerTellsItsClass() {
    String said = "cannot moor alongside the breakwater";
    assertEquals("lantern:harbour/PilotBoat.java:14", first(logged("port.PilotBoat", said)));
    assertEquals("lantern:ferry/Timetable.java:15", first(logged("port.Timetable", said)));
  }

  @Test
  void aLoggerThatIsOnlySignsTellsNothing() {
    assertTrue(read(logged("...", "cannot moor alongside the breakwater")).found());
  }

  @Test
  void howARuntimeGivesUpIsNoFrame() {
    List<Frame> frames =
        List.of(
            new Frame(0, "runtime.throw", "runtime", "src/panic.go", 12, true),
            new Frame(1, "runtime.assignSlot", "runtime", "src/panic.go", 32, true));
    assertEquals("tongue:src/panic.go:32", firstFrame(frames));
    assertEquals("tongue:src/panic.go:12", firstFrame(frames.subList(0, 1)));
  }

  private String firstFrame(List<Frame> frames) {
    return reading(
        Set.of(),
        reader ->
            reader
                .trace(new Trace(List.of(bare("fatal error: a crash of nobody")), frames))
                .findings()
                .getFirst()
                .place());
  }
}
