package kb.explain.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Java's: `at package.Class.method(File.java:12)` below `type: message`, `Caused by:`,
/// `Suppressed:`; and dumps of threads.
final class JavaTraces implements TraceReader {
  /// A message may have so many lines before the first frame.
  private static final int MESSAGE_LINES = 8;

  private static final String CAUSED = "Caused by: ";
  private static final String SUPPRESSED = "Suppressed: ";
  private static final String THREAD = "Exception in thread \"";

  @Override
  public Optional<Found> read(List<Row> rows, int from) {
    Cursor cursor = new Cursor(rows, from);
    if (!begins(cursor)) {
      return Optional.empty();
    }
    List<Chain> chains = new ArrayList<>();
    List<Stack> others = new ArrayList<>();
    while (part(cursor, chains, others)) {
      // each part moves the cursor on
    }
    List<Stack> stacks = new ArrayList<>();
    for (Chain chain : chains.reversed()) {
      stacks.add(chain.stack(stacks.isEmpty() ? Stack.Role.RAISED : Stack.Role.WRAPS));
    }
    stacks.addAll(others);
    boolean frames = stacks.stream().anyMatch(stack -> !stack.frames().isEmpty());
    return frames
        ? Optional.of(new Found(Dialect.JAVA, stacks, cursor.passed()))
        : Optional.empty();
  }

  private static boolean begins(Cursor cursor) {
    String text = cursor.text();
    return isFrame(text)
        || isFrame(cursor.ahead(1))
        || ((text.startsWith(CAUSED)
                || text.startsWith(THREAD)
                || isThread(text)
                || isException(text))
            && cursor.soon(JavaTraces::isFrame, MESSAGE_LINES));
  }

  private static boolean isException(String text) {
    String type = Raised.of(text).type();
    return type.indexOf('.') > 0 && (type.contains("Exception") || type.contains("Error"));
  }

  private static boolean isThread(String text) {
    return text.startsWith("\"") && (text.contains(" tid=") || text.contains(" prio="));
  }

  private static boolean part(Cursor cursor, List<Chain> chains, List<Stack> others) {
    String text = cursor.text();
    if (cursor.atEnd() || (!begins(cursor) && !text.startsWith(SUPPRESSED))) {
      return false;
    }
    if (isThread(text)) {
      Chain thread = new Chain(Stack.Role.THREAD, state(cursor.ahead(1)), cursor.next());
      frames(cursor, thread);
      others.add(thread.stack());
      return true;
    }
    boolean first = chains.isEmpty() && others.isEmpty();
    if (!first && !text.startsWith(CAUSED) && !text.startsWith(SUPPRESSED)) {
      return false;
    }
    Chain chain = heading(cursor);
    frames(cursor, chain);
    if (text.startsWith(SUPPRESSED)) {
      others.add(chain.stack(Stack.Role.SUPPRESSED));
    } else {
      chains.add(chain);
    }
    return true;
  }

  private static String state(String text) {
    String state = "java.lang.Thread.State: ";
    return text.startsWith(state) ? text.substring(state.length()) : "";
  }

  private static Chain heading(Cursor cursor) {
    if (isFrame(cursor.text())) {
      return new Chain(Stack.Role.RAISED, "", "");
    }
    String text = cursor.next();
    if (text.startsWith(CAUSED)) {
      text = text.substring(CAUSED.length());
    } else if (text.startsWith(SUPPRESSED)) {
      text = text.substring(SUPPRESSED.length());
    } else if (text.startsWith(THREAD)) {
      text = text.substring(text.indexOf('"', THREAD.length()) + 1).strip();
    }
    Raised raised = Raised.of(text);
    Chain chain = new Chain(Stack.Role.RAISED, raised.type(), raised.message());
    while (!isFrame(cursor.text())
        && !cursor.text().startsWith(CAUSED)
        && cursor.soon(JavaTraces::isFrame, MESSAGE_LINES)) {
      chain.say(cursor.next());
    }
    return chain;
  }

  private static void frames(Cursor cursor, Chain chain) {
    while (isFrame(cursor.text()) || isBetween(cursor.text())) {
      String text = cursor.next();
      if (isFrame(text)) {
        add(text, chain);
      }
    }
  }

  /// What stands among frames and is none: `... 23 more`, `- locked <0x1> (a B)`.
  private static boolean isBetween(String text) {
    return (text.startsWith("... ") && (text.endsWith(" more") || text.contains("common frames")))
        || text.startsWith("- locked ")
        || text.startsWith("- waiting ")
        || text.startsWith("- parking ")
        || text.startsWith("java.lang.Thread.State: ");
  }

  private static boolean isFrame(String text) {
    int open = text.indexOf('(');
    int blank = text.indexOf(' ', "at ".length());
    return text.startsWith("at ")
        && open > "at ".length()
        && (blank < 0 || blank > open)
        && text.lastIndexOf('.', open) > 0
        && text.indexOf(')', open) > 0;
  }

  private static void add(String text, Chain chain) {
    int open = text.indexOf('(');
    String function = text.substring("at ".length(), open);
    function = function.substring(function.lastIndexOf('/') + 1);
    Places place = Places.of(text.substring(open + 1, text.indexOf(')', open)));
    String owner = function.substring(0, Math.max(0, function.lastIndexOf('.')));
    chain.add(function, owner, place.file(), place.line());
  }
}
