package kb.explain.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// JavaScript's: `at function (file:1:2)` below `Type: message`, `[cause]:`.
final class NodeTraces implements TraceReader {
  private static final String CAUSE = "[cause]: ";

  @Override
  public Optional<Found> read(List<Row> rows, int from) {
    Cursor cursor = new Cursor(rows, from);
    if (!isFrame(cursor.text()) && !isFrame(cursor.ahead(1))) {
      return Optional.empty();
    }
    List<Chain> chains = new ArrayList<>();
    chains.add(chain(cursor));
    while (cursor.text().startsWith(CAUSE) && isFrame(cursor.ahead(1))) {
      chains.add(chain(cursor));
    }
    List<Stack> stacks = new ArrayList<>();
    for (Chain chain : chains.reversed()) {
      stacks.add(chain.stack(stacks.isEmpty() ? Stack.Role.RAISED : Stack.Role.WRAPS));
    }
    return Optional.of(new Found(Dialect.NODE, stacks, cursor.passed()));
  }

  private static Chain chain(Cursor cursor) {
    String text = isFrame(cursor.text()) ? "" : cursor.next();
    Raised raised = Raised.of(text.startsWith(CAUSE) ? text.substring(CAUSE.length()) : text);
    Chain chain = new Chain(Stack.Role.RAISED, raised.type(), raised.message());
    while (isFrame(cursor.text())) {
      add(cursor.next(), chain);
    }
    return chain;
  }

  private static boolean isFrame(String text) {
    if (!text.startsWith("at ")) {
      return false;
    }
    String place = place(text);
    return (text.contains(" (") && text.contains(")"))
        || (Places.of(place).line() > 0 && place.indexOf(' ') < 0);
  }

  private static String place(String text) {
    int open = text.lastIndexOf(" (");
    int close = open < 0 ? -1 : text.indexOf(')', open);
    return open < 0 || close < 0
        ? text.substring("at ".length())
        : text.substring(open + " (".length(), close);
  }

  private static void add(String text, Chain chain) {
    int open = text.lastIndexOf(" (");
    String function = open < 0 ? "" : text.substring("at ".length(), open);
    function = function.startsWith("async ") ? function.substring("async ".length()) : function;
    Places place = Places.of(place(text));
    int point = function.indexOf(" [") < 0 ? function.lastIndexOf('.') : -1;
    chain.add(function, point < 0 ? "" : function.substring(0, point), place.file(), place.line());
  }
}
