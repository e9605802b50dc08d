package kb.explain.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Python's: `Traceback (most recent call last):`, one below the other when one was raised while
/// another was handled.
final class PythonTraces implements TraceReader {
  private static final String BEGINNING = "Traceback (most recent call last):";
  private static final String HANDLING = "During handling of the above exception";
  private static final String CAUSE = "The above exception was the direct cause";
  private static final String FILE = "File \"";

  @Override
  public Optional<Found> read(List<Row> rows, int from) {
    Cursor cursor = new Cursor(rows, from);
    if (!cursor.text().endsWith(BEGINNING)) {
      return Optional.empty();
    }
    List<Stack> stacks = new ArrayList<>();
    Stack.Role role = Stack.Role.RAISED;
    boolean more = true;
    while (more) {
      stacks.add(trace(cursor, role));
      String between = cursor.text();
      role = between.startsWith(CAUSE) ? Stack.Role.WRAPS : Stack.Role.WHILE_HANDLING;
      more =
          (between.startsWith(CAUSE) || between.startsWith(HANDLING))
              && cursor.ahead(1).endsWith(BEGINNING);
      if (more) {
        cursor.next();
      }
    }
    return Optional.of(new Found(Dialect.PYTHON, stacks, cursor.passed()));
  }

  private static Stack trace(Cursor cursor, Stack.Role role) {
    cursor.next();
    Chain frames = new Chain(role, "", "");
    while (cursor.text().startsWith(FILE)) {
      add(cursor.next(), frames);
      while (isSource(cursor)) {
        cursor.next();
      }
    }
    boolean ended = cursor.atEnd() || (frames.isEmpty() && !isException(cursor.text()));
    Raised raised = Raised.of(ended ? "" : cursor.next());
    Stack read = frames.reversed();
    return new Stack(role, raised.type(), raised.message(), read.frames(), 1);
  }

  /// `File "a.py", line 12, in f`.
  private static void add(String text, Chain frames) {
    int close = Math.max(text.indexOf('"', FILE.length()), FILE.length());
    int line = text.indexOf(", line ", close);
    int in = text.indexOf(", in ", close);
    String number =
        line < 0 ? "" : text.substring(line + ", line ".length(), in < line ? text.length() : in);
    String function = in < 0 ? "" : text.substring(in + ", in ".length());
    frames.add(
        function, "", text.substring(FILE.length(), close), Math.max(0, Places.number(number)));
  }

  /// The line of source below a frame, the marks below that, a count of repetitions.
  private static boolean isSource(Cursor cursor) {
    String text = cursor.text();
    boolean follows =
        cursor.ahead(1).startsWith(FILE)
            || isException(cursor.ahead(1))
            || isMarks(cursor.ahead(1));
    return !cursor.atEnd()
        && !text.startsWith(FILE)
        && !text.endsWith(BEGINNING)
        && (isMarks(text)
            || text.startsWith("[Previous line repeated")
            || (follows && !isException(text)));
  }

  private static boolean isMarks(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c == '^' || c == '~' || c == ' ');
  }

  /// `pkg.SomeError: message`, `KeyboardInterrupt`: not a line of source, which has brackets.
  private static boolean isException(String text) {
    return !Raised.of(text).type().isEmpty();
  }
}
