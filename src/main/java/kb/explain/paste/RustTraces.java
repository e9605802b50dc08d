package kb.explain.paste;

import java.util.List;
import java.util.Optional;

/// Rust's: `thread 'main' panicked at src/main.rs:2:5:`, the message, then `stack backtrace:` when
/// it was asked for.
final class RustTraces implements TraceReader {
  private static final String PANICKED = "' panicked at ";

  /// Of the hash that ends a mangled name.
  private static final int HASH_DIGITS = 16;

  /// The message and a note stand between the heading and the frames.
  private static final int MESSAGE_LINES = 6;

  @Override
  public Optional<Found> read(List<Row> rows, int from) {
    Cursor cursor = new Cursor(rows, from);
    boolean panics = cursor.text().startsWith("thread '") && cursor.text().contains(PANICKED);
    if (!panics && !cursor.text().equals("stack backtrace:")) {
      return Optional.empty();
    }
    Chain chain = panics ? heading(cursor) : new Chain(Stack.Role.RAISED, "", "");
    if (cursor.soon(text -> text.equals("stack backtrace:"), MESSAGE_LINES)) {
      while (!cursor.next().equals("stack backtrace:")) {
        // notes
      }
      frames(cursor, chain);
    }
    return chain.isEmpty()
        ? Optional.empty()
        : Optional.of(new Found(Dialect.RUST, List.of(chain.stack()), cursor.passed()));
  }

  /// `panicked at 'message', src/main.rs:2:5` as it was, the message on the next line as it is.
  private static Chain heading(Cursor cursor) {
    String text = cursor.next();
    String thread = text.substring("thread '".length(), text.indexOf(PANICKED));
    String rest = text.substring(text.indexOf(PANICKED) + PANICKED.length());
    int old = rest.startsWith("'") ? rest.lastIndexOf("', ") : -1;
    Places place =
        Places.of(old < 0 ? rest.replaceFirst(":$", "") : rest.substring(old + "', ".length()));
    boolean below = old < 0 && rest.endsWith(":") && !cursor.atEnd();
    String message = old < 0 ? (below ? cursor.next() : "") : rest.substring(1, old);
    Chain chain = new Chain(Stack.Role.RAISED, thread, message);
    chain.add("", "", place.file(), place.line());
    return chain;
  }

  private static void frames(Cursor cursor, Chain chain) {
    boolean more = true;
    while (more && !cursor.atEnd()) {
      String text = cursor.text();
      int colon = text.indexOf(": ");
      if (colon > 0 && Places.number(text.substring(0, colon)) >= 0) {
        add(text.substring(colon + ": ".length()).strip(), chain);
      } else if (text.startsWith("at ")) {
        chain.place(Places.of(text.substring("at ".length())));
      } else {
        more = text.startsWith("note: ");
      }
      if (more) {
        cursor.next();
      }
    }
  }

  private static void add(String function, Chain chain) {
    int address = function.startsWith("0x") ? function.indexOf(" - ") : -1;
    String name = address < 0 ? function : function.substring(address + " - ".length());
    int owner = name.lastIndexOf("::");
    boolean hash =
        owner > 0
            && name.startsWith("h", owner + 2)
            && name.length() - owner == "::h".length() + HASH_DIGITS;
    String plain = hash ? name.substring(0, owner) : name;
    int last = plain.lastIndexOf("::");
    chain.add(plain, last < 0 ? "" : plain.substring(0, last), "", 0);
  }
}
