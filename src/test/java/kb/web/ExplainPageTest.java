package kb.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import kb.json.Json;
import kb.model.Request;
import kb.render.ExplanationJson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What is pasted into the page is explained there as on the command line.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ExplainPageTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String LINE = "refusing to trim wick north below the collar";

  private Served served;

  @BeforeAll
  void start(@TempDir Path folder) {
    served = Served.start(folder);
  }

  @AfterAll
  void stop() {
    served.close();
  }

  @Test
  void aLineIsExplainedByItsStatement() {
    String body = served.get("/?mode=explain&q=" + encoded(LINE)).body();
    assertHolds(body, "value=\"explain\" checked", "<title>explain · kb</title>");
    assertHolds(
        body, "/code/lantern/store/wick.go?rev=main&amp;line=10#L6", "store/wick.go:10</a>");
    assertHolds(body, "left &lt; 2", "wick = north", "line 1</p>", "Evening</a>");
    assertHolds(body, "title=\"store/wick.go:16\"");
  }

  @Test
  void aLongPasteIsPostedAndRepeatedLinesAreCounted() {
    String paste = "\n" + (LINE + "\n").repeat(300) + "the zebra counted seventeen umbrellas\n";
    HttpResponse<String> page = served.post("/explain", FORM, "mode=ask&q=" + encoded(paste));
    assertEquals(200, page.statusCode());
    assertHolds(page.body(), "300 times, first in line 2", "store/wick.go:10</a>");
    assertHolds(page.body(), "No match for 1 of them", "the zebra counted seventeen umbrellas");
    String fragment = served.post("/results", FORM, "mode=explain&q=" + encoded(paste)).body();
    assertHolds(fragment, "300 times, first in line 2");
    assertFalse(fragment.contains("<html"));
  }

  @Test
  void theApiIsTheCommandLinesJson() {
    String paste = LINE + "\n  trimmed wick south to half its length\n";
    String expected =
        Json.page(ExplanationJson.of(served.kb().explain(Request.of(paste.stripTrailing()), true)))
            + "\n";
    String address = "/api/explain";
    assertEquals(
        withoutTime(expected), withoutTime(served.get(address + "?q=" + encoded(paste)).body()));
    assertEquals(
        withoutTime(expected), withoutTime(served.post(address, "text/plain", paste).body()));
    assertEquals(
        withoutTime(expected),
        withoutTime(served.post(address, FORM, "q=" + encoded(paste)).body()));
  }

  @Test
  void anEmptyBodySaysWhatToDo() {
    for (String type : new String[] {"text/plain", FORM}) {
      HttpResponse<String> answer = served.post("/api/explain", type, "");
      assertEquals(400, answer.statusCode());
      assertHolds(answer.body(), "\"next\"", "text/plain");
    }
  }

  @Test
  void aForeignPageMayNotPost() {
    for (String address : new String[] {"/explain", "/results", "/api/explain"}) {
      Map<String, String> foreign = Map.of("Origin", "http://foreign.example");
      assertEquals(403, served.post(address, "q=x", foreign).statusCode(), address);
      assertEquals(403, served.post(address, "q=x", Map.of()).statusCode(), address);
    }
  }

  @Test
  void moreThanAMegabyteIsRefused() {
    for (int bytes : new int[] {(1 << 20) + 1, 5 << 20}) {
      String longer = "a".repeat(bytes);
      HttpResponse<String> page = served.post("/explain", FORM, "q=" + longer);
      assertEquals(400, page.statusCode());
      assertHolds(page.body(), "longer than 1 MB", "kb explain &lt; FILE");
      HttpResponse<String> answer = served.post("/api/explain", "text/plain", longer);
      assertEquals(400, answer.statusCode());
      assertHolds(answer.body(), "longer than 1 MB");
    }
  }

  @Test
  void aHostilePasteIsShownAndNotRun() {
    String hostile =
        "refusing to trim wick <img src=x onerror=alert(1)> below the collar\n"
            + "</textarea></pre><script>alert(2)</script> \" onmouseover=alert(3) zebra";
    String body = served.get("/?mode=explain&q=" + encoded(hostile)).body();
    assertHolds(body, "&lt;img src=x", "&lt;script&gt;alert(2)");
    assertFalse(body.contains("<img"), body);
    assertFalse(body.contains("<script>"), body);
    assertEquals(2, body.split("</textarea>", -1).length, "the box ends once");
  }

  @Test
  void aSecretIsMasked() {
    String line = "refusing to trim wick password=hunter2hunter2 below the collar";
    String fragment = served.get("/results?mode=explain&q=" + encoded(line)).body();
    assertFalse(fragment.contains("hunter2"), fragment);
    assertFalse(served.get("/api/explain?q=" + encoded(line)).body().contains("hunter2"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static void assertHolds(String text, String... parts) {
    for (String part : parts) {
      assertTrue(text.contains(part), () -> part + " is not in:\n" + text);
    }
  }

  private static String withoutTime(String text) {
    return text.replaceAll("\"took_ms\" : [0-9]+", "\"took_ms\" : 0");
  }
}
