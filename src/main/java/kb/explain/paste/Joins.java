package kb.explain.paste;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Rows that are one line: broken by a terminal, by a collector, or written on several by design.
///
/// Joined only where it is clear: a quote or an object that is closed on a further line, a line as
/// wide as the paste with a bare one below it, a paragraph wrapped at a customary width, a format
/// that takes several lines.
final class Joins {
  /// A line that a terminal broke goes over so many rows at most.
  private static final int MOST_BROKEN = 8;

  /// An object printed for people, an entry of a journal, or a value of klog's.
  private static final int MOST_ROWS = 100;

  /// Narrower than this, lines of equal width are a coincidence.
  private static final int NARROWEST = 60;

  /// Columns that programs wrap paragraphs at.
  private static final List<Integer> CUSTOMARY = List.of(72, 76, 78, 79, 80, 100, 120);

  /// What a line of a sentence goes on with.
  private static final Pattern WORD = Pattern.compile("[\"'(]?[a-z][a-z'-]*[\"').,:;]*");

  /// Plain words in a full line of a sentence, at least.
  private static final int SENTENCE = 4;

  private final List<Row> rows;
  private final int width;

  private Joins(List<Row> rows) {
    this.rows = rows;
    this.width = width(rows);
  }

  static List<Row> joined(List<Row> rows) {
    Joins joins = new Joins(rows);
    List<Row> joined = new ArrayList<>();
    int at = 0;
    while (at < rows.size()) {
      Row row = joins.from(at);
      joined.add(row);
      at = joins.after(at, row);
    }
    return joined;
  }

  private int after(int at, Row row) {
    int after = at + 1;
    while (after < rows.size() && rows.get(after).line() < row.line() + row.lines()) {
      after++;
    }
    return after;
  }

  private Row from(int at) {
    return partial(at)
        .or(() -> closedBelow(at))
        .or(() -> klogValue(at))
        .or(() -> wrapped(at))
        .or(() -> paragraph(at))
        .or(() -> object(at))
        .or(() -> entry(at))
        .or(() -> levelBelow(at))
        .or(() -> reasonBelow(at))
        .orElse(rows.get(at));
  }

  /// The width of a terminal: that of the widest lines, when there are several.
  private static int width(List<Row> rows) {
    int widest = rows.stream().mapToInt(row -> row.original().length()).max().orElse(0);
    long wide = rows.stream().filter(row -> row.original().length() == widest).count();
    return wide > 1 && widest >= NARROWEST ? widest : -1;
  }

  /// CRI marks the parts of a long line with `P`, its end with `F`.
  private Optional<Row> partial(int at) {
    int end = at;
    while (end < rows.size() && isPartial(rows.get(end)) && end - at < MOST_ROWS) {
      end++;
    }
    if (end == at || end >= rows.size()) {
      return Optional.empty();
    }
    List<Row> parts = rows.subList(at, end + 1);
    Envelope envelope = parts.getFirst().opened().envelope();
    Opened whole = Layers.open(parts.stream().map(Row::text).collect(joining()));
    return Optional.of(one(parts, whole.in(envelope, false)));
  }

  private static boolean isPartial(Row row) {
    return row.opened().envelope().layers().contains("cri-partial");
  }

  /// A line that ends in an open quote, which a bare line below closes.
  private Optional<Row> closedBelow(int at) {
    if (!rows.get(at).opened().cut() || rows.get(at).isBare()) {
      return Optional.empty();
    }
    for (int end = at + 1;
        end < rows.size() && end - at < MOST_BROKEN && rows.get(end).isBare();
        end++) {
      List<Row> parts = rows.subList(at, end + 1);
      Opened opened = Layers.open(glued(parts));
      if (!opened.cut()) {
        return Optional.of(one(parts, opened));
      }
    }
    return Optional.empty();
  }

