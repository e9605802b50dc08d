package kb.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginGuardTest {
  private final OriginGuard guard = new OriginGuard("127.0.0.1");

  @ParameterizedTest
  @ValueSource(
      strings = {"127.0.0.1:8020", "localhost:8020", "LOCALHOST", "[::1]:8020", "127.0.0.2:9"})
  void thisMachineMayRead(String host) {
    assertEquals(Optional.empty(), guard.refusal("GET", Optional.of(host), Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rebound.example:8020",
        "127.0.0.1.rebound.example",
        "localhost.rebound.example:8020",
        "192.168.1.7:8020",
        "127.0.0.1@rebound.example",
        ""
      })
  void aForeignNameIsRefused(String host) {
    assertTrue(guard.refusal("GET", Optional.of(host), Optional.empty()).isPresent());
  }

  @Test
  void aRequestWithoutHostIsRefused() {
    assertTrue(guard.refusal("GET", Optional.empty(), Optional.empty()).isPresent());
  }

  @ParameterizedTest
  @CsvSource({
    "GET,  http://foreign.example,   true",
    "GET,  null,                     true",
    "GET,  http://localhost:8021,    true",
    "GET,  https://localhost:8020,   true",
    "GET,  http://localhost:8020,    false",
    "POST, http://localhost:8020,    false",
    "POST, http://foreign.example,   true",
  })
  void anOriginMustBeThisServer(String method, String origin, boolean refused) {
    Optional<String> refusal =
        guard.refusal(method, Optional.of("localhost:8020"), Optional.of(origin));
    assertEquals(refused, refusal.isPresent());
  }

  @Test
  void whatIsNoReadingMustSayItsOrigin() {
    assertTrue(guard.refusal("POST", Optional.of("localhost:8020"), Optional.empty()).isPresent());
  }

  @Test
  void theBoundNameIsOurs() {
    OriginGuard named = new OriginGuard("Notes.example");
    assertEquals(
        Optional.empty(), named.refusal("GET", Optional.of("notes.example:80"), Optional.empty()));
    assertTrue(named.refusal("GET", Optional.of("other.example"), Optional.empty()).isPresent());
  }

  @Test
  void whoListensEverywhereIsCalledByAddressNotByAForeignName() {
    OriginGuard everywhere = new OriginGuard("0.0.0.0");
    assertEquals(
        Optional.empty(),
        everywhere.refusal("GET", Optional.of("192.168.1.7:8020"), Optional.empty()));
    assertTrue(
        everywhere.refusal("GET", Optional.of("rebound.example"), Optional.empty()).isPresent());
  }

  @Test
  void loopbackIsTold() {
    assertTrue(OriginGuard.isLoopback("127.0.0.1"));
    assertTrue(OriginGuard.isLoopback("::1"));
    assertFalse(OriginGuard.isLoopback("0.0.0.0"));
    assertFalse(OriginGuard.isLoopback("192.168.1.7"));
  }
}
