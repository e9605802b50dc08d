package kb.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kb.index.TermPattern.Content;
import kb.query.Field;
import kb.query.ParsedQuery;
import kb.query.Query;
import kb.query.Query.Term;

/// Exact search over source: candidates from trigrams, each verified against its content.
///
/// What it finds is set-equal to a scan of every file. The design is Zoekt's
/// ([design](https://github.com/sourcegraph/zoekt/blob/main/doc/design.md)), without positions.
public final class ExactSearch {
  /// Lines shown of one file: more files say more than more lines.
  private static final int LINES_PER_FILE = 3;

  private final CodeView code;

  public ExactSearch(CodeView code) {
    this.code = code;
  }

  /// A line that matches.
  ///
  /// @param word whether a whole word matched, not a part of one
  public record Line(FoundFile file, int number, boolean word, boolean inPath) {}

  /// What was found.
  ///
  /// @param symbols definitions whose names match, in files that match
  /// @param lines the first lines of each matching file, best files first
  /// @param files how many files match
  public record Outcome(List<FoundSymbol> symbols, List<Line> lines, int files) {}

  /// Runs a query over the scope's revisions.
  public Outcome run(ParsedQuery parsed, Scope scope) {
    Matcher matcher = new Matcher(parsed);
    List<Line> lines = new ArrayList<>();
    Set<String> matching = new HashSet<>();
    boolean bySymbol = Terms.asksForSymbols(parsed.query());
    if (!bySymbol) {
      code.eachFile(
          CandidateQuery.of(parsed.query()),
          scope,
          file -> {
            Subject subject = Subject.of(file);
            if (matcher.matches(parsed.query(), subject)) {
              matching.add(file.project() + ":" + file.path());
              lines.addAll(matcher.lines(file, subject, LINES_PER_FILE));
            }
          });
    }
    List<FoundSymbol> symbols = symbols(parsed, scope, matcher, matching, bySymbol);
    return new Outcome(symbols, lines, matching.size());
  }

  private List<FoundSymbol> symbols(
      ParsedQuery parsed, Scope scope, Matcher matcher, Set<String> matching, boolean bySymbol) {
    Set<FoundSymbol> found = new LinkedHashSet<>();
    if (bySymbol) {
      Map<String, Content> contents = new HashMap<>();
      for (FoundSymbol symbol : code.symbols(CandidateQuery.of(parsed.query()), scope, MANY)) {
        if (matcher.matches(parsed.query(), Subject.of(symbol, code, contents))) {
          found.add(symbol);
        }
      }
    } else {
      boolean lone = parsed.query() instanceof Query.Word;
      for (Term term : Terms.positive(parsed.query())) {
        code.symbols(CandidateQuery.of(term), scope, MANY).stream()
            .filter(it -> lone || matching.contains(it.project() + ":" + it.path()))
            .filter(it -> matcher.holds(term, Content.of(it.symbol().qualified())))
            .forEach(found::add);
      }
    }
    return List.copyOf(found);
  }

  /// Definitions a query may bring up before they are verified.
  private static final int MANY = 20_000;

  /// Sorts definitions by how well their names fit the terms of a query.
  public static Comparator<FoundSymbol> byFit(ParsedQuery parsed) {
    List<String> terms = Terms.positive(parsed.query()).stream().map(Term::text).toList();
    return Comparator.<FoundSymbol>comparingDouble(it -> -fit(it, terms))
        .thenComparing(it -> it.role())
        .thenComparingInt(it -> it.symbol().qualified().length())
        .thenComparing(FoundSymbol::path);
  }

  /// 1 for the very name, a little less in another casing, less for a part of it.
  public static double fit(FoundSymbol found, List<String> terms) {
    double best = 0;
    for (String term : terms) {
      String name = found.symbol().name();
      String qualified = found.symbol().qualified();
      if (name.equals(term) || qualified.equals(term)) {
        best = Math.max(best, 1);
      } else if (found.symbol().isCalled(term)) {
        best = Math.max(best, 0.97);
      } else if (!term.isEmpty()) {
        best = Math.max(best, 0.4 + 0.4 * Math.min(1, (double) term.length() / qualified.length()));
      }
    }
    return best;
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