  /// `err=<`, the value on lines of its own, ` >`.
  private Optional<Row> klogValue(int at) {
    if (!rows.get(at).original().endsWith("=<")) {
      return Optional.empty();
    }
    for (int end = at + 1; end < rows.size() && end - at < MOST_ROWS; end++) {
      if (rows.get(end).original().strip().startsWith(">")) {
        List<Row> parts = rows.subList(at, end + 1);
        String head = parts.getFirst().original();
        String value =
            parts.subList(1, parts.size() - 1).stream()
                .map(row -> row.original().strip())
                .collect(joining("\\n"))
                .replace("\"", "\\\"");
        String tail = parts.getLast().original().strip().substring(1);
        String whole = head.substring(0, head.length() - 1) + '"' + value + '"' + tail;
        return Optional.of(one(parts, Layers.open(Rows.plain(whole).strip())));
      }
    }
    return Optional.empty();
  }

  /// Lines as wide as the terminal, each with a bare one below it.
  private Optional<Row> wrapped(int at) {
    int end = at;
    while (end + 1 < rows.size()
        && end - at < MOST_BROKEN
        && rows.get(end).original().length() == width
        && goesOn(rows.get(end + 1), rows.get(at))) {
      end++;
    }
    if (end == at) {
      return Optional.empty();
    }
    List<Row> parts = rows.subList(at, end + 1);
    return Optional.of(one(parts, Layers.open(glued(parts))));
  }

  /// A paragraph that a program wrapped: every line is full, for the first word of the next would
  /// have gone over the width.
  private Optional<Row> paragraph(int at) {
    int longest = text(at).length();
    int overflowing = Integer.MAX_VALUE;
    int end = at;
    while (end + 1 < rows.size() && end - at < MOST_BROKEN && isSentence(end)) {
      String next = text(end + 1);
      longest = Math.max(longest, next.length());
      overflowing = Math.min(overflowing, text(end).length() + 1 + Row.firstWord(next).length());
      if (!isWidth(longest, overflowing, rows.get(at))) {
        break;
      }
      end++;
    }
    return end == at
        ? Optional.empty()
        : Optional.of(
            one(
                rows.subList(at, end + 1),
                Opened.bare(
                    rows.subList(at, end + 1).stream()
                        .map(row -> row.text().strip())
                        .collect(joining(" ")))));
  }

  /// The row as it stood on the terminal, without the margin of a box.
  private String text(int at) {
    return Rows.plain(rows.get(at).original()).stripTrailing();
  }

  /// Whether a row and the one below it may be lines of a sentence.
  private boolean isSentence(int at) {
    Row row = rows.get(at);
    Row below = rows.get(at + 1);
    String word = Row.firstWord(below.text().strip());
    return row.isBare()
        && below.isBare()
        && below.line() == row.line() + 1
        && Ascii.indent(text(at)) == Ascii.indent(text(at + 1))
        && WORD.matcher(word).matches()
        && plainWords(row.text()) >= SENTENCE
        && !row.text().strip().matches(".*[.;!?{}]");
  }

  private static long plainWords(String text) {
    return Stream.of(text.strip().split(" +")).filter(it -> WORD.matcher(it).matches()).count();
  }

  /// Whether lines may be wrapped at a width that they keep to and one word more would not: a box
  /// has any, others a customary one.
  private static boolean isWidth(int longest, int overflowing, Row row) {
    return Rows.isBoxed(row.original())
        ? longest >= NARROWEST && longest < overflowing
        : CUSTOMARY.stream().anyMatch(it -> longest <= it && it < overflowing);
  }

  private static boolean goesOn(Row below, Row first) {
    return !first.isBare() && below.isBare() && Ascii.indent(below.original()) == 0;
  }

  /// The parts as they were: a terminal cuts anywhere, people at blanks.
  private String glued(List<Row> parts) {
    StringBuilder glued = new StringBuilder();
    boolean full = true;
    for (Row part : parts) {
      String text = Rows.plain(part.original());
      boolean blank = full || glued.toString().endsWith(" ");
      glued.append(blank ? "" : " ").append(full ? text : text.strip());
      full = part.original().length() == width;
    }
    return glued.toString().strip();
  }

