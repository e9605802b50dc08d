package kb.explain;

import static java.util.stream.Collectors.toSet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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
  private static final int LEAST_WORDS = 4;

  /// Runs looked up for a text, each a question to the index.
  private static final int MOST_ASKED = 16;

  /// A run or name that more files or projects hold is common speech.
  private static final int MOST_FILES = 8;

  private static final int MOST_PROJECTS = 3;

  /// A run is believed that has this share of the letters of its text.
  private static final double LEAST_SHARE = 0.5;

  private static final double NAME_AS_LITERAL = 0.72;
  private static final double NAME_AS_FIELD = 0.66;
  private static final double NAME_AS_WORD = 0.58;
  private static final double RUN = 0.56;
  private static final double WHOLE_RUN = 0.7;
  private static final double NEAR = 0.45;

  /// What differs from one time to the next: no source has it.
  private static final Pattern VALUE =
      Pattern.compile("\\S*\\d\\S*|\\S*[/\\\\@]\\S*|\\S+=\\S+|\"[^\"]*\"|'[^']*'|\\S*%\\S*|<\\S*>");

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
  record Written(FoundFile file, int line, String symbol, double score, String reason) {}

  /// The lines with a name as a literal, as a field that a variable sets, or as a word.
  List<Written> name(Name name) {
    if (!name.isCompound()) {
      return List.of();
    }
    String text = name.text();
    List<Query> literals =
        QUOTES.stream().<Query>map(quote -> new Query.Exact(quote + text + quote)).toList();
    List<Written> found =
        written(
            lines(new Query.Any(literals)), NAME_AS_LITERAL, "the name stands there as a literal");
    if (found.isEmpty() && name.shape().equals("env")) {
      found = fields(text);
    }
    return found.isEmpty()
        ? written(
            lines(new Query.Exact(text)).stream().filter(ExactSearch.Line::word).toList(),
            NAME_AS_WORD,
            "the name stands there")
        : found;
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

  /// The lines that hold the longest run of words of a text.
  List<Written> run(String text) {
    List<List<String>> runs = runs(text);
    long letters = runs.stream().flatMap(List::stream).mapToInt(String::length).sum();
    List<ExactSearch.Line> best = List.of();
    String longest = "";
    int asked = 0;
    for (List<String> run : runs) {
      for (int from = 0; from + LEAST_WORDS <= run.size() && asked < MOST_ASKED; from++) {
        List<ExactSearch.Line> held = List.of();
        int to = from + LEAST_WORDS;
        for (; to <= run.size() && asked < MOST_ASKED; to++) {
          asked++;
          List<ExactSearch.Line> more =
              lines(new Query.Exact(String.join(" ", run.subList(from, to))));
          if (more.isEmpty()) {
            break;
          }
          held = more;
        }
        String words = String.join(" ", run.subList(from, to - 1));
        if (!held.isEmpty() && words.length() > longest.length()) {
          best = held;
          longest = words;
        }
        // What goes on from inside of a run that was found is shorter.
        from = held.isEmpty() ? from : to - LEAST_WORDS;
      }
    }
    double share = longest.replace(" ", "").length() / (double) Math.max(1, letters);
    double score = share >= LEAST_SHARE ? RUN + (WHOLE_RUN - RUN) * share : NEAR;
    return written(best, score, "holds “" + longest + "”");
  }

  /// The words of a text between its values, the longest runs first.
  private static List<List<String>> runs(String text) {
    return Stream.of(VALUE.matcher(text).replaceAll("\n").split("\\R"))
        .map(piece -> piece.strip().replaceAll("^[\\W_]+|[.,;:!?)\\]]+$", ""))
        .filter(piece -> !piece.isEmpty())
        .map(piece -> List.of(piece.split("\\s+")))
        .sorted(Comparator.<List<String>>comparingInt(List::size).reversed())
        .toList();
  }

  private List<ExactSearch.Line> lines(Query text) {
    return new ExactSearch(code).inSource(text, scope);
  }

  private List<Written> written(List<ExactSearch.Line> lines, double score, String reason) {
    long files =
        lines.stream().map(it -> it.file().project() + it.file().path()).distinct().count();
    Set<String> in = lines.stream().map(it -> it.file().project()).collect(toSet());
    boolean common = files > MOST_FILES || in.size() > MOST_PROJECTS;
    List<Written> written = new ArrayList<>();
    lines.stream()
        .sorted(Comparator.comparing(it -> !projects.contains(it.file().project())))
        .limit(MOST_FILES)
        .forEach(line -> written(line, common ? NEAR : score, reason).ifPresent(written::add));
    return written;
  }

  /// The line with the definition around it; nothing where it is a comment, for that says nothing.
  private Optional<Written> written(ExactSearch.Line line, double score, String reason) {
    Scope project = scope.only(line.file().project());
    return code.file(line.file().path(), project)
        .filter(file -> !isComment(file, line.number()))
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

  private static boolean isComment(FoundFile file, int number) {
    return new String(file.content(), StandardCharsets.UTF_8)
        .lines()
        .skip(number - 1L)
        .findFirst()
        .filter(it -> COMMENT.matcher(it).matches())
        .isPresent();
  }
}
