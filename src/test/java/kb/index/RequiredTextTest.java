package kb.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import kb.query.Query;
import kb.text.LinearRegex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RequiredTextTest {
  static Stream<Arguments> expressions() {
    return Stream.of(
        // What stands there plainly is required.
        row("raft", "\"raft\"", "raft", "the RAFT log"),
        row("raft log", "\"raft log\"", "raft log"),
        row("a.b", "(and \"a\" \"b\")", "a.b", "axb"),
        row("^func main$", "\"func main\"", "x\nfunc main\ny"),
        row("x{", "\"x{\"", "x{"),
        row("map[string]int", "(and \"map\" \"int\")", "maprint", "mapgint"),
        row("a}b]c", "\"a}b]c\"", "a}b]c"),
        // What may be left out is not.
        row("colou?r", "(and \"colo\" \"r\")", "color", "colour"),
        row("ab*c", "(and \"a\" \"c\")", "ac", "abbbc"),
        row("ab*?c", "(and \"a\" \"c\")", "ac", "abc"),
        row("ab+c", "(and \"ab\" \"c\")", "abc", "abbc"),
        row("ab+?c", "(and \"ab\" \"c\")", "abbc"),
        row("ab{2}c", "(and \"ab\" \"c\")", "abbc"),
        row("ab{2,}c", "(and \"ab\" \"c\")", "abbbc"),
        row("ab{0,2}c", "(and \"a\" \"c\")", "ac", "abbc"),
        row("ab{0}c", "(and \"a\" \"c\")", "ac"),
        row("ab{,2}c", "\"ab{,2}c\"", "ab{,2}c"),
        row("b*", "everything", "", "x"),
        row("(abc)?d", "\"d\"", "d", "abcd"),
        row("(abc)*d", "\"d\"", "d", "abcabcd"),
        row("(abc)+d", "(and \"abc\" \"d\")", "abcabcd"),
        row("(abc){0,3}d", "\"d\"", "d"),
        row("(abc){2}d", "(and \"abc\" \"d\")", "abcabcd"),
        row("((abc)?d)+e", "(and \"d\" \"e\")", "dabcde"),
        // Alternatives.
        row("foo|bar", "(or \"foo\" \"bar\")", "foo", "bar"),
        row("foo|", "everything", "", "foo"),
        row(
            "(connection refused|deadline exceeded)",
            "(or \"connection refused\" \"deadline exceeded\")",
            "connection refused",
            "context deadline exceeded"),
        row("err(or|no)x", "(and \"err\" (or \"or\" \"no\") \"x\")", "errorx", "errnox"),
        row("(a|b)?c", "\"c\"", "c", "ac"),
        row("(?:foo|[0-9]+)x", "\"x\"", "foox", "12x"),
        row("foo{a|b}", "(or \"foo{a\" \"b}\")", "foo{a", "b}"),
        row("a|b|c*", "everything", ""),
        // Escapes.
        row("a\\.b", "\"a.b\"", "a.b"),
        row("func \\(\\w+\\) Close\\(\\)", "(and \"func (\" \") Close()\")", "func (w) Close()"),
        row("a\\d+b", "(and \"a\" \"b\")", "a12b"),
        row("\\bfoo\\b", "\"foo\"", "a foo b"),
        row("a\\x41b", "(and \"a\" \"b\")", "aAb"),
        row("a\\x{41}b", "(and \"a\" \"b\")", "aAb"),
        row("a\\101b", "(and \"a\" \"b\")", "aAb"),
        row("a\\012b", "(and \"a\" \"b\")", "a\nb"),
        row("\\pL(abc)?x", "\"x\"", "éx", "qabcx"),
        row("\\pL[ab]x", "\"x\"", "qax", "éBx"),
        row("\\pL\\d", "everything", "é1"),
        row("\\pL|b", "everything", "é"),
        row("\\p{Lu}bc", "\"bc\"", "Abc", "Ébc"),
        row("\\P{Greek}bc", "\"bc\"", "xbc"),
        row("a\\nb\\tc", "(and \"a\" \"b\" \"c\")", "a\nb\tc"),
        row("a\\_b", "\"a_b\"", "a_b"),
        row("\\Qa.b(c\\Ed", "\"a.b(cd\"", "a.b(cd"),
        row("\\Qab\\E*c", "(and \"a\" \"c\")", "ac", "abbc"),
        row("\\Q)\\Eab|x", "(or \")ab\" \"x\")", ")ab", "x"),
        row("(\\Q)\\Eab)?y", "\"y\"", "y", ")aby"),
        row("\\Qab", "\"ab\"", "ab"),
        row("a\\Q\\Eb", "(and \"a\" \"b\")", "ab"),
        // Classes.
        row("[[:alpha:]]foo", "\"foo\"", "xfoo"),
        row("[^]]foo", "\"foo\"", "xfoo"),
        row("[]a]foo", "\"foo\"", "]foo", "afoo"),
        row("[\\]a]foo", "\"foo\"", "]foo"),
        row("[a|b]foo", "\"foo\"", "|foo"),
        row("[(]foo", "\"foo\"", "(foo"),
        row("[[:^alpha:]x]?foo", "\"foo\"", "foo", "1foo"),
        // Flags and names.
        row("(?i)Foo", "\"Foo\"", "FOO"),
        row("(?i:Foo)bar", "(and \"Foo\" \"bar\")", "FOObar"),
        row("(?s)a.b", "(and \"a\" \"b\")", "a\nb"),
        row("(?P<name>foo)+bar", "(and \"foo\" \"bar\")", "foofoobar"),
        row("(?U)ab+c", "(and \"ab\" \"c\")", "abbc"),
        // Beyond ASCII: other casings are other bytes.
        row("überlauf", "\"berlauf\"", "überlauf", "Überlauf"),
        row("ab😀*c", "(and \"ab\" \"c\")", "abc", "ab😀c"),
        row("naïve", "(and \"na\" \"ve\")", "NAÏVE"));
  }

  private static Arguments row(String regex, String required, String... matching) {
    return Arguments.of(regex, required, List.of(matching));
  }

  @ParameterizedTest
  @MethodSource("expressions")
  void whatIsRequiredStandsInEveryMatch(String regex, String required, List<String> matching) {
    Query query = RequiredText.of(regex);
    assertEquals(required, query.toString());
    LinearRegex compiled = LinearRegex.of(regex, false);
    for (String text : matching) {
      assertTrue(compiled.find(text, 0) >= 0, () -> regex + " matches " + text);
      assertTrue(holds(query, text), () -> query + " in " + text);
    }
  }

  @Test
  void whatIsRequiredStandsInEveryMatchOfAnyExpression() {
    Random random = new Random(5);
    int matches = 0;
    for (int i = 0; i < 40_000; i++) {
      String regex = expression(random, 3);
      if (LinearRegex.fault(regex).isPresent()) {
        continue;
      }
      Query required = RequiredText.of(regex);
      LinearRegex compiled = LinearRegex.of(regex, random.nextBoolean());
      for (int j = 0; j < 8; j++) {
        String text = text(random);
        if (compiled.find(text, 0) >= 0) {
          matches++;
          assertTrue(
              holds(required, text), () -> regex + " matches " + text + " without " + required);
        }
      }
    }
    assertTrue(matches > 20_000, matches + " matches");
  }

  private static final List<String> PIECES =
      List.of(
          "a",
          "b",
          "ab",
          "c",
          "A",
          "B",
          ".",
          "^",
          "$",
          "\\.",
          "\\d",
          "\\w",
          "\\W",
          "\\pL",
          "\\x61",
          "\\x{62}",
          "\\142",
          "[ab]",
          "[^a]",
          "[[:alpha:]]",
          "[]b]",
          "[\\]a]",
          "é",
          "É",
          "\\Qa.b\\E",
          "\\Qab\\E",
          "\\b",
          "{",
          "}",
          "]",
          "{a",
          "-",
          "(?i)",
          "\\_",
          "\\0",
          "k",
          "s",
          "🙂");
  private static final List<String> REPEATS =
      List.of(
          "*", "+", "?", "*?", "+?", "??", "{0}", "{1}", "{2}", "{0,1}", "{1,}", "{,1}", "{01}");

  private static String expression(Random random, int depth) {
    StringBuilder regex = new StringBuilder();
    int parts = 1 + random.nextInt(4);
    for (int i = 0; i < parts; i++) {
      if (depth > 0 && random.nextInt(4) == 0) {
        regex.append(pick(List.of("(", "(?:", "(?P<n" + depth + i + ">"), random));
        regex.append(expression(random, depth - 1)).append(')');
      } else {
        regex.append(pick(PIECES, random));
      }
      regex.append(random.nextInt(3) == 0 ? pick(REPEATS, random) : "");
      regex.append(random.nextInt(6) == 0 ? "|" : "");
    }
    return regex.toString();
  }

  private static final List<String> LETTERS =
      List.of(
          "a", "b", "a", "b", "c", "A", "B", "C", ".", "1", "_", "é", "É", "\n", "]", "{", "}", "-",
          "a.b", "\u0000", "k", "K", "\u212a", "s", "\u017f", "{a", "{,1}", "{01}", "🙂", ",");

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int letters = random.nextInt(12);
    for (int i = 0; i < letters; i++) {
      text.append(pick(LETTERS, random));
    }
    return text.toString();
  }

  private static String pick(List<String> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }

  /// Whether a text holds what is required, casing aside as [Trigrams] sees it.
  static boolean holds(Query required, String text) {
    return switch (required) {
      case Query.Exact(var run) -> folded(text).contains(folded(run));
      case Query.All(var parts) -> parts.stream().allMatch(part -> holds(part, text));
      case Query.Any(var parts) -> parts.stream().anyMatch(part -> holds(part, text));
      case Query.Constant.EVERYTHING -> true;
      case Query.Constant.NOTHING -> false;
      case Query.Not _, Query.Word _, Query.Regex _, Query.Filter _ ->
          throw new AssertionError(required);
    };
  }

  private static String folded(String text) {
    List<String> letters = new ArrayList<>();
    text.codePoints()
        .forEach(c -> letters.add(c == 0x212a ? "k" : c == 0x17f ? "s" : Character.toString(c)));
    return String.join("", letters).toLowerCase(Locale.ROOT);
  }
}
