package kb.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/// The page in a real browser, by keys alone.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserTest {
  private static final Path BROWSER = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final String QUESTION = "lantern refuses writes";

  private Served served;
  private ChromeDriver browser;

  @BeforeAll
  void start(@TempDir Path folder) {
    assumeTrue(
        Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER),
        "no " + BROWSER + " and " + DRIVER + " here: the page is not tried in a browser");
    served = Served.start(folder);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(BROWSER.toString());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--user-data-dir=" + folder.resolve("profile"));
    ChromeDriverService service = ChromeDriverService.createDefaultService();
    service.setExecutable(DRIVER.toString()); // Nothing is looked up, nothing is downloaded.
    browser = new ChromeDriver(service, options);
  }

  @AfterAll
  void stop() {
    if (browser != null) {
      browser.quit();
    }
    if (served != null) {
      served.close();
    }
  }

  @BeforeEach
  void open() {
    browser.get(served.server().address().toString());
  }

  @Test
  void typingShowsResultsWithoutReload() {
    browser.executeScript("window.mark = 'same page'");
    type(QUESTION);
    awaitTitle("The lantern store is full");
    assertEquals("same page", run("return window.mark"));
    assertTrue(
        address().endsWith("/?q=lantern+refuses+writes&mode=ask")
            || address().endsWith("/?mode=ask&q=lantern+refuses+writes"),
        address());
    browser.navigate().refresh();
    awaitTitle("The lantern store is full");
    assertEquals(QUESTION, boxText());
  }

  @Test
  void backComesBackToTheResults() {
    type(QUESTION);
    awaitTitle("The lantern store is full");
    String asked = address();
    browser.findElement(By.cssSelector("article.note a.open")).click();
    await("/note/lantern/no-space");
    browser.navigate().back();
    awaitTitle("The lantern store is full");
    assertEquals(asked, address());
    assertEquals(QUESTION, boxText());
  }

  @Test
  void keysAreEnough() {
    type(QUESTION);
    awaitTitle("The lantern store is full");
    box().sendKeys(Keys.ARROW_DOWN);
    assertEquals("The lantern store is full", focused().getText());
    focused().sendKeys(Keys.ARROW_DOWN);
    assertEquals("Quota.Available", focused().getText());
    focused().sendKeys(Keys.ARROW_UP, "/");
    assertEquals(box(), focused());
    box().sendKeys(Keys.ARROW_DOWN, Keys.ARROW_DOWN);
    focused().sendKeys(Keys.ENTER);
    await("/code/lantern/store/quota.go");
    assertEquals("7", browser.findElement(By.cssSelector("tr.marked th")).getText());
  }

  @Test
  void escapeClearsAndAQuestionMarkShowsTheKeys() {
    type(QUESTION);
    awaitTitle("The lantern store is full");
    box().sendKeys(Keys.ARROW_DOWN);
    focused().sendKeys("?");
    WebElement keys = browser.findElement(By.id("keys"));
    wait(Duration.ofSeconds(5)).until(ExpectedConditions.visibilityOf(keys));
    keys.findElement(By.tagName("button")).click();
    focused().sendKeys(Keys.ESCAPE);
    wait(Duration.ofSeconds(5))
        .until(ExpectedConditions.numberOfElementsToBe(By.cssSelector("article"), 0));
    assertEquals("", boxText());
    assertTrue(address().endsWith("/"), address());
  }

  @Test
  void theButtonCopiesTheCommand() {
    type(QUESTION);
    awaitTitle("The lantern store is full");
    WebElement button = browser.findElement(By.cssSelector("button.copy"));
    button.click();
    wait(Duration.ofSeconds(5))
        .until(ExpectedConditions.textToBePresentInElement(button, "copied"));
    box().clear();
    box().sendKeys(Keys.chord(Keys.CONTROL, "v"));
    assertEquals("lanternctl prune --older-than 720h | grep \"a & b\"", boxText());
  }

  @Test
  void pastedLinesMakeTheBoxGrow() {
    Object before = box().getRect().getHeight();
    box().sendKeys("one", Keys.chord(Keys.SHIFT, Keys.ENTER), "two");
    box().sendKeys(Keys.chord(Keys.SHIFT, Keys.ENTER), "three");
    assertNotEquals(before, box().getRect().getHeight());
  }

  @Test
  void severalLinesAreExplained() {
    String line = "refusing to trim wick north below the collar";
    box().sendKeys(line, Keys.chord(Keys.SHIFT, Keys.ENTER), line);
    wait(Duration.ofSeconds(15))
        .until(
            ExpectedConditions.textToBePresentInElementLocated(
                By.cssSelector("article.said a.open"), "store/wick.go:10"));
    assertEquals("Several lines: explain is chosen.", run("return switched.textContent"));
    assertTrue(address().contains("mode=explain"), address());
  }

  @Test
  void aLongPasteOnAnyPageIsPosted() {
    browser.get(served.server().address() + "projects");
    String paste = "refusing to trim wick north below the collar\n".repeat(300);
    browser.executeScript("q.value = arguments[0]; q.dispatchEvent(new Event('input'));", paste);
    box().sendKeys(Keys.ENTER);
    await("/explain");
    wait(Duration.ofSeconds(15))
        .until(
            ExpectedConditions.textToBePresentInElementLocated(
                By.cssSelector("article.said"), "300 times"));
  }

  @Test
  void aPhoneNeedNotScrollSideways() {
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", 390, "height", 800, "deviceScaleFactor", 2, "mobile", true));
    try {
      type(QUESTION);
      awaitTitle("The lantern store is full");
      assertEquals(390L, run("return document.documentElement.scrollWidth"));
    } finally {
      browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }
  }

  private WebElement box() {
    return browser.findElement(By.id("q"));
  }

  private WebElement focused() {
    return browser.switchTo().activeElement();
  }

  private String boxText() {
    return Objects.requireNonNull(box().getDomProperty("value"));
  }

  private Object run(String script) {
    return Objects.requireNonNull(browser.executeScript(script));
  }

  private void type(String text) {
    box().sendKeys(text);
  }

  private String address() {
    return Objects.requireNonNull(browser.getCurrentUrl());
  }

  private void awaitTitle(String words) {
    wait(Duration.ofSeconds(15))
        .until(
            ExpectedConditions.textToBePresentInElementLocated(
                By.cssSelector("article.note h2"), words));
    wait(Duration.ofSeconds(15)).until(ExpectedConditions.titleContains(QUESTION));
  }

  private void await(String address) {
    wait(Duration.ofSeconds(15)).until(ExpectedConditions.urlContains(address));
  }

  private WebDriverWait wait(Duration most) {
    return new WebDriverWait(browser, most);
  }
}
