package kb.code;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kb.model.LineRange;
import kb.model.Signal;
import kb.model.Symbol;
import kb.model.Template;

/// Sentences that are written out in source and shown by nobody we know: tables of messages, texts
/// put together piece by piece, loggers of a project's own. In languages without a table of signals
/// also what stands behind the name of a logger.
///
/// Found by quotes and comments alone. What a known statement shows already is left out.
final class Literals {
  /// How a language writes comments and strings.
  ///
  /// @param comment what a comment starts with, up to the end of its line
  /// @param quotes the characters that begin and end a string
  /// @param says what stands in front of a string that is logged; its group is the level's word
  private record Style(String comment, String quotes, boolean blocks, Pattern says) {
    Style(String comment, String quotes, boolean blocks) {
      this(comment, quotes, blocks, NOTHING);
    }
  }

  private static final Pattern NOTHING = Pattern.compile("(?!)");

  private static final Pattern ERLANG_LOG =
      Pattern.compile(
          "(?:\\?LOG_|\\?|(?:rabbit_log\\w*|logger|lager|error_logger|rabbit_misc):)"
              + "(debug|info|notice|warning|error|critical|alert|emergency|DEBUG|INFO|NOTICE"
              + "|WARNING|ERROR|CRITICAL|ALERT|EMERGENCY|protocol_error|precondition_failed)(?:_msg)?"
              + "\\(\\s*(?:[a-z_]+,\\s*)?$");

  private static final Pattern SHELL_LOG =
      Pattern.compile(
          "(?:^|[;&|({\\s])(?:log_?|print_?)?(echo|printf|die|fatal|err|error|warn|warning|info|debug"
              + "|log|msg|fail|abort)(?:\\s+-\\w+)*\\s+$");

  /// The level that each word says.
  private static final Map<String, String> LEVELS =
      Map.ofEntries(
          Map.entry("debug", "debug"),
          Map.entry("info", "info"),
          Map.entry("notice", "info"),
          Map.entry("warn", "warn"),
          Map.entry("warning", "warn"),
          Map.entry("err", "error"),
          Map.entry("error", "error"),
          Map.entry("fail", "error"),
          Map.entry("protocol_error", "error"),
          Map.entry("precondition_failed", "error"),
          Map.entry("critical", "fatal"),
          Map.entry("alert", "fatal"),
          Map.entry("emergency", "fatal"),
          Map.entry("die", "fatal"),
          Map.entry("abort", "fatal"),
          Map.entry("fatal", "fatal"));

  private static final Style SLASHES = new Style("//", "\"", true);
  private static final Style SCRIPT = new Style("//", "\"'`", true);
  private static final Style HASH = new Style("#", "\"'", false);

  private static final Map<String, Style> STYLES =
      Map.ofEntries(
          Map.entry("go", new Style("//", "\"`", true)),
          Map.entry("c", SLASHES),
          Map.entry("cpp", SLASHES),
          Map.entry("java", SLASHES),
          Map.entry("rust", SLASHES),
          Map.entry("kotlin", SLASHES),
          Map.entry("scala", SLASHES),
          Map.entry("csharp", SLASHES),
          Map.entry("swift", SLASHES),
          Map.entry("javascript", SCRIPT),
          Map.entry("typescript", SCRIPT),
          Map.entry("tsx", SCRIPT),
          Map.entry("php", new Style("//", "\"'", true)),
          Map.entry("python", HASH),
          Map.entry("ruby", HASH),
          Map.entry("shell", new Style("#", "\"", false, SHELL_LOG)),
          Map.entry("elixir", new Style("#", "\"", false)),
          Map.entry("perl", HASH),
          Map.entry("lua", new Style("--", "\"'", false)),
          Map.entry("erlang", new Style("%", "\"", false, ERLANG_LOG)));

  /// What a run fills in, as most languages write it: `%-5d`, `%(name)s`, `{}`, `{0}`, `{name!r}`,
  /// `${value}`, `#{value}`, `~tp`.
  private static final Pattern HOLE =
      Pattern.compile(
          "%(?:\\(\\w+\\))?[-+ #0]*[\\d*]*(?:\\.[\\d*]+)?(?:hh|h|ll|l|z|j|t)?[a-zA-Z]"
              + "|[$#]\\{[^{}\"]{0,80}\\}|\\$(?:[a-zA-Z_]\\w*|\\d)|\\{[\\w.!:]{0,40}\\}|~[\\d.*]*t?[pPwWsbBxceg]");

  /// The end of a line, as Erlang writes it.
  private static final Pattern NEW_LINE = Pattern.compile("~n");

  private static final Pattern WORD = Pattern.compile("(?<![\\w<])[A-Za-z][a-z']+(?![\\w>])");

  /// A sentence has so many words, and so many characters.
  private static final int WORDS = 4;

  /// One that begins and ends as a sentence does has fewer: "Dependency failed for %s."
  private static final int WORDS_WHOLE = 3;

  private static final Pattern WHOLE = Pattern.compile("[A-Z][a-z].*[a-z%][^.]?\\.");

  private static final int SHORTEST = 20;

  /// What is logged is said, however short.
  private static final int WORDS_LOGGED = 2;

  private static final int SHORTEST_LOGGED = 8;

  /// Characters in front of a literal in which the name of its logger stands.
  private static final int BEFORE = 60;

