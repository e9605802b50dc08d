package kb.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kb.index.ExactSearch.Line;
import kb.index.TermPattern.Content;
import kb.query.Field;
import kb.query.LetterCase;
import kb.query.ParsedQuery;
import kb.query.Query;
import kb.query.Query.Term;

/// Holds a query against a subject: the verification behind the candidates.
final class Matcher {
  private final Map<Term, TermPattern> patterns = new HashMap<>();
  private final LetterCase letterCase;
  private final List<Term> positive;

  Matcher(ParsedQuery parsed) {
    this.letterCase = parsed.letterCase();
    this.positive = ExactSearch.Terms.positive(parsed.query());
  }

  boolean matches(Query query, Subject subject) {
    return switch (query) {
      case Query.Word word ->
          holds(word, subject.path())
              || subject.symbol().filter(name -> holds(word, name)).isPresent()
              || holds(word, subject.content().get());
      case Query.Exact exact -> holds(exact, subject.content().get());
      case Query.Regex regex -> holds(regex, subject.content().get());
      case Query.Filter(var field, var value) -> passes(field, value, subject);
      case Query.All(var parts) -> cheapFirst(parts).stream().allMatch(it -> matches(it, subject));
      case Query.Any(var parts) -> cheapFirst(parts).stream().anyMatch(it -> matches(it, subject));
      case Query.Not(var part) -> !matches(part, subject);
      case Query.Constant.EVERYTHING -> true;
      case Query.Constant.NOTHING -> false;
    };
  }

  private boolean passes(Field field, Term value, Subject subject) {
    return switch (field) {
      case SYMBOL -> subject.symbol().filter(name -> holdsName(value, name)).isPresent();
      case PROJECT -> holds(value, Content.of(subject.project()));
      case FILE -> holds(value, subject.path());
      case CONTENT -> holds(value, subject.content().get());
      case LANGUAGE -> subject.language().get().equals(word(value));
      case ROLE -> subject.role().word().equals(word(value));
      case KIND -> subject.kind().filter(kind -> kind.word().equals(word(value))).isPresent();
      case NOTE -> subject.note().filter(note -> isNote(value, note)).isPresent();
      case TAG ->
          subject.note().filter(note -> note.values("tags").contains(value.text())).isPresent();
      // A revision is the scope's business, and notes have none.
      case REVISION -> subject.note().isEmpty();
      case SCOPE, CASE, COUNT -> true;
    };
  }

  /// `(*raftNode).start` and `raftNode::start` are asked for as they are written in their
  /// languages.
  private boolean holdsName(Term value, Content name) {
    return holds(value, name)
        || (value instanceof Query.Word(var text)
            && text.matches(".*(::|#|->|\\(\\*).*")
            && holds(
                new Query.Word(text.replaceAll("[(*)]", "").replaceAll("::|#|->", ".")), name));
  }

  private boolean isNote(Term value, NoteEntry note) {
    return holds(value, Content.of(note.path())) || holds(value, Content.of(note.title()));
  }

  private static String word(Term value) {
    return value.text().toLowerCase(Locale.ROOT);
  }

  boolean holds(Term term, Content content) {
    return pattern(term).find(content, 0) >= 0;
  }

  private TermPattern pattern(Term term) {
    return patterns.computeIfAbsent(term, it -> TermPattern.of(it, letterCase.countsFor(it)));
  }

  /// What is known without the content goes first.
  private static List<Query> cheapFirst(List<Query> parts) {
    return parts.stream().sorted((a, b) -> Integer.compare(cost(a), cost(b))).toList();
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

  /// The first lines of a file where its terms stand; its first line when only its path matches.
  List<Line> lines(FoundFile file, Subject subject, int count) {
    Map<Integer, Line> lines = new LinkedHashMap<>();
    Content content = subject.content().get();
    for (Term term : positive) {
      TermPattern pattern = pattern(term);
      int from = 0;
      for (int found = 0; found < count; found++) {
        int at = pattern.find(content, from);
        if (at < 0) {
          break;
        }
        int number = content.line(at, pattern.inDecoded());
        boolean word = isWord(content, pattern, at, term);
        lines.merge(number, new Line(file, number, word, false), Matcher::better);
        from = nextLine(content, pattern, at);
      }
    }
    if (lines.isEmpty()) {
      return List.of(new Line(file, 1, false, true));
    }
    List<Line> best = new ArrayList<>(lines.values());
    best.sort((a, b) -> Boolean.compare(b.word(), a.word()));
    return best.subList(0, Math.min(count, best.size()));
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
    return at < 0
        || at >= text.length()
        || !(Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_');
  }
}
