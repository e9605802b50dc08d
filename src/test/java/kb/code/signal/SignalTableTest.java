package kb.code.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import kb.code.signal.Expression.Argument;
import kb.code.signal.Expression.Call;
import kb.code.signal.Expression.Text;
import kb.code.signal.Occurrence.Form;
import kb.model.LineRange;
import kb.model.Signal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignalTableTest {
  @ParameterizedTest
  @CsvSource({
    "go, Warnf",
    "java, info",
    "c, printk",
    "cpp, printk",
    "python, warning",
    "javascript, warn",
    "typescript, warn",
    "tsx, warn",
    "rust, bail",
    "php, warning",
    "ruby, warn",
    "scala, fatal",
  })
  void eachLanguageHasATable(String language, String name) {
    assertTrue(SignalTable.of(language).knows(Form.CALL, name));
  }

  @Test
  void aLanguageWithoutATableKnowsNothing() {
    assertFalse(SignalTable.of("cobol").knows(Form.CALL, "display"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"log", "nothing f text=0", "log f text=0 sprintf", "log f on=(", "levels warn"})
  void whatIsNoRowIsRefusedWithItsLine(String row) {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> SignalTable.parse("# one\n" + row));
    assertTrue(String.valueOf(refused.getMessage()).startsWith("line 2"), refused::getMessage);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "100%% of %d | 100% of {a}",
        "%[2]s then %[1]s | {b} then {a}",
        "%-*.3lld of %s | {b} of {}",
        "%s%s%s | ",
        "'now %5.1f%%, %w' | 'now {a}%, {b}'",
        "%#x %pI4 %zu | ",
        "plain %, and %( | plain %, and %(",
        "%99999999999d is | {a} is",
        "%[99999999999]d is | {} is",
      })
  void verbsAreHoles(String format, String shown) {
    SignalTable table = SignalTable.parse("log f text=0 printf");
    List<Signal> signals = signals(table, call("f", format, "a", "b"));
    assertEquals(shown == null ? 0 : 1, signals.size());
    signals.forEach(signal -> assertEquals(shown, signal.template().shown()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a {} of {} | a {a} of {b}",
        "a {1} of {0:>3} | a {b} of {a}",
        "{{}} is {name!r} | {} is {name}",
        "'{ is open {' | '{ is open {'",
      })
  void bracesAreHoles(String format, String shown) {
    SignalTable table = SignalTable.parse("log f text=0 braces");
    assertEquals(shown, signals(table, call("f", format, "a", "b")).getFirst().template().shown());
  }

  @Test
  void theFirstRowOfEachKindCounts() {
    SignalTable table = SignalTable.parse("event f text=1\nlog.warn f text=0\nlog.error f text=0");
    assertEquals(
        List.of("event ", "log warn"),
        signals(table, new Call(Expression.nothing(), "f", List.of(text("said"), text("Reason"))))
            .stream()
            .map(signal -> signal.kind().word() + " " + signal.level())
            .toList());
  }

  private static List<Signal> signals(SignalTable table, Call call) {
    Occurrence occurrence =
        new Occurrence(Form.CALL, "f", call, List.of(), "", "", LineRange.of(1), "", 0);
    return new SignalReader(table, new Constants()).signals(occurrence);
  }

  private static Call call(String name, String format, String... names) {
    List<Argument> arguments = new ArrayList<>(List.of(text(format)));
    for (String each : names) {
      arguments.add(new Argument("", new Expression.Name(each)));
    }
    return new Call(Expression.nothing(), name, arguments);
  }

  private static Argument text(String text) {
    return new Argument("", new Text(text));
  }
}
