package kb.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kb.model.Statement.Value;
import org.junit.jupiter.api.Test;

class AlignerTest {
  private static List<Alignment> all(String template, String text) {
    return new Aligner(Folded.of(text)).all(Mould.of(Templates.of(template)));
  }

  private static List<String> values(String template, String text) {
    List<Alignment> found = all(template, text);
    return found.isEmpty()
        ? List.of("no match")
        : found.getFirst().values(Folded.of(text)).stream().map(Value::text).toList();
  }

  @Test
  void holesHoldWhatStandsBetweenTheConstantTexts() {
    assertEquals(
        List.of("/var/lib/store", "no such file or directory"),
        values("open {path}: {err!}", "open /var/lib/store: no such file or directory"));
  }

  @Test
  void aHoleMayBeEmpty() {
    assertEquals(List.of(""), values("page '{name}' is gone", "page '' is gone"));
  }

  @Test
  void caseAndRunsOfBlanksDoNotCount() {
    assertEquals(List.of("7"), values("Page {n} Is  Gone\n", "page 7\tis gone"));
  }

  @Test
  void aLevelInFrontIsOfTheEnvelope() {
    assertEquals(List.of("7"), values("[WARN] (store) page {n} gone", "(store) page 7 gone"));
  }

  @Test
  void escapedQuotesArePlainOnes() {
    assertEquals(
        List.of("calico"),
        values("plugin type=\"{name}\" failed", "plugin type=\\\"calico\\\" failed"));
  }

  @Test
  void aTemplateMayStandInALongerText() {
    assertEquals(List.of("7"), values("page {n} is gone", "[12] store: page 7 is gone (again)"));
  }

  @Test
  void butNotInsideAWord() {
    assertEquals(List.of("no match"), values("age is gone", "page is gone"));
    assertEquals(List.of("no match"), values("page is gon", "page is gone"));
  }

  @Test
  void constantTextsStandInTheirOrder() {
    assertEquals(List.of("no match"), values("write {page} to disk", "to disk write x"));
  }

  @Test
  void aHoleInFrontBeginsWhereTheMessageDoes() {
    assertEquals(
        List.of("p-12"), values("{page} could not be written", "flush: p-12 could not be written"));
  }

  @Test
  void aLastTextIsFoundAtTheEndWhenItStandsThere() {
    assertEquals(List.of("a) and (b"), values("lost ({what})", "lost (a) and (b)"));
  }

  @Test
  void aHoleGoesOverNoLinesEndUnlessItIsTheLast() {
    assertEquals(List.of("no match"), values("page {n} is gone", "page 7\nx is gone"));
    assertEquals(List.of("7\nis gone"), values("page {n}", "page 7\nis gone"));
  }

  @Test
  void theEndOfTheTextMayCutTheTemplateOff() {
    List<Alignment> found =
        all(
            "page {n} could not be written to the disk",
            "store: page 7 could not be written to th");
    assertEquals(1, found.size());
    assertTrue(found.getFirst().share() > 0.8 && found.getFirst().share() < 1);
  }

  @Test
  void aBeginningThatIsShortProvesNothing() {
    assertEquals(List.of("no match"), values("page {n} could not be written", "store: page 7"));
  }

  /// A message made from a template by filling its holes is aligned with that template, and the
  /// values come back.
  @Test
  void whatIsFilledInComesBack() {
    Random random = new Random(7);
    for (int round = 0; round < 2000; round++) {
      StringBuilder template = new StringBuilder();
      StringBuilder text = new StringBuilder();
      List<String> filled = new ArrayList<>();
      int parts = 1 + random.nextInt(5);
      for (int part = 0; part < parts; part++) {
        String constant = " lit" + part + "x" + random.nextInt(1000) + " ";
        template.append(constant);
        text.append(constant);
        if (part + 1 < parts || random.nextBoolean()) {
          String value = value(random);
          template.append("{h").append(part).append('}');
          text.append(value);
          filled.add(value);
        }
      }
      String said = text.toString().strip();
      assertEquals(
          filled.stream().map(String::strip).toList(),
          values(template.toString(), said).stream().map(String::strip).toList(),
          () -> template + " over " + said);
    }
  }

  /// Of letters, digits and the signs that messages are full of, never a constant of the template.
  private static String value(Random random) {
    String signs = "abc019:/.-_\"=%()[]{}\\ ";
    StringBuilder value = new StringBuilder();
    for (int length = random.nextInt(20); length > 0; length--) {
      char c = signs.charAt(random.nextInt(signs.length()));
      boolean doubled = c == '\\' || (c == ' ' && value.toString().endsWith(" "));
      value.append(doubled ? '_' : c);
    }
    return value.toString().strip();
  }

  @Test
  void longAndHostileTextsTakeNoTime() {
    String text = "a: ".repeat(50_000);
    assertTimeout(
        Duration.ofSeconds(5),
        () -> {
          all("a: {x}b: {y}c: {z}d", text);
          all("{x}: {y}: {z}: never", text);
        });
  }
}
