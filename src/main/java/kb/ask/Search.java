package kb.ask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kb.index.ExactSearch;
import kb.index.ExactSearch.Line;
import kb.index.FoundSection;
import kb.index.FoundSymbol;
import kb.index.Scope;
import kb.link.Evidence;
import kb.link.Snapshot;
import kb.model.Answer;
import kb.model.FileRole;
import kb.model.Hit;
import kb.model.LineRange;
import kb.model.NoteHit;
import kb.model.Request;
import kb.model.SymbolKind;
import kb.query.Field;
import kb.query.Layer;
import kb.query.ParsedQuery;
import kb.query.Query;
import kb.query.QueryParser;

/// Runs a query of the search language over notes and source: definitions first, then text, both
/// with their place.
public final class Search {
  private final Snapshot snapshot;
  private final QueryParser parser;

  public Search(Snapshot snapshot, QueryParser parser) {
    this.snapshot = snapshot;
    this.parser = parser;
  }

  public Answer answer(Request request) {
    long start = System.nanoTime();
    ParsedQuery parsed = parser.parse(request.text());
    int count = parsed.count().orElse(request.count());
    Request scoped = scoped(request, parsed.query());
    Ask.Scoped where = Ask.Scoped.of(scoped, snapshot);
    List<String> misses = new ArrayList<>(parsed.messages());
    Evidence evidence = new Evidence(snapshot.code());
    List<NoteHit> noteHits =
        parsed.scope().contains(Layer.NOTES) ? notes(parsed, count, evidence, misses) : List.of();
    List<Hit> hits = code(parsed, where.scope(), count, evidence, misses);
    misses.addAll(where.misses());
    return new Answer(
        request.id(),
        request.text(),
        Answer.SEARCH,
        List.of(parsed.query().toString()),
        noteHits,
        hits,
        misses,
        !noteHits.isEmpty() || !hits.isEmpty(),
        (System.nanoTime() - start) / 1_000_000);
  }

  /// `rev:` in the query chooses the revision as `--rev` does.
  private static Request scoped(Request request, Query query) {
    return new Request(
        request.id(),
        request.text(),
        request.project(),
        revision(query).or(request::revision),
        request.count());
  }

  private static Optional<String> revision(Query query) {
    return switch (query) {
      case Query.Filter(var field, var value) when field == Field.REVISION ->
          Optional.of(value.text());
      case Query.All(var parts) -> parts.stream().flatMap(it -> revision(it).stream()).findFirst();
      case Query.Filter _,
          Query.Any _,
          Query.Not _,
          Query.Word _,
          Query.Exact _,
          Query.Regex _,
          Query.Constant _ ->
          Optional.empty();
    };
  }

  private List<NoteHit> notes(
      ParsedQuery parsed, int count, Evidence evidence, List<String> misses) {
    List<FoundSection> found = snapshot.notes().search(parsed, count + 1);
    if (found.size() > count) {
      misses.add("more sections match; ask for them with count:" + 10 * count);
    }
    return found.stream().limit(count).map(it -> noteHit(it, evidence)).toList();
  }

  private NoteHit noteHit(FoundSection found, Evidence evidence) {
    return new NoteHit(
        found.note(),
        found.title(),
        found.section().heading(),
        found.section().lines().first(),
        1,
        "matches",
        Prose.of(found.section()),
        found.section().commands(),
        snapshot.anchors().of(found, evidence));
  }

  private List<Hit> code(
      ParsedQuery parsed, Scope scope, int count, Evidence evidence, List<String> misses) {
    if (!parsed.scope().contains(Layer.TEXT) && !parsed.scope().contains(Layer.SYMBOLS)) {
      return List.of();
    }
    ExactSearch.Outcome outcome = new ExactSearch(snapshot.code()).run(parsed, scope);
    List<Hit> hits = new ArrayList<>();
    if (parsed.scope().contains(Layer.SYMBOLS)) {
      hits.addAll(symbols(parsed, outcome.symbols(), count, evidence));
    }
    if (parsed.scope().contains(Layer.TEXT)) {
      hits.addAll(lines(outcome.lines(), count, evidence));
    }
    List<Hit> best =
        withoutRepetition(hits).stream()
            .sorted(Comparator.comparingDouble(Hit::score).reversed())
            .limit(count)
            .toList();
    boolean cut =
        outcome.symbols().size() > count || outcome.files() > count || hits.size() > count;
    if (cut) {
      misses.add(
          "showing the best "
              + best.size()
              + "; "
              + outcome.symbols().size()
              + " definitions and "
              + outcome.files()
              + " files match; more with count:"
              + 10 * count);
    }
    return best;
  }

  private static List<Hit> symbols(
      ParsedQuery parsed, List<FoundSymbol> found, int count, Evidence evidence) {
    List<String> terms =
        ExactSearch.Terms.positive(parsed.query()).stream().map(Query.Term::text).toList();
    return found.stream()
        .sorted(ExactSearch.byFit(parsed))
        .limit(count)
        .flatMap(it ->
            evidence
                .of(
                    it,
                    ExactSearch.fit(it, terms) * factor(it.role()) * weight(it.symbol().kind()),
                    it.symbol().kind().word() + " " + it.symbol().signature())
                .stream())
        .toList();
  }

  /// What a line is worth beside a definition: it mentions what the other defines.
  private static final double WORD = 0.5;

  private static final double PART_OF_WORD = 0.35;
  private static final double PATH = 0.45;

  private List<Hit> lines(List<Line> lines, int count, Evidence evidence) {
    return lines.stream()
        .sorted(Comparator.comparingDouble(Search::worth).reversed())
        .limit(count)
        .flatMap(line ->
            evidence
                .ofLines(
                    line.file(),
                    LineRange.of(line.number()),
                    enclosing(line),
                    worth(line),
                    line.inPath() ? "the path matches" : "the line matches")
                .stream())
        .toList();
  }

  private static double worth(Line line) {
    double worth = line.inPath() ? PATH : line.word() ? WORD : PART_OF_WORD;
    return worth * factor(line.file().role());
  }

  /// The innermost definition around a line.
  private String enclosing(Line line) {
    Scope there =
        snapshot
            .code()
            .scope(Optional.of(line.file().project()), Optional.of(line.file().revision().name()));
    return snapshot.code().definitions(line.file().path(), there).stream()
        .filter(it -> it.symbol().lines().holds(line.number()))
        .min(Comparator.comparingInt(it -> it.symbol().lines().count()))
        .map(it -> it.symbol().qualified())
        .orElse("");
  }

  /// Of things that are called alike people mean the larger one: the type, not a field of its name.
  /// After Zoekt's kinds.
  private static double weight(SymbolKind kind) {
    return switch (kind) {
      case CLASS, STRUCT, INTERFACE, RECORD, ENUM, TYPE -> 1;
      case FUNCTION, METHOD, MACRO, MODULE, SERVICE, RPC, RESOURCE -> 1;
      case CONSTRUCTOR, CONSTANT, VARIABLE, TARGET -> 0.95;
      case FIELD, KEY, HEADING -> 0.85;
    };
  }

  private static double factor(FileRole role) {
    return role == FileRole.SOURCE || role == FileRole.DOCUMENTATION ? 1 : 0.6;
  }

  /// A line that is the first of a definition already shown says nothing new.
  private static List<Hit> withoutRepetition(List<Hit> hits) {
    Set<String> seen = new HashSet<>();
    return hits.stream()
        .filter(hit -> seen.add(hit.project() + ":" + hit.path() + ":" + hit.lines().first()))
        .toList();
  }
}
