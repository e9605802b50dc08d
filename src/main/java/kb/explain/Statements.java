package kb.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kb.index.CodeView;
import kb.index.FoundSignal;
import kb.index.FoundSymbol;
import kb.index.Scope;
import kb.link.Evidence;
import kb.model.FileRole;
import kb.model.Hit;
import kb.model.LineRange;
import kb.model.Revision;
import kb.model.Signal;
import kb.model.Statement;
import kb.model.Statement.Caller;
import kb.model.Statement.Value;

/// Opens what was found: the lines as the commit has them, and what hangs on them.
final class Statements {
  /// How far up callers are followed, and how many of each level are shown.
  private static final int LEVELS = 3;

  private static final int CALLERS = 3;

  /// A name that more definitions call is not followed: by name alone the way would be a guess.
  private static final int MOST_CALLERS = 25;

  /// A name that more definitions use is one of many things of that name.
  private static final int MOST_USES = 200;

  /// What source uses by another name than it shows.
  private static final Set<Signal.Kind> HELD =
      EnumSet.of(Signal.Kind.METRIC, Signal.Kind.FLAG, Signal.Kind.CONFIG, Signal.Kind.LIMIT);

  private final CodeView code;
  private final Evidence evidence;

  Statements(CodeView code, Evidence evidence) {
    this.code = code;
    this.evidence = evidence;
  }

  /// @param whole whether callers and revisions are looked up: each is a question to the index
  Optional<Statement> of(Match match, List<String> copies, boolean whole) {
    return of(
        match.signal(),
        match.score(),
        String.join("; ", match.reasons()),
        match.values(),
        copies,
        whole);
  }

  Optional<Statement> of(NameFinder.Named named, boolean whole) {
    List<Value> values =
        named.values().entrySet().stream()
            .map(it -> new Value(it.getKey(), it.getValue()))
            .toList();
    return of(named.signal(), named.score(), named.reason(), values, List.of(), whole);
  }

  Optional<Statement> of(FrameFinder.Framed framed) {
    Optional<Hit> hit =
        framed.line() > 0
            ? evidence.ofLine(framed.symbol(), framed.line(), framed.score(), framed.reason())
            : evidence.of(framed.symbol(), framed.score(), framed.reason());
    return hit.map(Statement::of);
  }

  Optional<Statement> of(TextFinder.Written written) {
    LineRange line = new LineRange(written.line(), written.line());
    return evidence
        .ofLines(written.file(), line, written.symbol(), written.score(), written.reason())
        .map(Statement::of);
  }

  Optional<Statement> of(FoundSymbol symbol, double score, String reason) {
    return evidence.of(symbol, score, reason).map(Statement::of);
  }

  private Optional<Statement> of(
      FoundSignal found,
      double score,
      String reason,
      List<Value> values,
      List<String> copies,
      boolean whole) {
    return evidence
        .of(found, score, reason)
        .map(hit ->
            new Statement(
                hit,
                found.signal().template().shown(),
                values,
                found.signal().guard(),
                found.signal().level(),
                found.signal().details(),
                whole ? revisions(found) : List.of(found.revision()),
                whole ? callers(found) : List.of(),
                whole ? uses(found, hit) : List.of(),
                copies));
  }

  /// Where a name is used by the variable that holds it: a metric is moved there, a flag or a key
  /// read. Next to the statement first.
  private List<Caller> uses(FoundSignal found, Hit hit) {
    if (!HELD.contains(found.signal().kind())) {
      return List.of();
    }
    Optional<String> holder = Holder.of(hit.excerpt());
    if (holder.isEmpty()) {
      return List.of();
    }
    List<FoundSymbol> using = code.using(holder.get(), only(found), MOST_USES);
    return using.size() == MOST_USES
        ? List.of()
        : using.stream()
            .filter(it -> Roles.factor(it.role()) > Roles.factor(FileRole.TEST))
            .filter(it -> !isAround(it, found))
            .sorted(Comparator.comparingInt(it -> away(it.path(), found.path())))
            .map(it ->
                new Caller(it.symbol().qualified(), it.path(), it.symbol().lines().first(), 1))
            .toList();
  }

  /// 0 in the same file, 1 beside it, 2 elsewhere.
  private static int away(String path, String other) {
    return path.equals(other) ? 0 : folder(path).equals(folder(other)) ? 1 : 2;
  }

  private static boolean isAround(FoundSymbol symbol, FoundSignal signal) {
    return symbol.path().equals(signal.path())
        && symbol.symbol().lines().holds(signal.signal().lines().first());
  }

  private static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  /// The project at the revision that something was found in.
  private Scope only(FoundSignal found) {
    return code.scope(Optional.of(found.project()), Optional.of(found.revision().name()));
  }

  private List<Revision> revisions(FoundSignal found) {
    return code.signals().revisionsSaying(found.project(), found.signal().template());
  }

  /// Who leads to a signal, level by level, up to definitions that nobody calls.
  private List<Caller> callers(FoundSignal found) {
    Scope project = only(found);
    List<Caller> callers = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    List<String> level = List.of(found.signal().enclosing());
    for (int depth = 1; depth <= LEVELS && !level.isEmpty(); depth++) {
      List<String> next = new ArrayList<>();
      for (FoundSymbol caller : callersOf(level, project)) {
        String name = caller.symbol().qualified();
        if (next.size() < CALLERS && seen.add(name)) {
          next.add(name);
          callers.add(new Caller(name, caller.path(), caller.symbol().lines().first(), depth));
        }
      }
      level = next;
    }
    return callers;
  }

  private List<FoundSymbol> callersOf(List<String> names, Scope project) {
    List<FoundSymbol> callers = new ArrayList<>();
    for (String name : names) {
      String bare = Names.bare(name);
      if (bare.length() < 3) {
        continue;
      }
      List<FoundSymbol> found = code.callers(bare, project, MOST_CALLERS);
      if (found.size() < MOST_CALLERS) {
        found.stream()
            .filter(it -> Roles.factor(it.role()) > Roles.factor(FileRole.TEST))
            .forEach(callers::add);
      }
    }
    return callers;
  }
}