  /// What is longer is a page of help or a data block.
  private static final int LONGEST = 400;

  /// Around several lines, most often a page of documentation.
  private static final String PAGE = "\"\"\"";

  /// Between the pieces of one string; the backslash ends a line of a macro, a letter or three may
  /// say what kind of string follows.
  private static final Pattern JOINED =
      Pattern.compile("\\s*(?:\\+|\\.|\\+\\+|\\\\)?\\s*(?:[bfrsu]|raw)?");

  private final SourceFile file;
  private final Style style;
  private final List<Symbol> symbols;
  private final BitSet said;
  private final List<Signal> found = new ArrayList<>();
  private final StringBuilder pending = new StringBuilder();
  private Optional<String> level = Optional.empty();
  private int pendingLine;
  private int pendingLast;
  private int pendingEnd = -1;
  private int line = 1;

  private Literals(SourceFile file, Style style, List<Symbol> symbols, BitSet said) {
    this.file = file;
    this.style = style;
    this.symbols =
        symbols.stream().sorted(Comparator.comparingInt(it -> it.lines().count())).toList();
    this.said = said;
  }

  /// @param said the lines of the statements that are known already
  static List<Signal> of(SourceFile file, List<Symbol> symbols, BitSet said) {
    Style style = STYLES.get(file.language().name());
    return style == null ? List.of() : new Literals(file, style, symbols, said).all();
  }

  private List<Signal> all() {
    String text = file.text();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (text.startsWith(style.comment(), at)) {
        at = orEnd(text.indexOf('\n', at));
      } else if (style.blocks() && text.startsWith("/*", at)) {
        at = pass(at, orEnd(text.indexOf("*/", at + 2)) + 2);
      } else if (text.startsWith(PAGE, at)) {
        at = pass(at, orEnd(text.indexOf(PAGE, at + PAGE.length())) + PAGE.length());
      } else if (style.quotes().indexOf(c) >= 0) {
        at = literal(at, c);
      } else {
        line += c == '\n' ? 1 : 0;
        at++;
      }
    }
    flush();
    return found;
  }

  private int orEnd(int found) {
    return found < 0 ? file.text().length() : found;
  }

  /// Counts the lines up to a place, and gives it.
  private int pass(int from, int end) {
    int to = Math.min(end, file.text().length());
    for (int i = from; i < to; i++) {
      line += file.text().charAt(i) == '\n' ? 1 : 0;
    }
    return to;
  }

  /// Reads one literal and gives the place behind it. One that does not end on its line, where its
  /// quote is no back-tick, is no literal but an apostrophe.
  private int literal(int start, char quote) {
    String text = file.text();
    StringBuilder content = new StringBuilder();
    int at = start + 1;
    while (at < text.length() && text.charAt(at) != quote) {
      char c = text.charAt(at);
      if (c == '\n' && quote != '`') {
        return start + 1;
      }
      if (c == '\\' && at + 1 < text.length()) {
        content.append(escaped(text.charAt(++at)));
      } else {
        content.append(c);
      }
      at++;
    }
    join(start, content);
    pass(start, at);
    pendingLast = line;
    pendingEnd = at + 1;
    return at + 1;
  }

  private static char escaped(char c) {
    return switch (c) {
      case 'n', 'r', 't' -> ' ';
      default -> c;
    };
  }

  private void join(int start, StringBuilder content) {
    boolean continues =
        pendingEnd >= 0
            && pendingEnd <= start
            && JOINED.matcher(file.text()).region(pendingEnd, start).matches();
    if (!continues) {
      flush();
      pendingLine = line;
      level = logged(start);
    }
    pending.append(content);
  }

  /// The level's word in front of a literal that is logged.
  private Optional<String> logged(int start) {
    Matcher says = style.says().matcher(file.text().substring(Math.max(0, start - BEFORE), start));
    return says.find() ? Optional.of(says.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
  }

  /// What is pending, line by line: people paste lines.
  private void flush() {
    NEW_LINE.splitAsStream(pending).map(String::strip).forEach(this::say);
    pending.setLength(0);
  }

  private void say(String text) {
    int shortest = level.isPresent() ? SHORTEST_LOGGED : SHORTEST;
    if (text.length() < shortest || text.length() > LONGEST || said.get(pendingLine)) {
      return;
    }
    Template template = Holes.template(text, HOLE);
    if (words(template) >= wanted(text)) {
      found.add(
          new Signal(
              level.isPresent() ? Signal.Kind.LOG : Signal.Kind.TEXT,
              template,
              "",
              level.map(it -> LEVELS.getOrDefault(it, "")).orElse(""),
              enclosing(pendingLine),
              "",
              new LineRange(pendingLine, pendingLast),
              Map.of()));
    }
  }

  private int wanted(String text) {
    if (level.isPresent()) {
      return WORDS_LOGGED;
    }
    return WHOLE.matcher(text).matches() ? WORDS_WHOLE : WORDS;
  }

  static long words(Template template) {
    return template.texts().stream()
        .mapToLong(text -> text.contains(" ") ? WORD.matcher(text).results().count() : 0)
        .sum();
  }

  private String enclosing(int at) {
    return symbols.stream()
        .filter(symbol -> symbol.lines().holds(at))
        .map(Symbol::qualified)
        .findFirst()
        .orElse("");
  }
}
