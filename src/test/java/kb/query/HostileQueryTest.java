package kb.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kb.model.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever is pasted is read, and read soon.
class HostileQueryTest {
  private static final int PASTE = 100_000;

  private static final List<String> PIECES =
      List.of(
          "(",
          ")",
          "\"",
          "/",
          "\\",
          "-",
          ":",
          " ",
          " ",
          "\n",
          "\t",
          "OR",
          "AND",
          "NOT",
          "or",
          "x",
          "Yz",
          "[",
          "*",
          "+",
          "{",
          "'",
          "\u0000",
          "\u001b[0m",
          "\ud800",
          "\udc00",
          "é",
          "\u202e",
          "\ufeff",
          "sy:",
          "https://",
          "::",
          "1");

  private static final List<String> FIELDS =
      List.of("sym:", "file:/", "lang:", "in:", "count:", "case:yes", "r:", "-kind:", "rev:\"");

  @Test
  @Timeout(60)
  void noTextWithoutFieldsIsAnError() {
    Random random = new Random(1);
    for (int i = 0; i < 10_000; i++) {
      read(QueryParserTest.PARSER.parse(mix(PIECES, random)));
    }
  }

  @Test
  @Timeout(60)
  void onlyAFieldsValueIsAnError() {
    List<String> pieces = new ArrayList<>(PIECES);
    pieces.addAll(FIELDS);
    Random random = new Random(2);
    int refused = 0;
    for (int i = 0; i < 10_000; i++) {
      try {
        read(QueryParserTest.PARSER.parse(mix(pieces, random)));
      } catch (UserError e) {
        assertTrue(e.sentence().contains("(column "), e.sentence());
        assertTrue(oneLine(e.sentence()), e.sentence());
        refused++;
      }
    }
    assertTrue(refused > 0);
  }

  @Test
  @Timeout(60)
  void wordsAloneLoseNothing() {
    List<String> pieces =
        List.of(
            "(", ")", ")", " ", " ", "xx", "=", "[", "]", "<", "&&", "->", "--f", ";", "'", ",");
    Random random = new Random(3);
    for (int i = 0; i < 10_000; i++) {
      String text = mix(pieces, random);
      Set<String> words = new LinkedHashSet<>(List.of(text.split(" +")));
      words.remove("");
      List<Query> expected = words.stream().<Query>map(Query.Word::new).toList();
      assertEquals(
          Rewriter.rewrite(new Query.All(expected)),
          QueryParserTest.PARSER.parse(text).query(),
          text);
    }
  }

  @ParameterizedTest
  @MethodSource("pastes")
  @Timeout(value = 5, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aHugePasteIsReadInTime(String piece) {
    read(QueryParserTest.PARSER.parse(piece.repeat(PASTE / piece.length())));
    read(QueryParserTest.PARSER.parse("a OR " + piece.repeat(PASTE / piece.length())));
  }

  static Stream<String> pastes() {
    return Stream.of(
        "(",
        ")",
        "()",
        "( ",
        ") ",
        "(a OR ",
        "-(",
        "-(a OR ",
        ")\"",
        "\"",
        "\"a ",
        "\"\\",
        "/",
        "/a ",
        "/( ",
        "\\",
        "-",
        "-a ",
        "-ab",
        "NOT ",
        "NOT (",
        "OR ",
        "a AND ",
        "a",
        "a ",
        "a:b ",
        "ab:c ",
        "sym:x ",
        "sym:",
        "sym:\"",
        "file:/x",
        "count:1 ",
        "0",
        "[",
        "[a",
        "*.",
        ".*",
        "^a$ ",
        "\n",
        "\u0000",
        "\ud83d",
        "x)",
        "(x",
        "\"(\" ",
        "a(b)c(",
        "or ",
        "/a{1,2}/ ");
  }

  @Test
  @Timeout(value = 5, unit = TimeUnit.SECONDS)
  void aPasteOfManyDifferentWordsIsReadInTime() {
    Random random = new Random(4);
    StringBuilder paste = new StringBuilder();
    while (paste.length() < PASTE) {
      paste.append(Integer.toString(random.nextInt(1_000_000_000), 36)).append("q:v ");
    }
    ParsedQuery parsed = QueryParserTest.PARSER.parse(paste + "OR x");
    assertTrue(parsed.messages().size() <= Remarks.MOST_SHOWN + 1);
  }

  @Test
  void parenthesesGroupDownToALimitAndTheRestIsSaid() {
    int deep = Grouping.DEEPEST + 1;
    String nest = "(a OR ".repeat(deep) + "b" + ")".repeat(deep);
    ParsedQuery parsed = QueryParserTest.PARSER.parse(nest);
    assertEquals("(or a '(a' 'b)')", parsed.query().toString());
    assertEquals(
        List.of("Parentheses deeper than " + Grouping.DEEPEST + " were read as text."),
        parsed.messages());
  }

  private static void read(ParsedQuery parsed) {
    assertEquals(parsed.query(), Rewriter.rewrite(parsed.query()));
    assertTrue(oneLine(parsed.query().toString()));
    assertTrue(parsed.messages().stream().allMatch(HostileQueryTest::oneLine));
    assertTrue(parsed.messages().size() <= Remarks.MOST_SHOWN + 1);
  }

  private static boolean oneLine(String text) {
    return text.chars().noneMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x202e);
  }

  private static String mix(List<String> pieces, Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(20);
    for (int i = 0; i < length; i++) {
      text.append(pieces.get(random.nextInt(pieces.size())));
    }
    return text.toString();
  }
}
