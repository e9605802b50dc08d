package kb.explain;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kb.index.CodeView;
import kb.index.ExactSearch;
import kb.index.FoundFile;
import kb.index.Scope;
import kb.model.FileRole;
import kb.model.SymbolKind;
import kb.query.Query;

/// Finds the lines of source that hold what no statement is known to say: a name that stands as a
/// literal only, or the longest run of words. What an engineer does with grep when nothing else
/// helps.
///
/// Asks the index many times: for what nothing else explains.
final class TextFinder {
  /// Words in a row that are looked up: fewer stand anywhere.
  private static final int WORDS = 5;

  /// Runs looked up for a text, those of the longest words first, and those of which it is counted
  /// what that would open.
  private static final int MOST_ASKED = 3;

  private static final int MOST_COUNTED = 12;

  /// Files opened for a question: what has more candidates is of common words.
  private static final int MOST_OPENED = 1500;

  /// A run or name that more files or projects hold is common speech.
  private static final int MOST_FILES = 8;

  private static final int MOST_PROJECTS = 3;

  /// A run is believed that has this share of the letters in its text.
  private static final double LEAST_SHARE = 0.6;

  /// Letters and words that a message has between its values, at least, to be looked up as a whole.
  private static final int LEAST_LETTERS = 10;

  private static final int LEAST_WORDS = 2;

  private static final double NAME_AS_LITERAL = 0.72;
  private static final double MESSAGE_AS_LITERAL = 0.72;
  private static final double MESSAGE_WITH_VALUES = 0.62;
  private static final double NAME_AS_FIELD = 0.66;
  private static final double ASSERTION = 0.74;
  private static final double RUN = 0.56;
  private static final double WHOLE_RUN = 0.7;
  private static final double NEAR = 0.45;

  /// What differs from one time to the next: no source has it.
  private static final Pattern VALUE =
      Pattern.compile("\\S*\\d\\S*|\\S*[/\\\\@]\\S*|\\S+=\\S+|\"[^\"]*\"|'[^']*'|\\S*%\\S*|<\\S*>");

  /// As glibc and Python tell it: "Assertion `size > 0' failed", `AssertionError: assert size > 0`.
  private static final Pattern ASSERTED =
      Pattern.compile("Assertion [`'\"](.{4,}?)['\"] failed|\\bassert (.{4,})$");

  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

  /// A name of several words that are joined by more than capitals: no type or product is called
  /// so.
  private static final Pattern JOINED = Pattern.compile("[A-Za-z][\\w]*(?:[_.-][\\w]+)+");

  private static final Pattern COMMENT = Pattern.compile("\\s*(?://|/\\*|\\*|#|--|;;|%).*");

  /// Quotes that source puts around a literal.
  private static final List<String> QUOTES = List.of("\"", "'", "`");

  private final CodeView code;
  private final Scope scope;
  private final Set<String> projects;

  /// @param projects those that the pasted text names: theirs go first
  TextFinder(CodeView code, Scope scope, Set<String> projects) {
    this.code = code;
    this.scope = scope;
    this.projects = Set.copyOf(projects);
  }

  /// A line of source with something of a text.
  ///
  /// @param symbol the definition around it, empty at a file's top
  record Written(FoundFile file, int line, String symbol, double score, String reason) {
    Written with(double other) {
      return new Written(file, line, symbol, other, reason);
    }
  }

  /// The lines with a name as a literal, or as the field that a variable sets.
  List<Written> name(Name name) {
    String text = name.text();
    if (!JOINED.matcher(text).matches()) {
      return List.of();
    }
    List<Written> found =
        written(lines(quoted(text)), NAME_AS_LITERAL, "the name stands there as a literal");
    return found.isEmpty() && name.shape().equals("env") ? fields(text) : found;
  }

  /// Fields that a variable sets by their name, after a prefix that their folder is called by:
  /// `FELIX_HEALTHENABLED` sets `HealthEnabled` below `felix/`.
  private List<Written> fields(String variable) {
    String prefix = variable.substring(0, variable.indexOf('_')).toLowerCase(Locale.ROOT);
    String bare = variable.substring(variable.indexOf('_') + 1).replace("_", "");
    return code.named(bare, Optional.empty(), scope, MOST_FILES).stream()
        .filter(it -> it.symbol().kind() == SymbolKind.FIELD)
        .filter(it -> it.symbol().name().replace("_", "").equalsIgnoreCase(bare))
        .filter(it -> it.role() == FileRole.SOURCE)
        .filter(it -> it.project().equals(prefix) || ("/" + it.path()).contains("/" + prefix + "/"))
        .flatMap(it ->
            code.file(it.path(), scope.only(it.project())).stream()
                .map(file ->
                    new Written(
                        file,
                        it.symbol().lines().first(),
                        it.symbol().qualified(),
                        NAME_AS_FIELD,
                        "the field of that name")))
        .toList();
  }

  /// The lines with just this text as a literal.
  List<Written> literal(String text) {
    return written(lines(quoted(text)), MESSAGE_AS_LITERAL, "stands there as a literal");
  }

  private static Query quoted(String text) {
    return new Query.Any(
        QUOTES.stream().<Query>map(quote -> new Query.Exact(quote + text + quote)).toList());
  }

