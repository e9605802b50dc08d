package kb.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import kb.index.TermPattern.Content;
import kb.model.FileRole;
import kb.model.Symbol;
import kb.query.Field;
import kb.query.Layer;
import kb.query.LetterCase;
import kb.query.ParsedQuery;
import kb.query.Query;
import kb.query.Query.Term;

/// Exact search over source: candidates from trigrams, each verified against its content.
///
/// What it finds is set-equal to a scan of every file. The design is Zoekt's
/// ([design](https://github.com/sourcegraph/zoekt/blob/main/doc/design.md)), without positions.
/// Contents are looked at one after the other and let go: what is found may be many files.
public final class ExactSearch {
  /// Lines shown of one file: more files say more than more lines.
  private static final int LINES_PER_FILE = 3;

  private final CodeView code;

  public ExactSearch(CodeView code) {
    this.code = code;
  }

  /// A line that matches.
  ///
  /// @param file without its content
  /// @param word whether a whole word matched, not a part of one
  public record Line(FoundFile file, int number, boolean word, boolean inPath) {}

  /// What was found.
  ///
  /// @param symbols definitions whose names match, in files that match
  /// @param lines the first lines of each matching file, best files first
  /// @param files how many files match
  /// @param definitions how many definitions match; more than `symbols` when only the best are kept
  public record Outcome(List<FoundSymbol> symbols, List<Line> lines, int files, int definitions) {}

  /// Runs a query over the scope's revisions, through those of text and definitions it asks for.
  public Outcome run(ParsedQuery parsed, Scope scope) {
    Matcher matcher = new Matcher(parsed);
    boolean bySymbol = Terms.asksForSymbols(parsed.query());
    List<List<Line>> files =
        !bySymbol && parsed.scope().contains(Layer.TEXT)
            ? files(parsed, scope, matcher)
            : List.of();
    Best<FoundSymbol> symbols = new Best<>(MOST_SYMBOLS, byFit(parsed));
    if (parsed.scope().contains(Layer.SYMBOLS)) {
      addSymbols(parsed, scope, matcher, bySymbol, symbols);
    }
    return new Outcome(
        symbols.list(),
        files.stream().flatMap(List::stream).toList(),
        files.size(),
        symbols.seen());
  }

  /// The first lines of each file of a program's own source that hold a text, the best files first:
  /// its casing counts where it has a capital. Empty when more than `most` files would have to be
  /// opened to tell, for its trigrams stand everywhere.
  public Optional<List<Line>> inSource(Query text, Scope scope, int most) {
    Query source = new Query.Filter(Field.ROLE, new Query.Word(FileRole.SOURCE.word()));
    Query both = new Query.All(List.of(text, source));
    Set<Layer> texts = Set.of(Layer.TEXT);
    return code.isAtMost(most, CandidateQuery.ofFiles(both), scope)
        ? Optional.of(
            run(
                    new ParsedQuery(both, LetterCase.AUTO, OptionalInt.empty(), texts, List.of()),
                    scope)
                .lines())
        : Optional.empty();
  }

  /// The lines of each matching file, the best files first.
  private List<List<Line>> files(ParsedQuery parsed, Scope scope, Matcher matcher) {
    List<List<Line>> files = new ArrayList<>();
    code.eachFile(
        CandidateQuery.ofFiles(parsed.query()),
        scope,
        file -> {
          if (matcher.matches(Subject.of(file))) {
            files.add(matcher.lines(file, LINES_PER_FILE));
          }
        });
    files.sort(Comparator.comparing(List::getFirst, BEST_FIRST));
    return files;
  }

  private static final Comparator<Line> BEST_FIRST =
      Comparator.comparing(Line::word)
          .reversed()
          .thenComparing(line -> line.file().role())
          .thenComparing(line -> line.file().project())
          .thenComparing(line -> line.file().path());

  /// Where definitions are asked for, those that match by themselves; else those whose names hold
  /// what is looked for, in files that match.
  private void addSymbols(
      ParsedQuery parsed,
      Scope scope,
      Matcher matcher,
      boolean bySymbol,
      Best<FoundSymbol> symbols) {
    LastFile last = new LastFile(code, scope);
    List<Term> terms = Terms.positive(parsed.query());
    var candidates = CandidateQuery.ofSymbols(parsed.query(), it -> code.inFiles(it, scope));
    var named = CandidateQuery.anyNamed(terms);
    code.eachSymbol(
        bySymbol ? candidates : CodeView.both(named, candidates),
        scope,
        (found, language) -> {
          Subject inFile = Subject.of(found, language, () -> last.content(found));
          Subject subject = bySymbol ? inFile.within(found.symbol().lines()) : inFile;
          boolean meant =
              bySymbol || terms.stream().anyMatch(it -> matcher.names(it, found.symbol()));
          if (meant && matcher.matches(subject)) {
            symbols.add(found);
          }
        });
  }

