package kb.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PastingTest {
  @Test
  void whatDiffersFromTimeToTimeIsMasked() {
    assertEquals(
        Pasting.masked("page 7 of 0xff12 by 10.0.0.1:80 gone in 3.5ms"),
        Pasting.masked("page 912 of 0xa0 by 10.11.0.9:8080 gone in 12.75ms"));
  }

  @Test
  void ofADescriptionOnlyWhatHappenedIsAThing() {
    Pasting pasting =
        Pasting.of(
            """
            Name:         web-1
            Node:         node-3
            Containers:
              web:
                Image:        web:1.2
                Last State:   Terminated
                  Reason:     OOMKilled
                  Exit Code:  137
                Limits:
                  memory:  64Mi
            """);
    assertEquals(
        List.of("OOMKilled", "Exit Code: 137"),
        pasting.things().stream().map(PastingTest::said).toList());
    assertEquals(
        List.of(
            "Name",
            "Node",
            "Containers:",
            "web:",
            "Image",
            "Last State",
            "Limits:",
            "memory:  64Mi"),
        pasting.asides());
  }

  @Test
  void whatIsPastedAloneIsAThing() {
    assertEquals(
        List.of("web-1"),
        Pasting.of("Name:   web-1").things().stream().map(PastingTest::said).toList());
  }

  private static String said(Pasting.Thing thing) {
    return switch (thing) {
      case Pasting.Thing.Said(var message) -> message.text();
      case Pasting.Thing.Named(var message) -> message.text();
      case Pasting.Thing.Traced(var trace) -> trace.messages().getFirst().text();
      case Pasting.Thing.Repeated(var repeated, var _) -> said(repeated);
    };
  }
}
