package kb.explain.paste;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class JoinsTest {
  private static final String STAMP = "time=\"2024-01-02T15:04:05Z\" level=error msg=\"";

  @Test
  void aQuoteIsClosedOnALineBelow() {
    assertEquals(
        List.of("failed to mount the volume of the pod", "next"),
        messages(STAMP + "failed to mount the\nvolume of the pod\"\n" + STAMP + "next\""));
  }

  @Test
  void whatStaysOpenIsCut() {
    Pasted first = Paste.read(STAMP + "failed to mo\n" + STAMP + "next\"").getFirst();
    assertEquals(true, ((Pasted.Line) first).cut());
  }

  @Test
  void aTerminalCutsAnywhere() {
    String wide = "Jan  2 15:04:05 node-1 kubelet[123]: the volume of the pod was not moun";
    assertEquals(
        List.of("the volume of the pod was not mounted", "the volume of the pod was not mounted"),
        messages(wide + "\nted\n" + wide + "\nted\n"));
  }

  @Test
  void oneWideLineIsNoTerminal() {
    String wide = "Jan  2 15:04:05 node-1 kubelet[123]: the volume of the pod was not moun";
    assertEquals(2, messages(wide + "\nted").size());
  }

  @Test
  void partsOfALongLineAreOne() {
    String stamp = "2024-01-02T15:04:05.000000000Z stderr ";
    assertEquals(
        List.of("one two", "three"),
        messages(stamp + "P one t\n" + stamp + "F wo\n" + stamp + "F three"));
  }

  @Test
  void aValueOfKlogsTakesLines() {
    String text =
        "E0102 15:04:05.000000   1 a.go:1] \"Failed\" err=<\n"
            + "\tfirst \"a\"\n"
            + "\tsecond\n"
            + " > pod=\"x/y\"";
    Pasted.Line line = (Pasted.Line) Paste.read(text).getFirst();
    assertEquals("Failed", line.message());
    assertEquals("first \"a\"\nsecond", line.envelope().fields().get("err"));
    assertEquals("x/y", line.envelope().fields().get("pod"));
    assertEquals(4, line.at().lines());
  }

  @Test
  void anEntryOfAJournalIsOneLine() {
    String text =
        """
        Tue 2024-01-02 15:04:05.123456 CET [s=1f;i=2]
            _HOSTNAME=node-1
            PRIORITY=3
            MESSAGE=E0102 15:04:05.000000   1 a.go:1] it broke
            _PID=12
        """;
    Pasted.Line line = (Pasted.Line) Paste.read(text).get(1);
    assertEquals("it broke", line.message());
    assertEquals("node-1", line.envelope().facts().get(Fact.HOST));
    assertEquals(List.of("journal", "klog"), line.envelope().layers());
  }

  @Test
  void anObjectMayTakeLines() {
    assertEquals(
        List.of("it broke"), messages("{\n  \"level\": \"error\",\n  \"msg\": \"it broke\"\n}"));
  }

  @Test
  void javasOwnLoggerTakesTwoLines() {
    assertEquals(
        List.of("it broke"), messages("Jan 02, 2024 3:04:05 PM a.b.C run\nSEVERE: it broke"));
  }

  @Test
  void aParagraphIsOneLine() {
    assertEquals(
        List.of(
            "Could not fetch the list of plugins for registry.example.com/group/thing: could"
                + " not connect to registry.example.com: the request for the discovery document"
                + " was refused"),
        messages(
            """
            Could not fetch the list of plugins for registry.example.com/group/thing:
            could not connect to registry.example.com: the request for the discovery
            document was refused
            """));
  }

  @Test
  void linesThatAreNotFullAreNoParagraph() {
    assertEquals(
        2,
        messages(
                """
                could not fetch the list of plugins for registry.example.com/thing
                could not connect to registry.example.com, which is asked for another
                """)
            .size());
  }

  @Test
  void aBoxHasAnyWidth() {
    assertEquals(
        List.of(
            "Error: Plan is not what it was",
            "When the plan was made again for thing.one, with the values that are known by now, the"
                + " plugin gave another value."),
        messages(
            """
            ╷
            │ Error: Plan is not what it was
            │\s
            │ When the plan was made again for thing.one, with the values that are known by
            │ now, the plugin gave another value.
            ╵
            """));
  }

  private static List<String> messages(String text) {
    return Paste.read(text).stream().map(line -> ((Pasted.Line) line).message()).toList();
  }
}