  /// The lines with a literal that is the whole message, whatever stands in the place of its
  /// values: found by its longest piece, then compared.
  List<Written> message(String text) {
    String plain = text.strip().replaceFirst("[.!]$", "");
    List<String> pieces = List.of(VALUE.split(plain, -1));
    String longest =
        pieces.stream().map(String::strip).max(Comparator.comparingInt(String::length)).orElse("");
    String words = String.join(" ", pieces);
    boolean tells =
        words.chars().filter(Character::isLetter).count() >= LEAST_LETTERS
            && WORD.matcher(words).results().count() >= LEAST_WORDS
            && plain.indexOf('\n') < 0;
    Pattern literal =
        Pattern.compile(
            pieces.stream()
                .map(Pattern::quote)
                .collect(joining(".{0,40}", "[\"'`]", "[.!]?(?:\\\\n)?[\"'`]")));
    return tells
        ? written(
            lines(new Query.Exact(longest)),
            line -> literal.matcher(line).find(),
            pieces.size() == 1 ? MESSAGE_AS_LITERAL : MESSAGE_WITH_VALUES,
            "stands there as a literal")
        : List.of();
  }

  /// The assertion that failed: its condition stands in source as it is shown.
  List<Written> assertion(String text) {
    Matcher asserted = ASSERTED.matcher(text);
    if (!asserted.find()) {
      return List.of();
    }
    String condition = asserted.group(1) == null ? asserted.group(2) : asserted.group(1);
    return written(
        lines(new Query.Exact(condition.strip())),
        line -> line.toLowerCase(Locale.ROOT).contains("assert"),
        ASSERTION,
        "asserts it");
  }

  /// The lines that hold the longest run of words of a text.
  List<Written> run(String text) {
    List<List<String>> runs = runs(text);
    long letters = runs.stream().flatMap(List::stream).mapToInt(String::length).sum();
    return runs.stream()
        .flatMap(run -> windows(run).stream())
        .sorted(Comparator.comparingInt((Window it) -> it.words().length()).reversed())
        .limit(MOST_COUNTED)
        .flatMap(window -> held(window, letters).stream())
        .limit(MOST_ASKED)
        .max(
            Comparator.comparingDouble(
                held -> held.stream().mapToDouble(Written::score).max().orElse(0)))
        .orElse(List.of());
  }

  /// A few words in a row out of a longer run.
  private record Window(List<String> run, int from) {
    String words() {
      return String.join(" ", run.subList(from, from + WORDS));
    }

    /// All of the run that a line has around the window.
    String within(String line) {
      int first = from;
      int end = from + WORDS;
      while (first > 0 && line.contains(words(first - 1, end))) {
        first--;
      }
      while (end < run.size() && line.contains(words(first, end + 1))) {
        end++;
      }
      return words(first, end);
    }

    private String words(int first, int end) {
      return String.join(" ", run.subList(first, end)).toLowerCase(Locale.ROOT);
    }
  }

  private static List<Window> windows(List<String> run) {
    return IntStream.rangeClosed(0, run.size() - WORDS).mapToObj(i -> new Window(run, i)).toList();
  }

  /// The lines that hold a window, and what is around it; empty when it can't be told.
  private Optional<List<Written>> held(Window window, long letters) {
    return asked(new Query.Exact(window.words().toLowerCase(Locale.ROOT)))
        .map(lines ->
            written(lines, RUN, "").stream().map(it -> held(it, window, letters)).toList());
  }

  private static Written held(Written it, Window window, long letters) {
    String held = window.within(line(it.file(), it.line()).toLowerCase(Locale.ROOT));
    double share = held.replace(" ", "").length() / (double) Math.max(1, letters);
    boolean believed = it.score() >= RUN && share >= LEAST_SHARE;
    double score = believed ? RUN + (WHOLE_RUN - RUN) * share : NEAR;
    return new Written(it.file(), it.line(), it.symbol(), score, "holds “" + held + "”");
  }

  /// The words of a text between its values.
  private static List<List<String>> runs(String text) {
    return Stream.of(VALUE.matcher(text).replaceAll("\n").split("\\R"))
        .map(piece -> piece.strip().replaceAll("^[\\W_]+|[.,;:!?)\\]]+$", ""))
        .map(piece -> List.of(piece.split("\\s+")))
        .toList();
  }

  private List<ExactSearch.Line> lines(Query text) {
    return asked(text).orElse(List.of());
  }

  private Optional<List<ExactSearch.Line>> asked(Query text) {
    return new ExactSearch(code).inSource(text, scope, MOST_OPENED);
  }

  private List<Written> written(List<ExactSearch.Line> lines, double score, String reason) {
    return written(lines, _ -> true, score, reason);
  }

  /// The lines that are meant, with the definitions around them. A comment never is: it says
  /// nothing.
  private List<Written> written(
      List<ExactSearch.Line> lines, Predicate<String> meant, double score, String reason) {
    List<Written> written =
        lines.stream()
            .sorted(Comparator.comparing(it -> !projects.contains(it.file().project())))
            .flatMap(line -> written(line, meant, score, reason).stream())
            .limit(MOST_FILES + 1)
            .toList();
    Set<String> in = written.stream().map(it -> it.file().project()).collect(toSet());
    boolean common = written.size() > MOST_FILES || in.size() > MOST_PROJECTS;
    return common ? written.stream().map(it -> it.with(NEAR)).toList() : written;
  }

  private Optional<Written> written(
      ExactSearch.Line line, Predicate<String> meant, double score, String reason) {
    Scope project = scope.only(line.file().project());
    return code.file(line.file().path(), project)
        .filter(file -> {
          String said = line(file, line.number());
          return !COMMENT.matcher(said).matches() && meant.test(said);
        })
        .map(file -> {
          String symbol =
              code.definitions(file.path(), project).stream()
                  .filter(it -> it.symbol().lines().holds(line.number()))
                  .min(Comparator.comparingInt(it -> it.symbol().lines().count()))
                  .map(it -> it.symbol().qualified())
                  .orElse("");
          return new Written(file, line.number(), symbol, score, reason);
        });
  }

  private static String line(FoundFile file, int number) {
    return new String(file.content(), StandardCharsets.UTF_8)
        .lines()
        .skip(number - 1L)
        .findFirst()
        .orElse("");
  }
}
