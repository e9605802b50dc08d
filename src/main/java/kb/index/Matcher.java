package kb.index;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import kb.index.ExactSearch.Line;
import kb.index.TermPattern.Content;
import kb.model.Symbol;
import kb.query.Field;
import kb.query.LetterCase;
import kb.query.ParsedQuery;
import kb.query.Query;
import kb.query.Query.Term;

/// Holds a query against subjects: the verification behind the candidates.
final class Matcher {
  /// How names are written where they are used: `raftNode::start`, `Ask#answer`, `queue->head`.
  private static final Pattern JOINTS = Pattern.compile("::|#|->");

  private static final int MAX_ASCII = 0x7f;

  private final Query query;
  private final LetterCase letterCase;
  private final List<Term> positive;
  private final Map<Term, TermPattern> patterns = new HashMap<>();

  Matcher(ParsedQuery parsed) {
    this.query = cheapFirst(parsed.query());
    this.letterCase = parsed.letterCase();
    this.positive = ExactSearch.Terms.positive(parsed.query());
  }

  boolean matches(Subject subject) {
    return matches(query, subject);
  }

  private boolean matches(Query part, Subject subject) {
    return switch (part) {
      case Query.Word word ->
          holds(word, subject.path())
              || names(word, subject)
              || holds(word, subject.content().get());
      case Query.Exact exact -> holds(exact, subject.content().get());
      case Query.Regex regex -> holds(regex, subject.content().get());
      case Query.Filter(var field, var value) -> passes(field, value, subject);
      case Query.All(var parts) -> parts.stream().allMatch(it -> matches(it, subject));
      case Query.Any(var parts) -> parts.stream().anyMatch(it -> matches(it, subject));
      case Query.Not(var excluded) -> !matches(excluded, subject);
      case Query.Constant.EVERYTHING -> true;
      case Query.Constant.NOTHING -> false;
    };
  }

  private boolean passes(Field field, Term value, Subject subject) {
    return switch (field) {
      case SYMBOL -> names(value, subject);
      case PROJECT -> holds(value, Content.of(subject.project()));
      case FILE -> holds(value, subject.path());
      case CONTENT -> holds(value, subject.content().get());
      case LANGUAGE -> subject.language().name().equals(word(value));
      case ROLE -> subject.role().word().equals(word(value));
      case KIND -> subject.symbol().filter(it -> it.kind().word().equals(word(value))).isPresent();
      case NOTE -> subject.note().filter(note -> isNote(value, subject, note)).isPresent();
      case TAG -> subject.note().filter(note -> note.tags().contains(word(value))).isPresent();
      // A revision is the scope's business, and notes have none.
      case REVISION -> subject.note().isEmpty();
      case SCOPE, CASE, COUNT -> true;
    };
  }

  private boolean names(Term term, Subject subject) {
    return subject.symbol().filter(symbol -> names(term, symbol)).isPresent();
  }

  /// Whether a term is in a definition's name, or is a way to write it: with its package in front,
  /// `(*raftNode).start()`, `raftNode::start`.
  boolean names(Term term, Symbol symbol) {
    if (holds(term, Content.of(symbol.qualified()))) {
      return true;
    }
    if (term instanceof Query.Regex || !symbol.isCalled(term.text())) {
      return false;
    }
    String dotted = JOINTS.matcher(term.text()).replaceAll(".").replaceAll("[(*&)]", "");
    return !letterCase.countsFor(term)
        || (symbol.scope() + "." + symbol.qualified()).endsWith(dotted);
  }

  private boolean isNote(Term value, Subject subject, Subject.InNote note) {
    return holds(value, subject.path()) || holds(value, Content.of(note.title()));
  }

  private static String word(Term value) {
    return value.text().toLowerCase(Locale.ROOT);
  }

  private boolean holds(Term term, Content content) {
    return pattern(term).find(content, 0) >= 0;
  }

  private TermPattern pattern(Term term) {
    return patterns.computeIfAbsent(term, it -> TermPattern.of(it, letterCase.countsFor(it)));
  }

  /// The same query; what is known without the content goes first.
  private static Query cheapFirst(Query query) {
    return switch (query) {
      case Query.All(var parts) -> new Query.All(cheapFirst(parts));
      case Query.Any(var parts) -> new Query.Any(cheapFirst(parts));
      case Query.Not(var part) -> new Query.Not(cheapFirst(part));
      case Query.Term term -> term;
      case Query.Filter filter -> filter;
      case Query.Constant constant -> constant;
    };
  }

  private static List<Query> cheapFirst(List<Query> parts) {
    return parts.stream()
        .map(Matcher::cheapFirst)
        .sorted(Comparator.comparingInt(Matcher::cost))
        .toList();
  }

  private static int cost(Query query) {
    return switch (query) {
      case Query.Constant _ -> 0;
      case Query.Filter(var field, var _) -> field == Field.CONTENT ? 3 : 1;
      case Query.Not(var part) -> cost(part);
      case Query.Word _, Query.Exact _ -> 3;
      case Query.Regex _ -> 4;
      case Query.All(var parts) -> parts.stream().mapToInt(Matcher::cost).max().orElse(0);
      case Query.Any(var parts) -> parts.stream().mapToInt(Matcher::cost).max().orElse(0);
    };
  }

  /// The first lines of a file where its terms stand, whole words before parts of words; its first
  /// line when only its path matches.
  List<Line> lines(CandidateFile file, int count) {
    Map<Integer, Line> lines = new LinkedHashMap<>();
    for (Term term : positive) {
      addLines(file, term, count, lines);
      if (lines.values().stream().filter(Line::word).count() >= count) {
        break;
      }
    }
    return lines.isEmpty()
        ? List.of(new Line(file.head(), 1, false, true))
        : lines.values().stream()
            .sorted(Comparator.comparing(Line::word).reversed())
            .limit(count)
            .toList();
  }

  private void addLines(CandidateFile file, Term term, int count, Map<Integer, Line> lines) {
    Content content = file.content();
    TermPattern pattern = pattern(term);
    int at = pattern.find(content, 0);
    for (int found = 0; found < count && at >= 0; found++) {
      int number = content.line(at, pattern.inDecoded());
      boolean word = isWord(content, pattern, at, term);
      lines.merge(number, new Line(file.head(), number, word, false), Matcher::better);
      at = pattern.find(content, nextLine(content, pattern, at));
    }
  }

  private static Line better(Line one, Line other) {
    return one.word() ? one : other;
  }

  private static int nextLine(Content content, TermPattern pattern, int at) {
    String text = pattern.inDecoded() ? content.decoded() : content.plain();
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() + 1 : end + 1;
  }

  private static boolean isWord(Content content, TermPattern pattern, int at, Term term) {
    if (pattern.inDecoded()) {
      return true;
    }
    String text = content.plain();
    int end = at + Content.bytesOf(term.text()).length();
    return edge(text, at - 1) && edge(text, end);
  }

  private static boolean edge(String text, int at) {
    return at < 0 || at >= text.length() || !isPartOfWord(text.charAt(at));
  }

  /// Beyond ASCII a byte is a part of a letter, for all we care.
  private static boolean isPartOfWord(char c) {
    return c == '_' || c > MAX_ASCII || Character.isLetterOrDigit(c);
  }
}
