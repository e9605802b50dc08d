package kb.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kb.Sources;
import kb.code.grammar.GrammarAnalyser;
import kb.code.java.JavaAnalyser;
import kb.model.Symbol;
import kb.text.Fingerprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// A fingerprint stays the same under formatting and renaming, and changes with each token.
class FingerprintTest {
  private static final int ROUNDS = 40;

  /// Comments and strings whole, then words, runs of operators, brackets one by one, white space.
  private static final Pattern TOKEN =
      Pattern.compile(
          "//[^\\n]*|/\\*.*?\\*/|\"(?:[^\"\\\\\\n]|\\\\.)*\"|`[^`]*`|\\w+|[-+*/%&|^<>=!:.,;]+"
              + "|[ \\t]+|\\n|.",
          Pattern.DOTALL);

  /// A definition to play with, and a line that a formatter may add between two of its own.
  enum Sample {
    GO(
        "sample.go",
        "drain",
        """
        package lantern

        func drain[K comparable](ctx context.Context, lamps map[K]*Lamp) (left int, err error) {
        \tfor key, lamp := range lamps {
        \t\tif lamp == nil || !lamp.lit {
        \t\t\tcontinue // dark
        \t\t}
        \t\tlog.Printf("key %v: %d  left", key, left+1)
        \t\tlamps[key] = &Lamp{name: `raw`, next: lamp}
        \t\tif err := drain(ctx, lamp.held); err != nil {
        \t\t\treturn left << 2, fmt.Errorf("emptying: %w", err)
        \t\t}
        \t\tch <- lamp
        \t}
        \treturn
        }
        """),
    JAVA(
        "Sample.java",
        "drain",
        """
        class Sample {
          @Deprecated
          <K extends Comparable<K>> int drain(Map<K, Lamp> lamps, int... at) throws Exception {
            for (var each : lamps.entrySet()) {
              if (each == null || !each.getValue().lit()) {
                continue; // dark
              }
              LOG.info("key {}:  left", each.getKey(), at.length + 1);
              lamps.put(each.getKey(), new Lamp("name", each.getValue()));
              left += drain(each.getValue().held(), at) << 2;
            }
            Function<Lamp, String> name = lamp -> switch (lamp.kind()) {
              case 1, 2 -> "one";
              default -> lamp.name();
            };
            return left;
          }
        }
        """);

    private final String path;
    private final String name;
    private final String source;

    Sample(String path, String name, String source) {
      this.path = path;
      this.name = name;
      this.source = source;
    }
  }

  private final SourceReader reader =
      new SourceReader(
          List.of(
              new GrammarAnalyser(Path.of(Sources.root() + "/target/native")), new JavaAnalyser()));

  @ParameterizedTest
  @EnumSource
  void formattingDoesNotChangeIt(Sample sample) {
    String expected = fingerprint(sample, sample.source);
    for (int seed = 0; seed < ROUNDS; seed++) {
      String formatted = formatted(sample.source, new Random(seed));
      assertNotEquals(sample.source, formatted);
      assertEquals(expected, fingerprint(sample, formatted), "seed " + seed + ":\n" + formatted);
    }
  }

  @ParameterizedTest
  @EnumSource
  void eachTokenChangesIt(Sample sample) {
    String expected = fingerprint(sample, sample.source);
    List<String> tokens = tokens(sample.source);
    int compared = 0;
    for (int i = tokens.indexOf(sample.name) + 1; i < tokens.size(); i++) {
      String changed = changed(tokens.get(i));
      if (!changed.equals(tokens.get(i))) {
        List<String> others = new ArrayList<>(tokens);
        others.set(i, changed);
        String source = String.join("", others);
        for (Symbol symbol : symbols(sample, source)) {
          if (symbol.name().equals(sample.name)) {
            assertNotEquals(expected, symbol.fingerprint(), source);
            compared++;
          }
        }
      }
    }
    assertTrue(compared > 40, "compared " + compared);
  }