  /// A log line as a JSON object over several lines.
  private Optional<Row> object(int at) {
    Row first = rows.get(at);
    if (!first.isBare() || !first.text().strip().equals("{")) {
      return Optional.empty();
    }
    int indent = Ascii.indent(first.text());
    for (int end = at + 1; end < rows.size() && end - at < MOST_ROWS; end++) {
      String text = rows.get(end).text();
      if (Ascii.indent(text) <= indent) {
        List<Row> parts = rows.subList(at, end + 1);
        Opened opened = Layers.open(glued(parts));
        boolean logs = opened.envelope().facts().containsKey(Fact.LEVEL);
        return logs && text.strip().equals("}")
            ? Optional.of(one(parts, opened))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /// An entry of a journal, `MESSAGE=` among its lines.
  private Optional<Row> entry(int at) {
    Map<String, String> values = new LinkedHashMap<>();
    int end = at;
    while (end < rows.size()
        && end - at < MOST_ROWS
        && isField(rows.get(end))
        && follows(at, end)) {
      String text = rows.get(end).text().strip();
      int sign = text.indexOf('=');
      Pairs.keep(values, text.substring(0, sign), text.substring(sign + 1));
      end++;
    }
    if (end - at < 2 || !values.containsKey("MESSAGE")) {
      return Optional.empty();
    }
    List<Row> parts = rows.subList(at, end);
    return KeyWords.read("journal", values, false)
        .map(opened -> one(parts, Layers.open(opened.message()).in(opened.envelope(), false)));
  }

  private boolean follows(int at, int end) {
    return end == at || rows.get(end).line() == rows.get(end - 1).line() + 1;
  }

  private static boolean isField(Row row) {
    String text = row.text().strip();
    int sign = row.isBare() ? text.indexOf('=') : -1;
    return sign > 0
        && text.substring(0, sign)
            .chars()
            .allMatch(c -> (c >= 'A' && c <= 'Z') || c == '_' || Ascii.digit(c));
  }

  /// `Jan 02, 2024 3:04:05 PM a.b.C method`, then `SEVERE: message`, as Java's own logger writes
  /// it.
  private Optional<Row> levelBelow(int at) {
    Row first = rows.get(at);
    boolean timed = first.opened().envelope().layers().equals(List.of("time"));
    Row second = at + 1 < rows.size() ? rows.get(at + 1) : first;
    int colon = timed && second.isBare() ? second.text().indexOf(": ") : -1;
    Optional<String> level =
        colon < 0 ? Optional.empty() : Levels.of(second.text().substring(0, colon));
    String logger = Row.firstWord(first.text());
    boolean named =
        Kind.DOTTED.end(logger, 0) == logger.length() && first.text().split(" ", -1).length == 2;
    if (level.isEmpty() || !named) {
      return Optional.empty();
    }
    Envelope told =
        new Envelope(
            List.of("jul"), Map.of(Fact.LEVEL, level.get(), Fact.LOGGER, logger), Map.of());
    Opened below = Opened.bare(second.text().substring(colon + ": ".length()));
    Opened whole = below.in(first.opened().envelope().around(told), false);
    return Optional.of(one(List.of(first, second), whole));
  }

  /// What Erlang says on two lines: what happened with a colon, and below it why.
  private Optional<Row> reasonBelow(int at) {
    Row first = rows.get(at);
    boolean asks =
        first.opened().envelope().layers().contains("erlang") && first.text().endsWith(":");
    Row below = at + 1 < rows.size() ? rows.get(at + 1) : first;
    boolean tells =
        asks
            && below.isBare()
            && Kind.NAME.end(below.text(), 0) > 0
            && below.text().strip().indexOf(' ') > 0
            && !below.text().endsWith(":");
    if (!tells) {
      return Optional.empty();
    }
    Opened opened = first.opened();
    Opened whole =
        new Opened(opened.envelope(), opened.message() + "\n" + below.text().strip(), false);
    return Optional.of(one(List.of(first, below), whole));
  }

  private static Row one(List<Row> parts, Opened opened) {
    Excerpt excerpt = Row.excerpt(parts);
    return new Row(excerpt.line(), excerpt.lines(), excerpt.text(), opened);
  }
}
