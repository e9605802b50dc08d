package kb.explain.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Debuggers' and core dumps': `#0 0x1 in function (args) at file.c:12`, and what glibc prints,
/// `/usr/bin/program(function+0x12)[0x1]`.
final class NativeTraces implements TraceReader {
  @Override
  public Optional<Found> read(List<Row> rows, int from) {
    Cursor cursor = new Cursor(rows, from);
    if (!isFrame(cursor.text()) && !(isThread(cursor.text()) && isFrame(cursor.ahead(1)))) {
      return Optional.empty();
    }
    List<Chain> chains = new ArrayList<>();
    while (isFrame(cursor.text()) || (isThread(cursor.text()) && isFrame(cursor.ahead(1)))) {
      String text = cursor.next();
      boolean thread = isThread(text);
      if (thread || chains.isEmpty()) {
        Stack.Role role = chains.isEmpty() ? Stack.Role.RAISED : Stack.Role.THREAD;
        chains.add(new Chain(role, thread ? text : "", ""));
      }
      if (!thread) {
        add(text, chains.getLast());
      }
    }
    return Optional.of(
        new Found(Dialect.NATIVE, chains.stream().map(Chain::stack).toList(), cursor.passed()));
  }

  private static boolean isThread(String text) {
    return text.startsWith("Stack trace of thread ")
        || (text.startsWith("Thread ") && text.contains("(LWP"));
  }

  private static boolean isFrame(String text) {
    return isNumbered(text) || isGlibc(text);
  }

  private static boolean isNumbered(String text) {
    int blank = text.indexOf(' ');
    boolean number =
        text.startsWith("#") && blank > 1 && Places.number(text.substring(1, blank)) >= 0;
    String rest = number ? text.substring(blank).strip() : "";
    return rest.startsWith("0x")
        || (rest.contains(" (") && (rest.contains(" at ") || rest.contains(" from ")));
  }

  private static boolean isGlibc(String text) {
    int open = text.indexOf('(');
    return open > 0
        && text.endsWith("]")
        && text.indexOf(")[0x", open) > 0
        && text.indexOf("+0x", open) > 0;
  }

  private static void add(String text, Chain chain) {
    if (isGlibc(text)) {
      int open = text.indexOf('(');
      chain.add(text.substring(open + 1, text.indexOf("+0x", open)), "", "", 0);
      return;
    }
    String rest = text.substring(text.indexOf(' ')).strip();
    if (rest.startsWith("0x")) {
      rest = rest.substring(Ascii.afterWord(rest, 0)).strip();
      rest = rest.startsWith("in ") ? rest.substring("in ".length()) : rest;
    }
    int arguments = rest.indexOf(" (");
    int at = rest.lastIndexOf(" at ");
    Places place = at < 0 ? new Places("", 0) : Places.of(rest.substring(at + " at ".length()));
    String function = arguments < 0 ? Row.firstWord(rest) : rest.substring(0, arguments);
    int owner = function.lastIndexOf("::");
    chain.add(function, owner < 0 ? "" : function.substring(0, owner), place.file(), place.line());
  }
}
