package kb.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kb.model.Symbol;
import kb.query.Field;
import kb.query.Layer;
import kb.query.LetterCase;
import kb.query.ParsedQuery;
import kb.query.Query;
import kb.query.Query.Term;
import kb.query.Rewriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What exact search finds is what a scan of every file finds.
class ExactSearchPropertyTest {
  private static final int CORPORA = 12;
  private static final int QUERIES = 400;

  private static final List<Field> OF_FILES =
      List.of(Field.FILE, Field.CONTENT, Field.LANGUAGE, Field.ROLE, Field.PROJECT);
  private static final List<Field> OF_SYMBOLS =
      List.of(Field.SYMBOL, Field.KIND, Field.FILE, Field.LANGUAGE, Field.ROLE, Field.CONTENT);

  @TempDir private Path folder;

  @Test
  void findsTheFilesThatAScanFinds() {
    int found = 0;
    for (int seed = 0; seed < CORPORA; seed++) {
      Random random = new Random(seed);
      RandomCorpus corpus = new RandomCorpus(random);
      Map<String, List<IndexedFile>> files = files(corpus);
      try (CodeView code = indexed(files, seed)) {
        for (int i = 0; i < QUERIES; i++) {
          found += compareFiles(code, files, parsed(corpus.query(3, OF_FILES), random));
        }
      }
    }
    assertTrue(found > CORPORA * QUERIES, found + " files matched");
  }

  @Test
  void findsTheDefinitionsThatAScanFinds() {
    int found = 0;
    for (int seed = 100; seed < 100 + CORPORA; seed++) {
      Random random = new Random(seed);
      RandomCorpus corpus = new RandomCorpus(random);
      Map<String, List<IndexedFile>> files = files(corpus);
      try (CodeView code = indexed(files, seed)) {
        for (int i = 0; i < QUERIES; i++) {
          found += compareSymbols(code, files, parsed(corpus.query(2, OF_SYMBOLS), random));
        }
      }
    }
    assertTrue(found > CORPORA * QUERIES, found + " definitions matched");
  }

  private static Map<String, List<IndexedFile>> files(RandomCorpus corpus) {
    return new TreeMap<>(Map.of("p", corpus.files(12), "pro-q", corpus.files(9)));
  }

  /// Each project in several segments, with a revision beside the followed one.
  private CodeView indexed(Map<String, List<IndexedFile>> files, int seed) {
    TestIndexes indexes = new TestIndexes(folder.resolve("corpus" + seed));
    files.forEach((project, all) -> {
      TestRevision other =
          new TestRevision("other", true, Set.of(), new RandomCorpus(new Random(seed)).files(3));
      for (int known : List.of(all.size() / 2 + 1, all.size())) {
        indexes.sync(
            project, new TestRevision("main", true, Set.of(), all.subList(0, known)), other);
      }
    });
    return indexes.open();
  }

  private static ParsedQuery parsed(Query query, Random random) {
    return new ParsedQuery(
        Rewriter.rewrite(query),
        List.of(LetterCase.values()).get(random.nextInt(3)),
        OptionalInt.empty(),
        EnumSet.allOf(Layer.class),
        List.of());
  }

  private static int compareFiles(
      CodeView code, Map<String, List<IndexedFile>> files, ParsedQuery parsed) {
    Set<String> expected = new TreeSet<>();
    files.forEach((project, all) ->
        all.stream()
            .filter(it -> BruteForce.file(project, it, parsed.letterCase()).matches(parsed.query()))
            .forEach(it -> expected.add(project + ":" + it.key().path())));
    ExactSearch.Outcome outcome = new ExactSearch(code).run(parsed, everywhere(code));
    Set<String> actual = new TreeSet<>();
    outcome.lines().forEach(line -> actual.add(line.file().project() + ":" + line.file().path()));
    assertEquals(expected, actual, () -> parsed.letterCase() + " " + parsed.query());
    assertEquals(expected.size(), outcome.files(), () -> parsed.query().toString());
    return actual.size();
  }

  private static int compareSymbols(
      CodeView code, Map<String, List<IndexedFile>> files, ParsedQuery parsed) {
    boolean alone = ExactSearch.Terms.asksForSymbols(parsed.query());
    List<Term> terms = ExactSearch.Terms.positive(parsed.query());
    List<String> expected = new ArrayList<>();
    files.forEach((project, all) -> {
      for (IndexedFile file : all) {
        for (Symbol symbol : file.symbols()) {
          BruteForce whole = BruteForce.file(project, file, parsed.letterCase()).inside(symbol);
          boolean meant = alone || terms.stream().anyMatch(whole::names);
          if (meant && (alone ? whole.lines(symbol.lines()) : whole).matches(parsed.query())) {
            expected.add(project + ":" + file.key().path() + symbol);
          }
        }
      }
    });
    ExactSearch.Outcome outcome = new ExactSearch(code).run(parsed, everywhere(code));
    List<String> actual =
        outcome.symbols().stream()
            .map(it -> it.project() + ":" + it.path() + it.symbol())
            .sorted()
            .toList();
    assertEquals(
        expected.stream().sorted().toList(),
        actual,
        () -> parsed.letterCase() + " " + parsed.query());
    assertEquals(actual.size(), outcome.definitions());
    return actual.size();
  }

  private static Scope everywhere(CodeView code) {
    return code.scope(Optional.empty(), Optional.empty());
  }
}
