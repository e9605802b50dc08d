package kb.explain.paste;

import java.util.List;
import java.util.Optional;

/// Erlang's: terms `{module,function,arity,[{file,"a.erl"},{line,12}]}` anywhere in a line, and `in
/// function module:function/1 (src/a.erl, line 12)` below `exception error: ...`.
final class ErlangTraces implements TraceReader {
  private static final String FILE = "[{file,\"";
  private static final String LINE = "{line,";

  @Override
  public Optional<Found> read(List<Row> rows, int from) {
    Cursor cursor = new Cursor(rows, from);
    String text = cursor.text();
    if (text.contains(FILE)) {
      return terms(cursor);
    }
    boolean heads = isCall(cursor.ahead(1)) && !isCall(text);
    if (!heads && !isCall(text)) {
      return Optional.empty();
    }
    Chain chain = new Chain(Stack.Role.RAISED, "", heads ? cursor.next() : "");
    while (isCall(cursor.text())) {
      call(cursor.next(), chain);
    }
    return chain.isEmpty()
        ? Optional.empty()
        : Optional.of(new Found(Dialect.ERLANG, List.of(chain.stack()), cursor.passed()));
  }

  private static Optional<Found> terms(Cursor cursor) {
    String first = cursor.text();
    int reason = first.indexOf(",[{", first.startsWith("{{") ? 1 : 0);
    int file = first.indexOf(FILE);
    Chain chain =
        new Chain(
            Stack.Role.RAISED, "", reason > 0 && reason < file ? first.substring(0, reason) : "");
    while (cursor.text().contains(FILE)) {
      term(cursor.next(), chain);
    }
    return chain.isEmpty()
        ? Optional.empty()
        : Optional.of(new Found(Dialect.ERLANG, List.of(chain.stack()), cursor.passed()));
  }

  private static void term(String text, Chain chain) {
    int file = text.indexOf(FILE);
    int before = 0;
    while (file >= 0) {
      int close = text.indexOf('"', file + FILE.length());
      int end = close < 0 ? text.length() : close;
      String head = text.substring(before, file);
      int line = text.indexOf(LINE, end);
      int next = text.indexOf(FILE, end);
      boolean own = line >= 0 && (next < 0 || line < next);
      int number =
          own
              ? Places.number(
                  text.substring(
                      line + LINE.length(), Ascii.afterDigits(text, line + LINE.length())))
              : 0;
      add(head, text.substring(file + FILE.length(), end), Math.max(0, number), chain);
      before = end;
      file = next;
    }
  }

  /// The last `{module,function,` of what stands before a place.
  private static void add(String head, String file, int line, Chain chain) {
    int open = head.lastIndexOf('{');
    String[] parts = (open < 0 ? head : head.substring(open + 1)).split(",", -1);
    if (parts.length > 1 && !parts[0].isBlank()) {
      String module = parts[0].strip();
      chain.add(module + ":" + parts[1].strip(), module, file, line);
    }
  }

  private static boolean isCall(String text) {
    return (text.startsWith("in function ") || text.startsWith("in call from "))
        && text.indexOf(':') > 0;
  }

  private static void call(String text, Chain chain) {
    String start = text.startsWith("in function ") ? "in function " : "in call from ";
    String rest = text.substring(start.length()).strip();
    String call = Row.firstWord(rest);
    int slash = call.lastIndexOf('/');
    String function = slash < 0 ? call : call.substring(0, slash);
    int colon = function.indexOf(':');
    int open = rest.lastIndexOf('(');
    int line = rest.indexOf(", line ", Math.max(open, 0));
    boolean placed = open > 0 && line > open;
    int from = line + ", line ".length();
    int number = placed ? Places.number(rest.substring(from, Ascii.afterDigits(rest, from))) : 0;
    chain.add(
        function,
        colon < 0 ? "" : function.substring(0, colon),
        placed ? rest.substring(open + 1, line) : "",
        Math.max(0, number));
  }
}
