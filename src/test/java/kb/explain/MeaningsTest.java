package kb.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeaningsTest {
  @Test
  void errorTextsAreNumbersWithAName() {
    assertEquals(
        List.of("ENOENT (2): no such file or directory"),
        Meanings.of("open /x: No such file or directory"));
    assertEquals(
        List.of("ENFILE (23): too many open files in system"),
        Meanings.of("too many open files in system"));
    assertEquals(List.of("EMFILE (24): too many open files"), Meanings.of("accept: EMFILE"));
  }

  @Test
  void everyPlaceOfAnErrorTextIsFound() {
    assertEquals(
        List.of(new Span(3, 20), new Span(25, 42)),
        Meanings.errorTexts("a: no data available. b: no data available"));
  }

  @Test
  void exitCodesTellTheSignal() {
    assertEquals(
        List.of(
            "exit 137: 128 + 9, ended by SIGKILL: the kernel's out-of-memory killer, or someone"
                + " with the right to"),
        Meanings.of("exit status 137"));
    assertEquals(
        List.of("exit 203: systemd: EXEC, the program could not be run"),
        Meanings.of("Main process exited, code=exited, status=203/EXEC"));
    assertEquals(List.of(), Meanings.of("exit status 1"));
  }

  @Test
  void onlyTheWholeTextIsAnErrorText() {
    assertTrue(Meanings.isErrorText("Connection refused"));
    assertFalse(Meanings.isErrorText("connection refused by the store"));
  }
}
