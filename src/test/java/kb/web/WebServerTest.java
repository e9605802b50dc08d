package kb.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kb.json.Json;
import kb.model.Request;
import kb.model.UserError;
import kb.render.JsonRenderer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebServerTest {
  private static final String QUESTION = "/?q=the+lantern+refuses+writes";

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
  void thePageAnswersWithoutAScript() {
    HttpResponse<String> page = served.get(QUESTION);
    assertEquals(200, page.statusCode());
    String body = page.body();
    assertHolds(body, "<textarea", ">the lantern refuses writes</textarea>");
    assertHolds(body, "href=\"/note/lantern/no-space#L9\"", "The lantern store is full");
    assertHolds(body, "lanternctl prune --older-than 720h | grep \"a &amp; b\"");
    assertHolds(body, "Quota.Available", "badge fresh", "/code/lantern/store/quota.go?rev=main");
    assertTrue(body.indexOf("lanternctl prune") < body.indexOf("badge fresh"), "commands first");
  }

  @Test
  void theFragmentIsThePagesOwn() {
    String page = served.get(QUESTION).body();
    String fragment = served.get("/results" + QUESTION.substring(1)).body();
    assertEquals(withoutTime(fragment), withoutTime(between(page)));
  }

  @Test
  void nothingFoundIsSaid() {
    String body = served.get("/?q=quantum+entanglement+of+bananas").body();
    assertHolds(body, "Nothing found");
    assertHolds(
        served.get("/?q=how+does+the+funnel+entangle+bananas+at+night").body(), "the nearest is:");
  }

  @Test
  void everyAnswerForbidsWhatIsNotOurs() {
    for (String address : List.of("/", "/static/kb.js", "/api/projects", "/nowhere")) {
      HttpResponse<String> answer = served.get(address);
      String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
      assertTrue(policy.startsWith("default-src 'self';"), address + ": " + policy);
      assertEquals("nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse(""));
      assertEquals("same-origin", answer.headers().firstValue("Referrer-Policy").orElse(""));
    }
    assertFalse(served.get("/").body().matches("(?s).*(?:src|href)=\"(?:https?:)?//.*"));
  }

  @Test
  void aForeignPageIsRefused() {
    HttpResponse<String> answer = served.get("/", Map.of("Origin", "http://foreign.example"));
    assertEquals(403, answer.statusCode());
    assertHolds(answer.body(), "foreign.example");
  }

  @Test
  void aNoteIsAPage() {
    String body = served.get("/note/lantern/no-space").body();
    assertHolds(body, "<h2 id=\"make-room\"><span id=\"L17\"></span>Make room</h2>");
    assertHolds(body, "<a href=\"/note/lantern/oil#how-to-fill\">oil#How to fill</a>");
    assertHolds(body, "<a href=\"/note/lantern/oil\">the oil</a>");
    assertHolds(body, "<a class=\"missing\">nothing</a>");
    assertHolds(body, "href=\"/code/lantern/store/quota.go?rev=main&amp;line=7-12#L3\"");
    assertHolds(served.get("/note/lantern/oil").body(), "Notes that link here", "#L17\"");
  }

  @Test
  void aFileIsAPageWithItsLinesMarked() {
    String body = served.get("/code/lantern/store/quota.go?line=7-12").body();
    assertHolds(body, "<tr class=\"marked\" id=\"L7\">", "The lantern store is full", ">Put</a>");
    assertHolds(body, "&lt;script&gt;alert(\"from source\")&lt;/script&gt;");
    assertFalse(body.contains("<script>"));
    assertEquals(12 - 7 + 1, body.split("<tr class=\"marked\"", -1).length - 1);
  }

  @Test
  void theProjectsAreAPage() {
    assertHolds(served.get("/projects").body(), "lantern", "synced", "main");
  }

  @Test
  void theApiIsTheCommandLinesJson() {
    String answer = served.get("/api/ask?q=the+lantern+refuses+writes").body();
    String expected =
        Json.page(JsonRenderer.answer(served.kb().ask(Request.of("the lantern refuses writes"))));
    assertEquals(withoutTime(expected + "\n"), withoutTime(answer));
    assertEquals(
        Json.page(JsonRenderer.shown(served.kb().show("Quota.Available", Optional.empty()))) + "\n",
        served.get("/api/show?place=Quota.Available").body());
    assertHolds(served.get("/api/search?q=sym:Available&n=1").body(), "\"shape\" : \"search\"");
    assertHolds(served.get("/api/projects").body(), "\"project\" : \"lantern\"");
  }

  @Test
  void theApisErrorsSayWhatToDo() throws Json.Malformed {
    for (String address :
        List.of(
            "/api/ask", "/api/ask?q=x&n=0", "/api/search?q=lang:goo", "/api/ask?q=x&project=y")) {
      HttpResponse<String> answer = served.get(address);
      assertEquals(400, answer.statusCode(), address);
      assertEquals(List.of("error", "next"), List.copyOf(Json.object(answer.body()).keySet()));
    }
    assertEquals(404, served.get("/api/nowhere").statusCode());
    assertHolds(served.get("/api/nowhere").body(), "\"next\"");
  }

  @Test
  void whatIsNotThereIsSaidWithTheNearest() {
    HttpResponse<String> note = served.get("/note/lantern/no-spce");
    assertEquals(404, note.statusCode());
    assertHolds(note.body(), "did you mean lantern/no-space");
    assertEquals(404, served.get("/code/lantern/store/none.go").statusCode());
    assertEquals(404, served.get("/code/lamp/x.go").statusCode());
    assertEquals(404, served.get("/nowhere").statusCode());
    assertEquals(404, served.get("/static/nothing.css").statusCode());
    assertEquals(400, served.get("/code/lantern/store/quota.go?line=0").statusCode());
    assertEquals(400, served.get("/?q=x&mode=guess").statusCode());
  }

  @Test
  void aPastedLogWorksAndALongerOneIsNotCut() {
    String line = "lantern:+no+space+left+in+the+store%0A";
    assertEquals(200, served.get("/?q=" + line.repeat(200)).statusCode());
    HttpResponse<String> longer = served.get("/?q=" + line.repeat(300));
    assertEquals(400, longer.statusCode());
    assertHolds(longer.body(), "longer than 8 KB", "kb ask &lt; FILE");
  }

  @Test
  void anEditedNoteIsFoundWithoutAnyonesDoing() throws InterruptedException {
    Served.write(served.home(), "lantern/wick.md", "# The wick\n\nTrim the zanthoxylum wick.\n");
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!served.get("/results?q=zanthoxylum").body().contains("The wick")) {
      assertTrue(System.nanoTime() < end, "the new note is never found");
      Thread.onSpinWait();
    }
  }

  @Test
  void aTakenPortSaysWhatToDo() {
    int port = served.server().address().getPort();
    ServeSettings same = new ServeSettings(ServeSettings.LOOPBACK, port, Optional.empty());
    UserError error =
        assertThrows(UserError.class, () -> WebServer.start(served.kb(), same, _ -> {}).close());
    assertHolds(error.sentence(), "Port " + port, "another program has it");
    assertHolds(error.nextStep(), "--port");
  }

  @Test
  void anAddressThatIsNotHereIsNoTakenPort() {
    ServeSettings elsewhere = new ServeSettings("192.0.2.1", 0, Optional.empty());
    UserError error =
        assertThrows(
            UserError.class, () -> WebServer.start(served.kb(), elsewhere, _ -> {}).close());
    assertFalse(error.sentence().contains("another program"), error.sentence());
  }

  private static void assertHolds(String text, String... parts) {
    for (String part : parts) {
      assertTrue(text.contains(part), () -> part + " is not in:\n" + text);
    }
  }

  private static String between(String page) {
    String from = page.substring(page.indexOf("<div id=\"results\">") + 18);
    return from.substring(0, from.lastIndexOf("</div>", from.indexOf("</main>")));
  }

  private static String withoutTime(String text) {
    return text.replaceAll("[0-9]+ ms", "# ms")
        .replaceAll("\"took_ms\" : [0-9]+", "\"took_ms\" : 0")
        .strip();
  }
}
