package kb.explain.paste;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Go's: `panic:` and dumps of goroutines, reports of data races.
///
/// Goroutines with the same frames are one stack that is counted.
final class GoTraces implements TraceReader {
  /// Between `panic:` and the first goroutine stand signals, other panics, registers.
  private static final int ROWS_BEFORE = 12;

  private static final List<String> NOISE =
      List.of(
          "...additional frames elided...", "goroutine running on other thread", "exit status ");

  private static final List<String> SOURCES = List.of(".go:", ".s:", ".c:");

  private static final List<String> RACES =
      List.of("Read at ", "Write at ", "Previous ", "Goroutine ", "Read by ", "Write by ");

  @Override
  public Optional<Found> read(List<Row> rows, int from) {
    Cursor cursor = new Cursor(rows, from);
    String text = cursor.text();
    if (text.equals("WARNING: DATA RACE")) {
      return race(cursor);
    }
    if (isNamed(cursor)) {
      return named(cursor);
    }
    boolean begins =
        isGoroutine(text)
            || isGoroutine(cursor.ahead(1))
            || (isPanic(text) && cursor.soon(GoTraces::isGoroutine, ROWS_BEFORE));
    return begins ? dump(cursor) : Optional.empty();
  }

  private static boolean isPanic(String text) {
    return text.startsWith("panic: ")
        || text.startsWith("fatal error: ")
        || text.startsWith("SIG")
        || text.startsWith("unexpected fault address");
  }

  private static boolean isGoroutine(String text) {
    return text.startsWith("goroutine ")
        && Ascii.digit(
            text.length() > "goroutine ".length() ? text.charAt("goroutine ".length()) : ' ')
        && text.endsWith("]:");
  }

  /// A function without arguments and its place below it, as zap and `%+v` of errors write a stack.
  private static boolean isNamed(Cursor cursor) {
    String text = cursor.text();
    boolean function = text.indexOf('.') > 0 && text.indexOf(' ') < 0 && text.indexOf('=') < 0;
    return function && !isPlace(text) && isPlace(cursor.ahead(1));
  }

  private static Optional<Found> named(Cursor cursor) {
    Chain chain = new Chain(Stack.Role.RAISED, "", "");
    while (isNamed(cursor)) {
      String text = cursor.next();
      String called = function(text);
      String function = called.isEmpty() ? text : called;
      chain.add(function, owner(function), "", 0);
      chain.place(Places.of(Row.firstWord(cursor.next())));
    }
    return Optional.of(new Found(Dialect.GO, List.of(chain.stack()), cursor.passed()));
  }

  private static Optional<Found> dump(Cursor cursor) {
    StringBuilder message = new StringBuilder();
    while (!isGoroutine(cursor.text())) {
      message.append(message.isEmpty() ? "" : "\n").append(withoutPanic(cursor.next()));
    }
    Map<List<Frame>, Stack> goroutines = new LinkedHashMap<>();
    while (isGoroutine(cursor.text())) {
      boolean first = goroutines.isEmpty();
      Stack stack = goroutine(cursor, first && !message.isEmpty() ? message.toString() : "");
      goroutines.merge(stack.frames(), stack, GoTraces::both);
    }
    return Optional.of(new Found(Dialect.GO, List.copyOf(goroutines.values()), cursor.passed()));
  }

  private static String withoutPanic(String text) {
    return text.startsWith("panic: ") ? text.substring("panic: ".length()) : text;
  }

  private static Stack both(Stack first, Stack again) {
    return new Stack(
        first.role(), first.type(), first.message(), first.frames(), first.count() + again.count());
  }

  private static Stack goroutine(Cursor cursor, String message) {
    String heading = cursor.next();
    String state = heading.substring(heading.indexOf('[') + 1, heading.length() - "]:".length());
    Stack.Role role = message.isEmpty() ? Stack.Role.THREAD : Stack.Role.RAISED;
    Chain chain = new Chain(role, state, message);
    frames(cursor, chain);
    return chain.stack();
  }

  private static void frames(Cursor cursor, Chain chain) {
    while (!cursor.atEnd() && frame(cursor, chain)) {
      // each frame moves the cursor on
    }
  }

  private static boolean frame(Cursor cursor, Chain chain) {
    String text = cursor.text();
    if (NOISE.stream().anyMatch(text::startsWith) || isRegister(text)) {
      cursor.next();
      return true;
    }
    if (isPlace(text)) {
      chain.place(Places.of(Row.firstWord(cursor.next())));
      return true;
    }
    String function = function(text);
    if (function.isEmpty()) {
      return false;
    }
    cursor.next();
    chain.add(function, owner(function), "", 0);
    return true;
  }

  /// The function of `pkg.F(0x1, 0x2)` or `created by pkg.F in goroutine 1`, empty for other text.
  private static String function(String text) {
    if (text.startsWith("created by ")) {
      String made = Row.firstWord(text.substring("created by ".length()));
      return made.endsWith(")") && !made.contains("(*")
          ? made.substring(0, made.lastIndexOf('('))
          : made;
    }
    int open = text.endsWith(")") ? opening(text) : -1;
    String function = open > 0 ? text.substring(0, open) : "";
    boolean named =
        function.indexOf(' ') < 0 && (function.equals("panic") || function.indexOf('.') > 0);
    return named ? function : "";
  }

  /// The bracket that the last one closes.
  private static int opening(String text) {
    int closed = 0;
    for (int at = text.length() - 1; at >= 0; at--) {
      char c = text.charAt(at);
      closed += c == ')' ? 1 : c == '(' ? -1 : 0;
      if (closed == 0) {
        return at;
      }
    }
    return -1;
  }

  /// The package: up to the first point behind the last slash.
  private static String owner(String function) {
    int bracket = function.indexOf('(');
    String path = bracket < 0 ? function : function.substring(0, bracket);
    int point = function.indexOf('.', path.lastIndexOf('/') + 1);
    return point < 0 ? "" : function.substring(0, point);
  }

  /// `/src/a.go:12 +0x1d`: a path, a line, and nothing else before.
  private static boolean isPlace(String text) {
    String place = Row.firstWord(text);
    return SOURCES.stream().anyMatch(place::contains) && Places.of(place).line() > 0;
  }

  private static boolean isRegister(String text) {
    int blank = text.indexOf(' ');
    return blank > 1
        && blank <= "rflags".length()
        && text.substring(blank).strip().startsWith("0x");
  }

  private static Optional<Found> race(Cursor cursor) {
    cursor.next();
    List<Stack> stacks = new ArrayList<>();
    while (RACES.stream().anyMatch(cursor.text()::startsWith)) {
      Stack.Role role = stacks.isEmpty() ? Stack.Role.RAISED : Stack.Role.EARLIER;
      Chain chain = new Chain(role, "", cursor.next());
      frames(cursor, chain);
      stacks.add(chain.stack());
    }
    if (cursor.text().startsWith("=====")) {
      cursor.next();
    }
    return stacks.isEmpty()
        ? Optional.empty()
        : Optional.of(new Found(Dialect.GO, stacks, cursor.passed()));
  }
}
