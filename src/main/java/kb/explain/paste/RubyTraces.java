package kb.explain.paste;

import java.util.List;
import java.util.Optional;

/// Ruby's: ``file.rb:12:in `method': message (Type)``, then `from file.rb:3:in ...`.
final class RubyTraces implements TraceReader {
  private static final String FROM = "from ";

  @Override
  public Optional<Found> read(List<Row> rows, int from) {
    Cursor cursor = new Cursor(rows, from);
    boolean first = isFrame(cursor.text());
    boolean heads = isFrame(cursor.ahead(1)) && !Raised.of(cursor.text()).type().isEmpty();
    if (!heads && !(first && isFrame(cursor.ahead(1)))) {
      return Optional.empty();
    }
    Chain chain = heads ? heading(Raised.of(cursor.next())) : heading(said(cursor.text()));
    while (isFrame(cursor.text())) {
      add(cursor.next(), chain);
    }
    return Optional.of(new Found(Dialect.RUBY, List.of(chain.stack()), cursor.passed()));
  }

  private static Chain heading(Raised raised) {
    return new Chain(Stack.Role.RAISED, raised.type(), raised.message());
  }

  private static boolean isFrame(String text) {
    int in = text.indexOf(":in ");
    return in > 0
        && Places.of(text.substring(0, in)).line() > 0
        && in + ":in ".length() < text.length()
        && "`'".indexOf(text.charAt(in + ":in ".length())) >= 0;
  }

  /// What the first frame says behind its method.
  private static Raised said(String text) {
    int behind = text.indexOf("': ");
    int open = text.lastIndexOf(" (");
    if (behind < 0) {
      return new Raised("", "");
    }
    boolean typed = open > behind && text.endsWith(")");
    String message = text.substring(behind + "': ".length(), typed ? open : text.length());
    return new Raised(
        typed ? text.substring(open + " (".length(), text.length() - 1) : "", message);
  }

  private static void add(String text, Chain chain) {
    String frame = text.startsWith(FROM) ? text.substring(FROM.length()) : text;
    int in = frame.indexOf(":in ");
    int close = frame.indexOf('\'', in + ":in `".length());
    String method = frame.substring(in + ":in `".length(), close < 0 ? frame.length() : close);
    Places place = Places.of(frame.substring(0, in));
    int owner = Math.max(method.lastIndexOf('#'), method.lastIndexOf('.'));
    chain.add(method, owner < 0 ? "" : method.substring(0, owner), place.file(), place.line());
  }
}