  /// The content of the file a definition stands in. Definitions come file by file: only the last
  /// one is kept.
  private static final class LastFile {
    private final CodeView code;
    private final Scope scope;
    private String place = "";
    private Content content = Content.of("");

    LastFile(CodeView code, Scope scope) {
      this.code = code;
      this.scope = scope;
    }

    Content content(FoundSymbol found) {
      String wanted = found.project() + ":" + found.path();
      if (!wanted.equals(place)) {
        FoundFile file = code.file(found.path(), scope.only(found.project())).orElseThrow();
        content = new Content(file.content());
        place = wanted;
      }
      return content;
    }
  }

  /// Definitions kept of all that match: as many as anyone can ask for.
  private static final int MOST_SYMBOLS = 10_000;

  /// Sorts definitions by how well their names fit the terms of a query.
  public static Comparator<FoundSymbol> byFit(ParsedQuery parsed) {
    List<String> terms = Terms.positive(parsed.query()).stream().map(Term::text).toList();
    return Comparator.<FoundSymbol>comparingDouble(it -> -fit(it, terms))
        .thenComparing(it -> it.role())
        .thenComparingInt(it -> it.symbol().qualified().length())
        .thenComparing(FoundSymbol::path);
  }

  private static final double THE_NAME = 1;
  private static final double THE_NAME_IN_OTHER_WORDS = 0.97;
  private static final double PART_OF_THE_NAME = 0.4;
  private static final double THE_MORE_THE_BETTER = 0.4;

  /// 1 for the very name, a little less in another casing or way to write it, less for a part of
  /// it, least for what matches by something else.
  public static double fit(FoundSymbol found, List<String> terms) {
    return terms.stream()
        .mapToDouble(term -> fit(found.symbol(), term))
        .max()
        .orElse(PART_OF_THE_NAME);
  }

  private static double fit(Symbol symbol, String term) {
    if (symbol.name().equals(term) || symbol.qualified().equals(term)) {
      return THE_NAME;
    }
    if (mayBeCalled(symbol.name(), term) && symbol.isCalled(term)) {
      return THE_NAME_IN_OTHER_WORDS;
    }
    String qualified = Documents.lower(symbol.qualified());
    double part = (double) term.length() / qualified.length();
    return qualified.contains(Documents.lower(term))
        ? PART_OF_THE_NAME + part * THE_MORE_THE_BETTER
        : PART_OF_THE_NAME;
  }

  /// Cheap to say no: a way to write a name has the name in it.
  private static boolean mayBeCalled(String name, String term) {
    return Documents.lower(term).contains(Documents.lower(name));
  }

  /// The terms of a query, read for what they ask.
  public static final class Terms {
    private Terms() {}

    /// Whether definitions are asked for, not text.
    static boolean asksForSymbols(Query query) {
      return switch (query) {
        case Query.Filter(var field, var _) -> field == Field.SYMBOL || field == Field.KIND;
        case Query.All(var parts) -> parts.stream().anyMatch(Terms::asksForSymbols);
        case Query.Any(var parts) -> parts.stream().anyMatch(Terms::asksForSymbols);
        case Query.Not _, Query.Word _, Query.Exact _, Query.Regex _, Query.Constant _ -> false;
      };
    }

    /// The terms that are to be found, those under a `not` and those of fields about the file left
    /// out.
    public static List<Term> positive(Query query) {
      return switch (query) {
        case Query.Word word -> List.of(word);
        case Query.Exact exact -> List.of(exact);
        case Query.Regex regex -> List.of(regex);
        case Query.Filter(var field, var value) ->
            field == Field.SYMBOL || field == Field.CONTENT ? List.of(value) : List.of();
        case Query.All(var parts) -> parts.stream().flatMap(it -> positive(it).stream()).toList();
        case Query.Any(var parts) -> parts.stream().flatMap(it -> positive(it).stream()).toList();
        case Query.Not _, Query.Constant _ -> List.of();
      };
    }
  }
}
