package kb.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Whatever a note holds is shown, never run.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostileNotesTest {
  private static final Pattern TAG = Pattern.compile("<[a-zA-Z][^>]*>");
  private static final String QUOTED = "it's \"quoted\" <b>.md";

  private static final String HOSTILE =
      """
      # Poison <script>alert(1)</script>

      <img src=x onerror=alert(2)> and <iframe src="https://foreign.example"></iframe>

      <script>
      alert(3)
      </script>

      ## "onmouseover="alert(4)

      - [one](javascript:alert(5))
      - [two](JaVaScRiPt:alert(6))
      - [three](javascript&colon;alert(7))
      - [four](&#106;avascript:alert(8))
      - [five](<java
      - [six](data:text/html;base64,PHNjcmlwdD4=)
      - [seven](vbscript:msgbox)
      - [eight][ref]
      - <javascript:alert(9)>
      - [[javascript:alert(10)]]
      - [[x" onclick="alert(11)|label <b>]]
      - ![nine](javascript:alert(12))
      - ![ten](https://foreign.example/pixel.png)
      - [eleven](//foreign.example/x)
      - [twelve](https://ok.example/"onclick="alert(13))
      - [thirteen](file:///etc/passwd)
      - [good](https://ok.example/a?b=c&d=e), https://bare.example/x and <https://angle.example/>
      - [title](https://ok.example "a\" onclick=\"alert(14)")

      [ref]: javascript:alert(15)

      ```sh" onclick="alert(16)
      lanternctl poison '<script>alert(17)</script>'
      ```

      ```sh
      lanternctl poison '<script>alert(20)</script>'
      ```

      A foot[^1] note, a `<code>` span.

      [^1]: <b onclick=alert(18)>
      """;

  private Served served;

  @BeforeAll
  void start(@TempDir Path folder) {
    served = Served.start(folder);
    Served.write(served.home(), "hostile/poison.md", HOSTILE);
    Served.write(served.home(), "hostile/" + QUOTED, "# Named \"so\"\n\nThe marmalade is here.\n");
    Served.write(
        served.home(),
        "hostile/deep.md",
        "# Deep\n\n"
            + ">".repeat(20_000)
            + " x\n\n"
            + "[".repeat(20_000)
            + "\n\n"
            + "*a_ ".repeat(20_000));
    served.kb().refresh(kb.model.Progress.SILENT);
  }

  @AfterAll
  void stop() {
    served.close();
  }

  @Test
  void nothingInANoteBecomesATagOfItsOwn() {
    String body = main(served.get("/note/hostile/poison").body());
    for (String tag : new String[] {"<script", "<img", "<iframe", "<b ", "<b>", "<style"}) {
      assertFalse(body.contains(tag), () -> tag + " in\n" + body);
    }
    Matcher tags = TAG.matcher(body);
    while (tags.find()) {
      String unquoted = tags.group().replaceAll("\"[^\"]*\"", "");
      assertFalse(unquoted.matches("(?is).*\\son\\w+\\s*=.*"), tags.group());
    }
  }

  @Test
  void onlySafeLinksStayLinks() {
    String body = main(served.get("/note/hostile/poison").body());
    Matcher links = Pattern.compile("href=\"([^\"]*)\"").matcher(body);
    while (links.find()) {
      assertTrue(
          links
              .group(1)
              .matches("https://(?:ok|bare|angle|foreign)\\.example/?.*|/(?:note|code)/.*|#.*"),
          links.group(1));
    }
    assertTrue(body.contains("href=\"https://ok.example/a?b=c&amp;d=e\""), body);
    assertTrue(body.contains("href=\"https://bare.example/x\""), body);
  }

  @Test
  void answersEscapeTheSame() {
    String body = main(served.get("/?q=poison+alert").body());
    assertTrue(body.contains("&lt;script&gt;alert(20)&lt;/script&gt;"), body);
    assertFalse(body.contains("<script"), body);
  }

  @Test
  void theQuestionItselfIsEscaped() {
    String body =
        served.get("/?q=%3C/textarea%3E%3Cscript%3Ealert(1)%3C/script%3E&project=%22%3E").body();
    assertFalse(body.contains("<script>alert"), body);
    assertFalse(body.contains("value=\"\">"), body);
  }

  @Test
  void aNameWithQuotesIsAnAddress() {
    String body = main(served.get("/results?q=marmalade").body());
    Matcher link = Pattern.compile("href=\"(/note/hostile/it[^\"]*)\"").matcher(body);
    assertTrue(link.find(), body);
    assertEquals(200, served.get(link.group(1).replaceFirst("#.*", "")).statusCode());
  }

  @Test
  void aDeepNoteIsShownInTime() {
    assertEquals(200, served.get("/note/hostile/deep").statusCode());
  }

  private static String main(String page) {
    int from = page.indexOf("<main");
    return from < 0 ? page : page.substring(from, page.indexOf("</main>"));
  }
}
