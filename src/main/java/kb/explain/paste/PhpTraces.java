package kb.explain.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// PHP's: `#0 file.php(12): Class->method()` below `Uncaught Type: message in file.php:12`.
final class PhpTraces implements TraceReader {
  /// The first frame stands below the heading and `Stack trace:`.
  private static final int ROWS_BEFORE = 2;

  private static final String COMPOSER = "() at ";

  @Override
  public Optional<Found> read(List<Row> rows, int from) {
    Cursor cursor = new Cursor(rows, from);
    if (isHeading(cursor.text()) && isComposer(cursor.ahead(1))) {
      return composer(cursor);
    }
    boolean begins =
        isFirst(cursor.text()) || (cursor.soon(PhpTraces::isFirst, ROWS_BEFORE) && heads(cursor));
    if (!begins) {
      return Optional.empty();
    }
    List<Stack> stacks = new ArrayList<>();
    do {
      Stack.Role role = stacks.isEmpty() ? Stack.Role.RAISED : Stack.Role.WRAPS;
      stacks.add(stack(cursor, role));
    } while (cursor.text().startsWith("Next ") && cursor.soon(PhpTraces::isFirst, ROWS_BEFORE));
    if (cursor.text().startsWith("thrown in ")) {
      cursor.next();
    }
    return Optional.of(new Found(Dialect.PHP, stacks, cursor.passed()));
  }

  private static boolean heads(Cursor cursor) {
    return isHeading(cursor.text()) || isHeading(cursor.ahead(1)) || isFirst(cursor.ahead(1));
  }

  private static boolean isHeading(String text) {
    return text.endsWith("Stack trace:")
        || text.endsWith("[stacktrace]")
        || text.equals("Exception trace:");
  }

  private static boolean isFirst(String text) {
    return text.startsWith("#0 ") && isFrame(text);
  }

  private static boolean isFrame(String text) {
    int blank = text.indexOf(' ');
    boolean numbered =
        text.startsWith("#") && blank > 1 && Places.number(text.substring(1, blank)) >= 0;
    return numbered
        && (text.contains("): ")
            || text.endsWith("{main}")
            || text.contains("[internal function]: "));
  }

  private static Stack stack(Cursor cursor, Stack.Role role) {
    StringBuilder heading = new StringBuilder();
    while (!isFirst(cursor.text())) {
      String text = cursor.next();
      heading.append(
          isHeading(text) ? text.replace("Stack trace:", "").replace("[stacktrace]", "") : text);
    }
    Raised raised = Raised.of(withoutWords(heading.toString().strip()));
    int in = raised.message().lastIndexOf(" in /");
    Chain chain =
        new Chain(
            role, raised.type(), in < 0 ? raised.message() : raised.message().substring(0, in));
    if (in >= 0) {
      Places place = Places.of(raised.message().substring(in + " in ".length()).strip());
      chain.add("", "", place.file(), place.line());
    }
    while (isFrame(cursor.text())) {
      add(cursor.next(), chain);
    }
    return chain.stack();
  }

  private static String withoutWords(String heading) {
    int uncaught = heading.indexOf("Uncaught ");
    String text = uncaught < 0 ? heading : heading.substring(uncaught + "Uncaught ".length());
    return text.startsWith("Next ") ? text.substring("Next ".length()) : text;
  }

  /// `#0 file.php(12): Class->method(1, 2)`.
  private static void add(String text, Chain chain) {
    int colon = text.indexOf(": ");
    if (colon < 0) {
      return;
    }
    String place = text.substring(text.indexOf(' ') + 1, colon);
    int open = place.lastIndexOf('(');
    int line =
        open < 0
            ? -1
            : Places.number(place.substring(open + 1, Math.max(open + 1, place.length() - 1)));
    String call = text.substring(colon + ": ".length());
    int arguments = call.indexOf('(');
    add(
        arguments < 0 ? call : call.substring(0, arguments),
        open < 0 ? "" : place.substring(0, open),
        Math.max(0, line),
        chain);
  }

  private static void add(String function, String file, int line, Chain chain) {
    int arrow = Math.max(function.lastIndexOf("->"), function.lastIndexOf("::"));
    chain.add(function, arrow < 0 ? "" : function.substring(0, arrow), file, line);
  }

  private static boolean isComposer(String text) {
    return text.contains(COMPOSER) && Places.of(text).line() > 0;
  }

  private static Optional<Found> composer(Cursor cursor) {
    cursor.next();
    Chain chain = new Chain(Stack.Role.RAISED, "", "");
    while (isComposer(cursor.text())) {
      String text = cursor.next();
      int at = text.indexOf(COMPOSER);
      Places place = Places.of(text.substring(at + COMPOSER.length()));
      add(text.substring(0, at), place.file(), place.line(), chain);
    }
    return Optional.of(new Found(Dialect.PHP, List.of(chain.stack()), cursor.passed()));
  }
}
