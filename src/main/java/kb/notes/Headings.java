package kb.notes;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the headings an author wrote as such: `# A`, `====a`, underlined, between banners.
final class Headings {
  private static final Pattern HASHES = Pattern.compile(" {0,3}(#{1,6})[ \\t]+(?=\\S)");
  private static final Pattern EQUALS = Pattern.compile("=+(?=[\\p{L}\\p{N}])");

  /// Above this an underlined line is a paragraph above a rule.
  private static final int LONGEST_UNDERLINED = 120;

  private final List<String> lines;
  private final BitSet hidden;
  private final int from;

  /// Runs of `=` that open headings here, longest (outermost) first.
  private final List<Integer> equalRuns;

  /// @param hidden lines that are no text: fences, front matter that could not be read
  private Headings(List<String> lines, BitSet hidden, int from) {
    this.lines = lines;
    this.hidden = hidden;
    this.from = from;
    this.equalRuns = equalRuns();
  }

  static List<Heading> find(List<String> lines, BitSet hidden, int from) {
    return Contents.without(new Headings(lines, hidden, from).all(), lines);
  }

  private List<Heading> all() {
    List<Heading> found = new ArrayList<>();
    for (int i = from; i < lines.size(); i++) {
      Optional<Heading> heading = at(i);
      if (heading.isPresent()) {
        found.add(heading.get());
        i = heading.get().last();
      }
    }
    return found;
  }

  private Optional<Heading> at(int line) {
    if (hidden.get(line) || lines.get(line).isBlank()) {
      return Optional.empty();
    }
    return bannered(line)
        .or(() -> hashed(line))
        .or(() -> equalled(line))
        .or(() -> underlined(line));
  }

  /// A rule above and the same rule below one heading or one line of text.
  private Optional<Heading> bannered(int line) {
    String rule = lines.get(line).strip();
    int below = line + 2;
    if (!isText(line + 1)
        || !isText(below)
        || !LineShape.isRule(rule, rule.charAt(0))
        || !LineShape.isRule(lines.get(below), rule.charAt(0))) {
      return Optional.empty();
    }
    Optional<Heading> inner = hashed(line + 1);
    if (rule.charAt(0) == '#') {
      return inner.map(heading -> Heading.written(heading.words(), heading.level(), line, below));
    }
    return underlined(line + 1)
        .map(heading -> Heading.written(heading.words(), heading.level(), line, below));
  }

  private Optional<Heading> hashed(int line) {
    Matcher matcher = HASHES.matcher(lines.get(line));
    if (!matcher.lookingAt() || isComment(line, matcher.group(1).length())) {
      return Optional.empty();
    }
    String words = Plain.of(withoutClosing(lines.get(line).substring(matcher.end()), '#'));
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(Heading.written(words, matcher.group(1).length(), line, line));
  }

  /// A single `#` right beside a command is a shell comment, but not at the top of the note.
  private boolean isComment(int line, int level) {
    return level == 1 && (isCommand(line - 1) || isCommand(line + 1)) && !isFirstText(line);
  }

  private boolean isFirstText(int line) {
    return lines.subList(from, line).stream().allMatch(String::isBlank);
  }

  private boolean isCommand(int line) {
    return isText(line) && Commands.isCommand(lines.get(line));
  }

  /// More `=` is an outer level; a single one is a heading only beside longer runs.
  private Optional<Heading> equalled(int line) {
    int level = equalRuns.indexOf(equalSigns(line)) + 1;
    return level == 0
        ? Optional.empty()
        : Optional.of(Heading.written(Plain.of(equalledWords(line)), level, line, line));
  }

  /// How many `=` open a line that can be a heading, 0 when it cannot: a closed pair inside the
  /// line is emphasis.
  private int equalSigns(int line) {
    Matcher matcher = EQUALS.matcher(lines.get(line));
    return matcher.lookingAt() && !equalledWords(line).contains("==") ? matcher.end() : 0;
  }

  private String equalledWords(int line) {
    return withoutClosing(lines.get(line).replaceFirst("^=+", ""), '=');
  }

  /// Without the marks that close a heading: `# A ##`, `==A==`.
  private static String withoutClosing(String text, char mark) {
    int end = text.stripTrailing().length();
    int close = end;
    while (close > 0 && text.charAt(close - 1) == mark) {
      close--;
    }
    boolean closes = mark == '=' || (close > 0 && Character.isWhitespace(text.charAt(close - 1)));
    return text.substring(0, closes ? close : end);
  }

  private List<Integer> equalRuns() {
    TreeSet<Integer> runs = new TreeSet<>();
    for (int i = hidden.nextClearBit(from); i < lines.size(); i = hidden.nextClearBit(i + 1)) {
      runs.add(equalSigns(i));
    }
    runs.remove(0);
    return runs.isEmpty() || runs.last() < 2 ? List.of() : List.copyOf(runs.descendingSet());
  }

  /// One short line of text with `===` or `---` right below it.
  private Optional<Heading> underlined(int line) {
    if (!isText(line + 1) || !isTitle(line)) {
      return Optional.empty();
    }
    String text = lines.get(line);
    String below = lines.get(line + 1);
    if (LineShape.isRule(below, '=')) {
      return Optional.of(Heading.written(Plain.of(text), 1, line, line + 1));
    }
    boolean sentence = text.strip().matches(".*[.,;:]");
    return LineShape.isRule(below, '-') && !sentence
        ? Optional.of(Heading.written(Plain.of(text), 2, line, line + 1))
        : Optional.empty();
  }

  private boolean isTitle(int line) {
    String text = lines.get(line);
    boolean alone = !isText(line - 1) || LineShape.isRule(lines.get(line - 1));
    return alone
        && text.length() <= LONGEST_UNDERLINED
        && LineShape.textStart(text) == 0
        && LineShape.indent(text) < 4
        && !LineShape.isRule(text)
        && !LineShape.isRow(text);
  }

  private boolean isText(int line) {
    return line >= from && line < lines.size() && !hidden.get(line) && !lines.get(line).isBlank();
  }
}
