package kb.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kb.model.LineRange;
import kb.model.Link;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Links to code, told from other links and taken apart.
class CodePlacesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "https://github.com/etcd-io/etcd/blob/v3.5.9/server/raft.go#L165"
            + " etcd-io/etcd|v3.5.9|server|165-165",
        "https://github.com/a/b/blob/main/x.go#L3-L9 a/b|main|x.go|3-9",
        "https://github.com/a/b/blob/main/x.go?plain=1#L3C2-L9C4 a/b|main|x.go|3-9",
        "https://github.com/a/b/blame/main/x.go#L9-L3 a/b|main|x.go|3-9",
        "https://www.github.com/a/b/blob/main/with%20blank%2Bplus.c a/b|main|with_blank+plus.c|",
        "https://gitlab.com/group/sub/repo/-/blob/v1.2/lib/x.rb#L10-20 sub/repo|v1.2|lib|10-20",
        "https://gitlab.example.org/o/r/-/blob/v1/x.c#L1 o/r|v1|x.c|1-1",
        "https://gitlab.com/o/r/blob/v1/x.c#L1 o/r|v1|x.c|1-1",
        "https://codeberg.org/forgejo/forgejo/src/tag/v7.0.0/main.go#L10-L12"
            + " forgejo/forgejo|v7.0.0|main.go|10-12",
        "https://git.example.org/o/r/src/branch/main/x.c o/r|main|x.c|",
        "https://bitbucket.org/ws/repo/src/v1.0/src/x.py#lines-4:7 ws/repo|v1.0|src/x.py|4-7",
        "https://bitbucket.org/ws/repo/src/feature%2Fa/x.py#lines-4 ws/repo|feature/a|x.py|4-4",
        "https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/mm/oom_kill.c?h=v6.1#n1000"
            + " torvalds/linux|v6.1|mm/oom_kill.c|1000-1000",
        "https://git.zx2c4.com/wireguard-tools/tree/src/wg.c wireguard-tools||src/wg.c|",
        "https://sources.example.org/cgit/tool/tree/a/b.c?h=release/1.2#n7"
            + " tool|release/1.2|a/b.c|7-7",
        "https://kernel.googlesource.com/pub/scm/linux/kernel/git/will/kvmtool/+/refs/heads/main/main.c#5"
            + " will/kvmtool|main|main.c|5-5"
      })
  void aHostsLinkIsTakenApart(String link, String expected) {
    CodePlace place = CodePlaces.of(link, "a/b.md").orElseThrow();
    String[] parts = expected.split("\\|", -1);
    assertEquals(CodePlace.Form.PERMALINK, place.form());
    assertEquals(Optional.of(parts[0]), place.repository());
    assertEquals(parts[1], place.first().revision());
    assertEquals(
        parts[2].replace('_', ' ').replace("oom kill", "oom_kill"),
        parts[2].contains("/") || parts[2].contains(".")
            ? place.first().path()
            : place.first().path().split("/")[0]);
    assertEquals(
        parts[3], place.lines().map(lines -> lines.first() + "-" + lines.last()).orElse(""));
  }

  @Test
  void aRevisionWithSlashesGivesEveryCutShortestFirst() {
    CodePlace place =
        CodePlaces.parse("https://github.com/containerd/containerd/blob/release/1.7/pkg/x.go#L4")
            .orElseThrow();
    assertEquals(
        List.of(
            new CodePlace.At("release", "1.7/pkg/x.go"),
            new CodePlace.At("release/1.7", "pkg/x.go"),
            new CodePlace.At("release/1.7/pkg", "x.go")),
        place.candidates());
  }

  @Test
  void aCommitEndsWhereItEnds() {
    String commit = "0123456789abcdef0123456789abcdef01234567";
    CodePlace place =
        CodePlaces.parse("https://github.com/a/b/blob/" + commit + "/c/d.go").orElseThrow();
    assertEquals(List.of(new CodePlace.At(commit, "c/d.go")), place.candidates());
    CodePlace both =
        CodePlaces.parse("https://git.kernel.org/pub/scm/a/b.git/tree/c.c?h=master&id=" + commit)
            .orElseThrow();
    assertEquals(
        List.of(new CodePlace.At(commit, "c.c"), new CodePlace.At("master", "c.c")),
        both.candidates());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://github.com/etcd-io/etcd",
        "https://github.com/etcd-io/etcd/tree/main/server",
        "https://github.com/etcd-io/etcd/commit/0123456",
        "https://github.com/etcd-io/etcd/issues/12",
        "https://github.com/etcd-io/etcd/pull/12/files#diff-1R3",
        "https://github.com/etcd-io/etcd/releases/tag/v3.5.9",
        "https://github.com/etcd-io/etcd/blob/main",
        "https://github.com/etcd-io/etcd/blob/main/server/",
        "https://gitlab.com/o/r/-/tree/main/lib",
        "https://gitlab.com/o/r/-/issues/3",
        "https://codeberg.org/o/r/issues/3",
        "https://codeberg.org/o/r/src/branch/main/dir/",
        "https://docs.example/a/blob/main/x.go.html",
        "https://example.com/x.go#L10",
        "mailto:someone@example.com",
        "other-note.md",
        "other-note.md#heading",
        "../network/conntrack.md#L3",
        "page#Heading",
        "#^1",
        "../../../outside.go",
        "picture.png",
        "../../src/main/java/kb/ask",
        "/containers.md",
        "http://[bad",
        "",
        "%zz"
      })
  void otherLinksAreNoPlacesInCode(String target) {
    assertEquals(Optional.empty(), CodePlaces.of(target, "etcd/no-space.md"));
  }

  @Test
  void aRelativeLinkOutOfTheNotesIsInTheHome() {
    assertEquals(
        "HOME - @src/main/java/kb/ask/Ask.java 40-40",
        shown(CodePlaces.of("../../src/main/java/kb/ask/Ask.java#L40", "kb/ask.md")));
    assertEquals("HOME - @pom.xml ", shown(CodePlaces.of("../pom.xml", "top.md")));
    assertEquals(
        "HOME - @src/Main.java #main", shown(CodePlaces.of("/src/Main.java#main", "kb/a/b.md")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "etcd:server/x.go#Symbol@v3.5.9 etcd|v3.5.9@server/x.go|#Symbol",
        "etcd:server/x.go:165 etcd|@server/x.go|165-165",
        "etcd:server/x.go:165-180@v3.5.9 etcd|v3.5.9@server/x.go|165-180",
        "etcd:server/x.go@release/1.7 etcd|release/1.7@server/x.go|",
        "etcd:server/x.go@v3.5.9:12 etcd|v3.5.9@server/x.go|12-12",
        "etcd-io/etcd:main.go etcd-io/etcd|@main.go|",
        "server/x.go:165 -|@server/x.go|165-165",
        "server/x.go#WAL.Save -|@server/x.go|#WAL.Save",
        "./server/x.go#L4-L9 -|@server/x.go|4-9",
        "x.c#(*T).run -|@x.c|#(*T).run",
        "linux:kernel/sched/Makefile:3 linux|@kernel/sched/Makefile|3-3"
      })
  void whatPeopleTypeIsRead(String typed, String expected) {
    String[] parts = expected.split("\\|", -1);
    assertEquals(
        ("SHORT " + parts[0] + " " + parts[1] + " " + parts[2]), shown(CodePlaces.parse(typed)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "why is etcd slow",
        "localhost:8080",
        "etcd",
        "a:b:c:d",
        "docker.io/library/redis:7",
        "x y.go:3"
      })
  void otherWordsAreNoPlaces(String typed) {
    assertEquals(Optional.empty(), CodePlaces.parse(typed));
  }

  @Test
  void inANoteAShortFormSaysMoreThanAFile() {
    assertEquals("SHORT etcd v1@a.go #B", shown(CodePlaces.of("etcd:a.go#B@v1", "x.md")));
    assertEquals("SHORT - @server/a.go 7-7", shown(CodePlaces.of("server/a.go:7", "x.md")));
    assertEquals(Optional.empty(), CodePlaces.of("attachment.go", "x.md"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "https://github.com/etcd-io/etcd.git"
            + " https://github.com/etcd-io/etcd/blob/release/1.7/a/b.go#L4-L9",
        "git@github.com:etcd-io/etcd.git"
            + " https://github.com/etcd-io/etcd/blob/release/1.7/a/b.go#L4-L9",
        "ssh://git@gitlab.com:22/g/s/r.git https://gitlab.com/g/s/r/-/blob/release/1.7/a/b.go#L4-9",
        "https://codeberg.org/o/r https://codeberg.org/o/r/src/tag/release/1.7/a/b.go#L4-L9",
        "https://bitbucket.org/w/r https://bitbucket.org/w/r/src/release%2F1.7/a/b.go#lines-4:9",
        "https://git.kernel.org/pub/scm/x/linux.git"
            + " https://git.kernel.org/pub/scm/x/linux.git/tree/a/b.go?h=release/1.7#n4",
        "https://kernel.googlesource.com/p/k"
            + " https://kernel.googlesource.com/p/k/+/release/1.7/a/b.go#4",
        "https://git.tool.example/tool https://git.tool.example/tool/tree/a/b.go?h=release/1.7#n4"
      })
  void aLinkIsWrittenAndReadBack(String repository, String link) {
    Optional<String> written =
        CodePlaces.permalink(repository, "release/1.7", "a/b.go", Optional.of(new LineRange(4, 9)));
    assertEquals(Optional.of(link), written);
    CodePlace place = CodePlaces.parse(link).orElseThrow();
    assertEquals(4, place.lines().orElseThrow().first());
    assertEquals(
        1,
        place.candidates().stream()
            .filter(new CodePlace.At("release/1.7", "a/b.go")::equals)
            .count());
  }

  @Test
  void aHostOfNoKnownKindHasNoLinks() {
    assertEquals(
        Optional.empty(),
        CodePlaces.permalink("https://code.example/a/b", "v1", "x", Optional.empty()));
    assertEquals(Optional.empty(), CodePlaces.permalink("../mine", "v1", "x", Optional.empty()));
  }

  @Test
  void oddPathsAreEscapedAndComeBack() {
    String path = "a b/(c)#d%e/\u00FC.go";
    String link =
        CodePlaces.permalink("https://github.com/a/b", "v1", path, Optional.empty()).orElseThrow();
    assertEquals("https://github.com/a/b/blob/v1/a%20b/%28c%29%23d%25e/%C3%BC.go", link);
    assertEquals(new CodePlace.At("v1", path), CodePlaces.parse(link).orElseThrow().first());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "raftNode.start",
        "WAL",
        "schedule",
        "(*raftNode).start",
        "Ask#answer",
        "std::vec::Vec",
        "operator==",
        "Save()",
        "~Foo",
        "nf_conntrack_in"
      })
  void aNameInBackTicksIsASymbol(String text) {
    assertEquals(Optional.of(text), CodePlaces.symbol(link(text, true)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"raftNode", "WAL.Save", "nf_conntrack_in", "std::vec", "Save()"})
  void aNameThatIsNoWordIsASymbolWithoutThem(String text) {
    assertEquals(Optional.of(text), CodePlaces.symbol(link(text, false)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "here",
        "Source",
        "ignored",
        "the start of it",
        "5 s",
        "raft.go",
        "raft.go:165",
        "",
        "165"
      })
  void aWordASentenceOrAFileIsNoSymbol(String text) {
    assertEquals(Optional.empty(), CodePlaces.symbol(link(text, false)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"raft.go", "server/raft.go#L165", "-Xmx1G", "128M", "enabled = false"})
  void notAllThatIsCodeIsASymbol(String text) {
    assertEquals(Optional.empty(), CodePlaces.symbol(link(text, true)));
  }

  @Test
  void hostileTargetsCostNothing() {
    for (String part : List.of("a/", "@", ":", "#", "%", "https://github.com/", ".", "-1")) {
      for (String before :
          List.of("", "https://github.com/a/b/blob/", "https://git.x/a/-/blob/", "etcd:")) {
        assertTimeoutPreemptively(
            Duration.ofSeconds(5), () -> CodePlaces.of(before + part.repeat(200_000), "a.md"));
      }
    }
  }

  private static Link link(String text, boolean code) {
    String target = "https://github.com/a/b/blob/v1/server/raft.go#L165";
    return new Link(text, code, target, Link.Style.INLINE, 1, 1);
  }

  private static String shown(Optional<CodePlace> place) {
    return place
        .map(it ->
            it.form()
                + " "
                + it.repository().orElse("-")
                + " "
                + it.candidates().stream()
                    .map(at -> at.revision() + "@" + at.path())
                    .collect(Collectors.joining(","))
                + " "
                + it.lines().map(lines -> lines.first() + "-" + lines.last()).orElse("")
                + it.symbol().map(symbol -> "#" + symbol).orElse(""))
        .orElse("none");
  }
}