  @ParameterizedTest
  @EnumSource
  void aNewNameDoesNotChangeIt(Sample sample) {
    String renamed = sample.source.replace(sample.name, "emptied");
    String fingerprint =
        symbols(sample, renamed).stream()
            .filter(symbol -> symbol.name().equals("emptied"))
            .findFirst()
            .orElseThrow()
            .fingerprint();
    assertEquals(fingerprint(sample, sample.source), fingerprint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          func f(a int, b int) {}           | func f(\\n\\ta int,\\n\\tb int,\\n) {}           | same
          var x = []int{1, 2}               | var x = []int{\\n\\t1,\\n\\t2,\\n}              | same
          func f() { a(); b() }             | func f() {\\n\\ta()\\n\\tb()\\n}                | same
          func f() { a() }                  | // About f.\\nfunc f() { a() } // behind        | same
          type t struct { a int }           | type t struct { a int `json:"a"` }              | other
          const c = 1                       | var c = 1                                       | other
          var x = "a b"                     | var x = "a  b"                                  | other
          func f() { a = -b }               | func f() { a =- b }                             | same
          func f() { if a < -b {} }         | func f() { a <- b }                             | other
          func (a *A) f() {}                | func (a *B) f() {}                              | other
          """)
  void goIsComparedByItsTokens(String one, String two, String verdict) {
    String first = symbols(Sample.GO, unescaped(one)).getFirst().fingerprint();
    String second = symbols(Sample.GO, unescaped(two)).getFirst().fingerprint();
    assertEquals(verdict.equals("same"), first.equals(second), one + " and " + two);
  }

  @Test
  void constantsWithoutAValueDifferByTheirPlace() {
    List<Symbol> go =
        symbols(Sample.GO, "package a\nconst (\n\tA = iota\n\tB\n\tC\n)\nconst (\n\tD = 1\n\tE\n)");
    assertNotEquals(go.get(1).fingerprint(), go.get(2).fingerprint());
    assertEquals(go.get(1).fingerprint(), go.get(4).fingerprint());
    List<Symbol> java = symbols(Sample.JAVA, "enum E { A, B, C(1) }");
    assertNotEquals(java.get(1).fingerprint(), java.get(2).fingerprint());
  }

  @Test
  void itIsEightLettersAndDigits() {
    Fingerprint fingerprint = new Fingerprint("name");
    fingerprint.add("token");
    assertTrue(fingerprint.digest().matches("[0-9A-Za-z_-]{8}"));
  }

  private String fingerprint(Sample sample, String source) {
    return symbols(sample, source).stream()
        .filter(symbol -> symbol.name().equals(sample.name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("lost in\n" + source))
        .fingerprint();
  }

  private List<Symbol> symbols(Sample sample, String source) {
    byte[] bytes = source.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return switch (reader.read(sample.path, bytes).analysis()) {
      case Analysis.Read(var symbols, var _, var _) -> symbols;
      case Analysis.Skipped _ -> List.of();
    };
  }

  private static String unescaped(String source) {
    return "package a\n" + source.replace("\\n", "\n").replace("\\t", "\t");
  }

  /// Where a line breaks it breaks still, since Go hears it; all other white space is anyone's.
  private static String formatted(String source, Random random) {
    StringBuilder formatted = new StringBuilder();
    for (String token : tokens(source)) {
      if (token.equals("\n")) {
        formatted.append(pick(random, "\n", " \n\n", " // note\n", "\n\t\t/* a\n note */\n"));
      } else if (token.isBlank()) {
        formatted.append(pick(random, " ", "\t\t", " /* note */ "));
      } else {
        formatted.append(pick(random, "", "", isBracket(token) ? " " : "")).append(token);
        formatted.append(pick(random, "", "", isBracket(token) ? " " : ""));
      }
    }
    return formatted.toString();
  }

  private static boolean isBracket(String token) {
    return token.length() == 1 && "()[]{}".contains(token);
  }

  private static String pick(Random random, String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private static String changed(String token) {
    if (token.isBlank() || token.startsWith("//") || token.startsWith("/*")) {
      return token;
    }
    if (token.startsWith("\"") || token.startsWith("`")) {
      return token.charAt(0) + "other" + token.substring(1);
    }
    return switch (token) {
      case "+" -> "-";
      case "<<" -> ">>";
      case "||" -> "&&";
      case "==" -> "!=";
      case "!" -> "-";
      default -> Character.isLetter(token.charAt(0)) ? token + "X" : token;
    };
  }

  private static List<String> tokens(String source) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(source);
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
    return tokens;
  }
}
