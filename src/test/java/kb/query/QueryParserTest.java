package kb.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import kb.model.Language;
import kb.model.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Text on the left, the tree it is read as on the right.
class QueryParserTest {
  static final QueryParser PARSER =
      new QueryParser(
          Stream.of("go", "java", "c", "cpp", "python", "text").map(Language::new).toList());

  private static final String LANGUAGE =
      """
      Open                                 => Open
      open file                            => (and open file)
      open AND file                        => (and open file)
      open OR close                        => (or open close)
      a b OR c d                           => (or (and a b) (and c d))
      (a OR b) c                           => (and (or a b) c)
      a AND (b OR (c AND d))               => (and a (or b (and c d)))
      NOT draft                            => (not draft)
      NOT NOT draft                        => draft
      -draft wal                           => (and (not draft) wal)
      -(draft OR old) wal                  => (and (not (or draft old)) wal)
      wal -"to do" -/x+y/                  => (and wal (not "to do") (not /x+y/))
      wal wal save wal                     => (and wal save)
      "exact text("                        => "exact text("
      "say \\"hi\\" to C:\\dir"            => "say \\"hi\\" to C:\\\\dir"
      /func \\w+\\(/                       => /func \\w+\\(/
      /a\\/b/                              => /a\\/b/
      (/a b/ OR "c d")                     => (or /a b/ "c d")
      sym:Open -repo:moby                  => (and sym:Open (not project:moby))
      sym:WAL lang:go -file:_test          => (and sym:WAL lang:go (not file:_test))
      defs:A symbol:B sym:C                => (and sym:A sym:B sym:C)
      r:a repo:b project:c                 => (and project:a project:b project:c)
      f:a path:b file:c                    => (and file:a file:b file:c)
      l:go language:java lang:C            => (and lang:go lang:java lang:c)
      b:a branch:b revision:c rev:d        => (and rev:a rev:b rev:c rev:d)
      c:x content:"y z"                    => (and content:x content:"y z")
      kind:method role:test tag:net        => (and kind:method role:test tag:net)
      note:conntrack note:/dns$/           => (and note:conntrack note:/dns$/)
      file:/(^|\\/)wal\\.go$/              => file:/(^|\\/)wal\\.go$/
      (lang:go OR lang:c) mutex            => (and (or lang:go lang:c) mutex)
      NOT (sym:a OR sym:b)                 => (not (or sym:a sym:b))
      file:"a b"                           => file:"a b"
      std::string file::x                  => (and std::string file::x)
      abccase:yes                          => abccase:yes
      "sym:Open"                           => "sym:Open"
      """;

  /// What people know from Zoekt, Sourcegraph and GitHub.
  private static final String NEIGHBOURS =
      """
      repo:^github.com/etcd-io/etcd$ raft  => (and project:^github.com/etcd-io/etcd$ raft)
      (language:c OR language:cpp) AND NOT path:"/tests/" => (and (or lang:c lang:cpp) (not file:"/tests/"))
      "fatal error" NOT path:__testing__   => (and "fatal error" (not file:__testing__))
      path:/(^|\\/)README\\.md$/           => file:/(^|\\/)README\\.md$/
      language:go symbol:WithContext       => (and lang:go sym:WithContext)
      symbol:/^String::to_.*/              => sym:/^String::to_.*/
      sub-pixel                            => sub-pixel
      abc or def                           => (and abc or def)
      (foo bar)                            => (and '(foo' 'bar)')
      (abc)(de)                            => '(abc)(de)'
      foo(bar)[0]                          => 'foo(bar)[0]'
      sym:a(b|d)e                          => sym:'a(b|d)e'
      repo:alice/ -repo:old-repo           => (and project:alice/ (not project:old-repo))
      fmt.Errorf -file:vendor/             => (and fmt.Errorf (not file:vendor/))
      """;

