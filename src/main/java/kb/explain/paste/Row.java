package kb.explain.paste;

import static java.util.stream.Collectors.joining;

import java.util.List;

/// One line of a paste, or several that were one before a terminal broke them, its envelope off.
///
/// @param line the first line, from 1
/// @param lines how many
/// @param original as pasted
record Row(int line, int lines, String original, Opened opened) {
  /// What stands in the envelope.
  String text() {
    return opened.message();
  }

  /// Whether nothing but the message was there.
  boolean isBare() {
    return opened.envelope().layers().isEmpty();
  }

  Excerpt excerpt() {
    return new Excerpt(line, lines, original);
  }

  /// What stands in this row and the ones behind it, as they were pasted.
  static Excerpt excerpt(List<Row> rows) {
    Row first = rows.getFirst();
    Row last = rows.getLast();
    String text = rows.stream().map(Row::original).collect(joining("\n"));
    return new Excerpt(first.line, last.line + last.lines - first.line, text);
  }

  static String firstWord(String text) {
    return text.substring(0, Ascii.afterWord(text, 0));
  }
}
