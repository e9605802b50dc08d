package kb.explain.paste;

import java.util.List;
import java.util.Optional;

/// `Key: value` as `kubectl describe` and `systemctl status` write it: a key in capitals, and a
/// column of values behind it.
final class PropertyPiece implements Piece {
  private static final List<String> SYSTEMCTL =
      List.of(
          "Loaded",
          "Active",
          "Process",
          "Main PID",
          "Tasks",
          "Memory",
          "CGroup",
          "Docs",
          "CPU",
          "Drop-In",
          "TriggeredBy",
          "Status");

  /// A section further above is on another page.
  private static final int ROWS_ABOVE = 60;

  /// Keys are two or three words.
  private static final int LONGEST_KEY = 40;

  @Override
  public Optional<Found> read(List<Row> rows, int from) {
    Row row = rows.get(from);
    int colon = row.isBare() ? keyEnd(row.text()) : -1;
    if (colon < 0) {
      return Optional.empty();
    }
    String key = row.text().substring(0, colon).strip();
    String behind = row.text().substring(colon + 1);
    boolean heads =
        behind.isBlank()
            && from + 1 < rows.size()
            && Ascii.indent(rows.get(from + 1).text()) > Ascii.indent(row.text())
            && keyEnd(rows.get(from + 1).text()) > 0;
    boolean column =
        behind.startsWith("  ")
            || behind.startsWith("\t")
            || (SYSTEMCTL.contains(key) && behind.startsWith(" "));
    return heads || (column && !behind.isBlank())
        ? Optional.of(new Found(List.of(property(rows, from, key, behind.strip())), 1))
        : Optional.empty();
  }

  private static Pasted property(List<Row> rows, int from, String key, String value) {
    Row row = rows.get(from);
    boolean exit = key.equals("Exit Code") || key.equals("ExitCode");
    List<Code> codes = exit ? List.of(new Code(Code.Kind.EXIT, value, "")) : Codes.in(value);
    return new Pasted.Property(row.excerpt(), section(rows, from), key, value, codes);
  }

  /// Where the key ends, at its colon; -1 when the row has none.
  private static int keyEnd(String text) {
    int colon = text.indexOf(':');
    int start = Ascii.indent(text);
    if (colon <= start
        || colon - start > LONGEST_KEY
        || !Character.isUpperCase(text.charAt(start))) {
      return -1;
    }
    if (Levels.of(text.substring(start, colon)).isPresent()) {
      return -1;
    }
    boolean words =
        text.substring(start, colon)
            .chars()
            .allMatch(c -> Ascii.word(c) || " -./()".indexOf(c) >= 0);
    return words ? colon : -1;
  }

  private static String section(List<Row> rows, int from) {
    StringBuilder section = new StringBuilder();
    int indent = Ascii.indent(rows.get(from).text());
    for (int at = from - 1; at >= Math.max(0, from - ROWS_ABOVE) && indent > 0; at--) {
      String text = rows.get(at).text();
      if (Ascii.indent(text) < indent && text.strip().endsWith(":")) {
        indent = Ascii.indent(text);
        String key = text.strip();
        section.insert(0, key.substring(0, key.length() - 1) + (section.isEmpty() ? "" : " / "));
      }
    }
    return section.toString();
  }
}