  /// What people paste while something burns.
  private static final String PASTED =
      """
      rpc error: code = Unavailable desc = transport: error while dialing => (and rpc error: code = Unavailable desc transport: error while dialing)
      0/5 nodes are available: 2 Insufficient cpu. => (and 0/5 nodes are available: 2 Insufficient cpu.)
      E0412 07:15:01.220031    1234 pod_workers.go:1301] "Error syncing pod, skipping" err="x" => (and E0412 07:15:01.220031 1234 pod_workers.go:1301] "Error syncing pod, skipping" err="x")
      {"level":"warn","msg":"slow fdatasync","took":"1.2s"} => (and {"level":"warn","msg":"slow fdatasync","took":"1.2s"})
      "level":"warn","msg":"slow fdatasync" => (and "level":"warn","msg":"slow fdatasync")
      panic: runtime error: index out of range [5] with length 3 => (and panic: runtime error: index out of range [5] with length 3)
      goroutine 1 [running]: main.(*Server).run(0xc000, {0x1, 0x2}) => (and goroutine 1 [running]: 'main.(*Server).run(0xc000,' {0x1, '0x2})')
      at java.base/java.util.Objects.requireNonNull(Objects.java:233) => (and at 'java.base/java.util.Objects.requireNonNull(Objects.java:233)')
      (1 << 31) => (and '(1' << '31)')
      lang:c (1 << 31) => (and lang:c 1 << 31)
      if (x->next != NULL && !(y & 0x3)) { => (and if '(x->next' != NULL && '!(y' & '0x3))' {)
      a = b / c / d; // half / => (and a = b / c d; // half)
      /* a comment */ int x = -1; => (and /* a comment */ int x = -1;)
      printf ("x %d" , x) => (and printf '(' "x %d" , 'x)')
      GET https://10.0.0.1:6443/api/v1/pods?limit=5 => (and GET https://10.0.0.1:6443/api/v1/pods?limit=5)
      file:///etc/hosts => file:///etc/hosts
      /etc/kubernetes/manifests/etcd.yaml: no such file => (and /etc/kubernetes/manifests/etcd.yaml: no such file)
      ls /var/log/ => (and ls /var/log/)
      iptables -t nat -A PREROUTING --dport 80 -> x => (and iptables -t nat -A PREROUTING --dport 80 -> x)
      C:\\Windows\\system32 => C:\\Windows\\system32
      write: broken pipe (errno=32 => (and write: broken pipe '(errno=32')
      timed out waiting) for lock => (and timed out 'waiting)' for lock)
      he said "never closed => (and he said "never closed)
      "a"b "c" => (and "a"b "c")
      it's an 'ok' => (and it's an 'ok')
      -1 - -> --all => (and -1 - -> --all)
      Volume "pvc-1" is bound (uid: 7) => (and Volume "pvc-1" is bound '(uid:' '7)')
      """;

  private static final String ODD =
      """
      OR                                   => OR
      a OR                                 => (and a OR)
      AND b                                => (and AND b)
      a OR OR b                            => (or (and a OR) b)
      NOT                                  => NOT
      a AND NOT                            => (and a NOT)
      (OR a) OR b                          => (or (and OR a) b)
      (a OR b                              => (or '(a' b)
      a OR b)                              => (or a 'b)')
      ((a OR b)                            => (and '(' (or a b))
      () OR a                              => (or '()' a)
      main () lang:c                       => (and main '()' lang:c)
      -OR x                                => (and (not OR) x)
      "" x                                 => (and "" x)
      // x                                 => (and // x)
      /x/i                                 => /x/i
      /[/ x                                => (and /[/ x)
      lang:go)                             => (and lang:go ')')
      sym: x                               => (and sym: x)
      -sym: x                              => (and (not sym:) x)
      (sym:)                               => '(sym:)'
      file:"never closed                   => (and file:"never closed)
      foo OR in:notes                      => foo
      foo OR (in:notes)                    => foo
      -(in:notes) foo                      => foo
      """;

