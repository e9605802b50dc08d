package kb.explain.paste;

import java.util.List;
import java.util.Optional;

/// A row of a table of events: of `kubectl describe`, `kubectl get events`, `nomad alloc status`.
///
/// Rows are told by their words, since pasting takes the columns' blanks away; the heading is a
/// part of the row below it.
final class EventPiece implements Piece {
  private static final List<String> TYPES = List.of("Normal", "Warning");

  @Override
  public Optional<Found> read(List<Row> rows, int from) {
    Row first = rows.get(from);
    if (!first.isBare() && !first.opened().envelope().layers().equals(List.of("time"))) {
      return Optional.empty();
    }
    int at = from;
    while (at < rows.size() && at <= from + 1 && isHeading(rows.get(at).text())) {
      at++;
    }
    if (at >= rows.size()) {
      return Optional.empty();
    }
    Excerpt excerpt = Row.excerpt(rows.subList(from, at + 1));
    int taken = at + 1 - from;
    return event(excerpt, rows.get(at), first).map(event -> new Found(List.of(event), taken));
  }

  private static boolean isHeading(String text) {
    String heading = text.strip();
    boolean words =
        (heading.contains("Reason") && heading.contains("Message"))
            || (heading.contains("REASON") && heading.contains("MESSAGE"))
            || (heading.startsWith("Time ") && heading.endsWith(" Description"));
    return (words && !heading.contains(":"))
        || (heading.startsWith("----") && heading.contains(" --"));
  }

  private static Optional<Pasted> event(Excerpt excerpt, Row row, Row first) {
    String text = row.text().strip();
    boolean nomad = first.text().strip().startsWith("Time ");
    if (nomad || row.opened().envelope().layers().equals(List.of("time"))) {
      return nomad(excerpt, text);
    }
    Words words = new Words(text);
    String word = words.next();
    String object = "";
    boolean described = TYPES.contains(word);
    if (!described && isAge(word)) {
      word = words.next();
    }
    if (!TYPES.contains(word) || words.atEnd()) {
      return Optional.empty();
    }
    String reason = words.next();
    if (!Character.isUpperCase(reason.charAt(0)) || words.atEnd()) {
      return Optional.empty();
    }
    if (!described) {
      object = words.next();
      return Optional.of(new Pasted.Event(excerpt, word, reason, object, "", words.rest()));
    }
    if (isAge(words.peek())) {
      words.next();
      words.brackets();
    }
    return Optional.of(
        new Pasted.Event(excerpt, word, reason, "", words.component(), words.rest()));
  }

  /// `Driver Failure Failed to create ...`: two blanks end the type.
  private static Optional<Pasted> nomad(Excerpt excerpt, String text) {
    int columns = text.indexOf("  ");
    boolean capital = columns > 0 && Character.isUpperCase(text.charAt(0));
    return capital
        ? Optional.of(
            new Pasted.Event(
                excerpt, "", text.substring(0, columns), "", "", text.substring(columns).strip()))
        : Optional.empty();
  }

  /// `2m41s`, `<unknown>`, `<invalid>`.
  private static boolean isAge(String word) {
    return word.equals("<unknown>")
        || word.equals("<invalid>")
        || (!word.isEmpty()
            && Ascii.digit(word.charAt(0))
            && word.chars().allMatch(c -> Ascii.digit(c) || "smhdy".indexOf(c) >= 0));
  }

  /// The words of a row, one after the other.
  private static final class Words {
    private final String text;
    private int at;

    Words(String text) {
      this.text = text;
    }

    boolean atEnd() {
      return at >= text.length();
    }

    String peek() {
      return text.substring(at, Ascii.afterWord(text, at));
    }

    String next() {
      String word = peek();
      at = Ascii.afterBlanks(text, at + word.length());
      return word;
    }

    /// Passes `(x4 over 3m11s)`.
    void brackets() {
      int close = text.startsWith("(", at) ? text.indexOf(')', at) : -1;
      at = close < 0 ? at : Ascii.afterBlanks(text, close + 1);
    }

    /// `kubelet`, `kubelet, node-1`.
    String component() {
      String component = next();
      return component.endsWith(",") ? component + " " + next() : component;
    }

    String rest() {
      return text.substring(at);
    }
  }
}
