package kb.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kb.model.FileRole;
import kb.model.LineRange;
import kb.model.Symbol;
import kb.query.Field;
import kb.query.LetterCase;
import kb.query.Query;
import kb.query.Query.Term;
import kb.text.LinearRegex;

/// What a query means, written down as plainly as it can be: no index, no order, no shortcut.
///
/// @param content of a file whole, of a definition asked for by itself its lines
/// @param symbols the definition that is looked at; none for a file
@SuppressWarnings("ArrayRecordComponent") // never compared
record BruteForce(
    String project,
    String path,
    String language,
    FileRole role,
    byte[] content,
    List<Symbol> symbols,
    LetterCase letterCase) {

  static BruteForce file(String project, IndexedFile file, LetterCase letterCase) {
    return new BruteForce(
        project,
        file.key().path(),
        file.language().name(),
        file.role(),
        file.content(),
        List.of(),
        letterCase);
  }

  BruteForce inside(Symbol symbol) {
    return new BruteForce(project, path, language, role, content, List.of(symbol), letterCase);
  }

  BruteForce lines(LineRange range) {
    List<byte[]> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < content.length; i++) {
      if (content[i] == '\n') {
        lines.add(Arrays.copyOfRange(content, start, i + 1));
        start = i + 1;
      }
    }
    lines.add(Arrays.copyOfRange(content, start, content.length));
    byte[] part = new byte[0];
    for (int line = range.first(); line <= Math.min(range.last(), lines.size()); line++) {
      byte[] next = lines.get(line - 1);
      part = Arrays.copyOf(part, part.length + next.length);
      System.arraycopy(next, 0, part, part.length - next.length, next.length);
    }
    return new BruteForce(project, path, language, role, part, symbols, letterCase);
  }

  boolean matches(Query query) {
    return switch (query) {
      case Query.Word word -> in(word, bytes(path)) || in(word, content) || names(word);
      case Query.Exact exact -> in(exact, content);
      case Query.Regex regex -> in(regex, content);
      case Query.All(var parts) -> parts.stream().allMatch(this::matches);
      case Query.Any(var parts) -> parts.stream().anyMatch(this::matches);
      case Query.Not(var part) -> !matches(part);
      case Query.Constant constant -> constant == Query.Constant.EVERYTHING;
      case Query.Filter(var field, var value) -> passes(field, value);
    };
  }

  private boolean passes(Field field, Term value) {
    return switch (field) {
      case SYMBOL -> names(value);
      case PROJECT -> in(value, bytes(project));
      case FILE -> in(value, bytes(path));
      case CONTENT -> in(value, content);
      case LANGUAGE -> language.equals(value.text());
      case KIND -> symbols.stream().anyMatch(it -> it.kind().word().equals(value.text()));
      case ROLE -> role.word().equals(value.text());
      case NOTE, TAG -> false;
      case REVISION, SCOPE, CASE, COUNT -> true;
    };
  }

  /// In a definition's name, or a way to write it.
  boolean names(Term term) {
    return symbols.stream()
        .anyMatch(symbol -> in(term, bytes(symbol.qualified())) || isWayToWrite(term, symbol));
  }

  private boolean isWayToWrite(Term term, Symbol symbol) {
    return !(term instanceof Query.Regex)
        && symbol.isCalled(term.text())
        && (!letterCase.countsFor(term) || symbol.qualified().endsWith(term.text()));
  }

  boolean in(Term term, byte[] text) {
    boolean casingCounts = letterCase.countsFor(term);
    return term instanceof Query.Regex(var regex)
        ? LinearRegex.of(regex, casingCounts).find(new String(text, UTF_8), 0) >= 0
        : contains(text, bytes(term.text()), casingCounts);
  }

  private static boolean contains(byte[] text, byte[] wanted, boolean casingCounts) {
    for (int start = 0; start + wanted.length <= text.length; start++) {
      boolean same = true;
      for (int i = 0; i < wanted.length && same; i++) {
        int left = text[start + i];
        int right = wanted[i];
        same = casingCounts ? left == right : lower(left) == lower(right);
      }
      if (same) {
        return true;
      }
    }
    return false;
  }

  private static int lower(int c) {
    return c >= 'A' && c <= 'Z' ? c + 32 : c;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