  static Stream<Arguments> cases() {
    return Stream.of(LANGUAGE, NEIGHBOURS, PASTED, ODD)
        .flatMap(String::lines)
        .map(line -> line.split(" +=> ", 2))
        .map(sides -> Arguments.of(sides[0], sides[1]));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void reads(String text, String tree) {
    assertEquals(tree, PARSER.parse(text).query().toString());
  }

  @Test
  void anEmptyTextAsksForEverything() {
    assertEquals(Query.Constant.EVERYTHING, PARSER.parse(" \t\n").query());
    assertEquals(Query.Constant.EVERYTHING, PARSER.parse("count:5").query());
  }

  @Test
  void spacesOfAllKindsAndControlCharactersSeparate() {
    String text = "a\tb\nc\u00a0d\u200be\u0000f\u001b[31mg\r\n\u2028h\ufeff";
    assertEquals("(and a b c d e f [31mg h)", PARSER.parse(text).query().toString());
  }

  @Test
  void quotesAndSlashesEndWithTheirLine() {
    assertEquals(new Query.All(words("\"a", "b\"")), PARSER.parse("\"a\nb\"").query());
    assertEquals(new Query.All(words("/c", "d/")), PARSER.parse("/c\nd/").query());
  }

  @Test
  void optionsHoldForTheWholeQuery() {
    ParsedQuery parsed = PARSER.parse("in:notes case:yes dns in:symbols count:20 cache");
    assertEquals("(and dns cache)", parsed.query().toString());
    assertEquals(EnumSet.of(Layer.NOTES, Layer.SYMBOLS), parsed.scope());
    assertEquals(LetterCase.YES, parsed.letterCase());
    assertEquals(OptionalInt.of(20), parsed.count());
    assertEquals(List.of(), parsed.messages());
  }

  @Test
  void withoutOptionsItLooksEverywhereWithSmartCase() {
    ParsedQuery parsed = PARSER.parse("dns");
    assertEquals(EnumSet.allOf(Layer.class), parsed.scope());
    assertEquals(LetterCase.AUTO, parsed.letterCase());
    assertEquals(OptionalInt.empty(), parsed.count());
  }

  @Test
  void codeIsSymbolsAndText() {
    assertEquals(EnumSet.of(Layer.SYMBOLS, Layer.TEXT), PARSER.parse("in:code x").scope());
  }

  @Test
  void anUnknownFieldIsTextAndTold() {
    ParsedQuery parsed = PARSER.parse("symbl:Open");
    assertEquals(new Query.Word("symbl:Open"), parsed.query());
    assertEquals(
        List.of("`symbl:` is no field and was read as text. Did you mean `sym:`?"),
        parsed.messages());
  }

  private static final String MESSAGES =
      """
      Kind:method               => `Kind:` is no field and was read as text. Did you mean `kind:`?
      zebra:x zebra:y           => `zebra:` is no field and was read as text.
      file: x                   => `file:` has no value and was read as text.
      /a(/                      => `/a(/` was read as text, not as a pattern: missing closing ).
      /(a)\\1/                  => `/(a)\\1/` was read as text, not as a pattern: back references are not supported.
      file:*.go                 => `*.go` was read as text; a regular expression stands between slashes, like `/_test\\.go$/`.
      foo.*bar                  => `foo.*bar` was read as text; a regular expression stands between slashes, like `/_test\\.go$/`.
      x (in:notes y) OR z       => `in:` holds for the whole query, not for its group alone.
      lang:go or lang:c         => `or` was read as text; operators are written in capitals.
      count:5 count:6           => `count:` stands there twice; the last one holds.
      """;

  static Stream<Arguments> messages() {
    return MESSAGES.lines().map(line -> line.split(" +=> ", 2)).map(Arguments::of);
  }

  @ParameterizedTest
  @MethodSource("messages")
  void tells(String text, String message) {
    assertEquals(List.of(message), PARSER.parse(text).messages());
  }

  @ParameterizedTest
  @MethodSource("silent")
  void hasNothingToTellAbout(String text) {
    assertEquals(List.of(), PARSER.parse(text).messages());
  }

  static Stream<String> silent() {
    return Stream.of(
        "rpc error: code = Unavailable desc = transport: error",
        "http://localhost:8080/x localhost:8080 util.go:12",
        "std::string C:\\x",
        "{\"level\":\"warn\"}",
        "(1 << 31)",
        "not ready and not found or gone",
        "sym:Open -repo:moby OR /x.*y/");
  }

  @Test
  void tooManyMessagesAreCounted() {
    List<String> messages = PARSER.parse("qa:x qb:x qc:x qd:x qe:x qf:x qg:x").messages();
    assertEquals(Remarks.MOST_SHOWN + 1, messages.size());
    assertEquals("And 2 more remarks like these.", messages.getLast());
  }

  private static final String ERRORS =
      """
      lang:goo        => `lang:` knows no `goo` (column 1). Did you mean `lang:go`? It takes c, cpp, go, java, python, text.
      wal -lang:rust  => `lang:` knows no `rust` (column 6). It takes c, cpp, go, java, python, text.
      in:nothing      => `in:` knows no `nothing` (column 1). It takes notes, code, symbols, text.
      x case:maybe    => `case:` knows no `maybe` (column 3). It takes yes, no, auto.
      kind:func       => `kind:` knows no `func` (column 1). Did you mean `kind:function`? It takes function, method, constructor, class, struct, interface, record, enum, type, field, constant, variable, macro, module, service, rpc, key, resource, target, heading.
      role:tset       => `role:` knows no `tset` (column 1). Did you mean `role:test`? It takes source, documentation, test, generated, vendored.
      count:0         => `count:` takes a whole number from 1 to 10000 (column 1).
      count:10001     => `count:` takes a whole number from 1 to 10000 (column 1).
      count:many      => `count:` takes a whole number from 1 to 10000 (column 1).
      a file:/[/      => `file:` has a broken regular expression: missing closing ] (column 3).
      rev:/v1/        => `rev:` takes no regular expression (column 1).
      x -count:5      => `count:` cannot be excluded (column 4).
      NOT in:notes    => `in:` cannot be excluded (column 5).
      """;

  static Stream<Arguments> errors() {
    return ERRORS.lines().map(line -> line.split(" +=> ", 2)).map(Arguments::of);
  }

  @ParameterizedTest
  @MethodSource("errors")
  void refuses(String text, String message) {
    UserError error = assertThrows(UserError.class, () -> PARSER.parse(text));
    assertEquals(message, error.sentence());
    assertEquals(UserError.Kind.USAGE, error.kind());
    assertTrue(!error.nextStep().isEmpty());
  }

  @Test
  void theNextStepOfAWrongValueIsAQueryThatWorks() {
    UserError error = assertThrows(UserError.class, () -> PARSER.parse("lang:goo"));
    assertEquals("To search for the text itself, put it in quotes.", error.nextStep());
    assertEquals(new Query.Exact("lang:goo"), PARSER.parse("\"lang:goo\"").query());
  }

  private static List<Query> words(String... words) {
    return Stream.of(words).<Query>map(Query.Word::new).toList();
  }
}
