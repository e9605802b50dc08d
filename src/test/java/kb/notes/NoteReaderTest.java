package kb.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import kb.model.Link;
import kb.model.Note;
import org.junit.jupiter.api.Test;

/// A tidy note, read.
class NoteReaderTest {
  @Test
  void aTidyNoteIsCutAtItsHeadings() {
    Note note =
        Read.note(
            """
            ---
            title: Leases expire early
            Tags: [etcd, time]
            symptoms: lease not found
            ---

            # Early leases

            What it looks like.

            ## Check the clock

            Compare the members.

            ### On one node

            Only there.

            ## Related
            """);
    assertEquals("Leases expire early", note.title());
    assertEquals(
        Map.of(
            "title", List.of("Leases expire early"),
            "tags", List.of("etcd", "time"),
            "symptoms", List.of("lease not found")),
        note.meta());
    assertEquals(
        List.of(
            "7-10 1 Early leases",
            "11-14 2 Early leases > Check the clock",
            "15-18 3 Early leases > Check the clock > On one node",
            "19-19 2 Early leases > Related"),
        Read.outline(note));
    assertEquals("\nCompare the members.\n", Read.section(note, "Check the clock").text());
    assertEquals(List.of("19 Related (empty section)"), Read.open(note));
    assertEquals(List.of(), note.warnings());
  }

  @Test
  void textAboveTheFirstHeadingStandsUnderTheTitle() {
    Note note = Read.lines("A first remark.", "", "# One", "x", "# Two", "y");
    assertEquals("some-note", note.title());
    assertEquals(List.of("1-2 0 some-note", "3-4 1 One", "5-6 1 Two"), Read.outline(note));
  }

  @Test
  void theOnlyHeadingOfTheFirstLevelIsTheTitle() {
    assertEquals("One", Read.lines("badge", "", "# One", "x", "## Two", "y").title());
  }

  @Test
  void everyKindOfLinkIsFoundWithItsPlace() {
    Note note =
        Read.note(
            """
            See [the docs](https://a.example/x_(y)#z "title") and [[network/conntrack]].
            Also [[page|a label]], [[page#Heading]] and ![[picture.png]]; ![alt](pic.png)
            by [reference][ref], [ref] or <https://auto.example/>: https://bare.example/path.

              - [`raftNode.start`](https://github.com/etcd-io/etcd/blob/v3.5.9/server/etcdserver/raft.go#L165)

            A claim[^1].

            [ref]: https://ref.example "Reference"
            [^1]: https://note.example/talk (the talk)
            """);
    assertEquals(
        List.of(
            "1:5 INLINE [the docs] https://a.example/x_(y)#z",
            "1:55 WIKI [network/conntrack] network/conntrack",
            "2:6 WIKI [a label] page",
            "2:24 WIKI [page#Heading] page#Heading",
            "2:45 WIKI [picture.png] picture.png",
            "2:63 INLINE [alt] pic.png",
            "3:4 REFERENCE [reference] https://ref.example",
            "3:22 REFERENCE [ref] https://ref.example",
            "3:31 BARE [https://auto.example/] https://auto.example/",
            "3:56 BARE [https://bare.example/path] https://bare.example/path",
            "5:5 INLINE [raftNode.start]"
                + " https://github.com/etcd-io/etcd/blob/v3.5.9/server/etcdserver/raft.go#L165",
            "7:8 FOOTNOTE [the talk] https://note.example/talk",
            "10:7 BARE [the talk] https://note.example/talk"),
        Read.shownLinks(note));
  }

  @Test
  void aLinkKnowsWhetherItsTextIsCode() {
    Note note = Read.lines("[`a`](x) [a](x) [`a` b](x) [`a`][r] [[a]]", "", "[r]: y");
    assertEquals(
        List.of(true, false, false, true, false),
        Read.links(note).stream().map(Link::code).toList());
  }

  @Test
  void namesKeepTheirUnderscoresAndStars() {
    Note note =
        Read.lines("[`kvm__init`](x) [`__init__`](x) [__strong__](x) [a__b](x) [`**/x`](x)");
    assertEquals(
        List.of("kvm__init", "__init__", "strong", "a__b", "**/x"),
        Read.links(note).stream().map(Link::text).toList());
  }

  @Test
  void aWikiLinkInATableKeepsItsEscapedBar() {
    Note note = Read.lines("| page | why |", "| --- | --- |", "| [[a/b\\|label]] | x |");
    assertEquals(List.of("3:3 WIKI [label] a/b"), Read.shownLinks(note));
  }

  @Test
  void aShellTestIsNoWikiLink() {
    assertEquals(List.of(), Read.shownLinks(Read.note("if [[ -f /etc/x ]] and [[1,2]] then\n")));
  }

  @Test
  void anUnusedDefinitionIsALinkWhereItStands() {
    Note note = Read.lines("text", "", "[paper]: https://paper.example/a.pdf");
    assertEquals(
        List.of("3:1 REFERENCE [paper] https://paper.example/a.pdf"), Read.shownLinks(note));
  }

  @Test
  void namesInCodeSpansAreMentions() {
    Note note =
        Read.note(
            """
            `--quota-backend-bytes=2G`, `-config.file`, `nf_conntrack_max`, `net.core.somaxconn`, `WAL.Save()`,
            `server/etcdserver/raft.go`, `ErrNoSpace`, `std::vec::Vec`, `kube-proxy`, `schedule`, `not a name`, `137`,
            `ETCD_NAME`, `read(2)` and again `schedule`; [`linked`](https://x.example)
            """);
    assertEquals(
        List.of(
            "--quota-backend-bytes",
            "-config.file",
            "nf_conntrack_max",
            "net.core.somaxconn",
            "WAL.Save",
            "server/etcdserver/raft.go",
            "ErrNoSpace",
            "std::vec::Vec",
            "kube-proxy",
            "schedule",
            "ETCD_NAME",
            "read"),
        Read.mentions(note));
  }

  @Test
  void codeInFencesHoldsNoLinksNoHeadingsNoQuestions() {
    Note note =
        Read.note(
            """
            # Top

            ```yaml
            # TODO not mine
            link: [x](y)
            url: https://x.example
            ```
            """);
    assertEquals(List.of("1-7 1 Top"), Read.outline(note));
    assertEquals(List.of(), Read.shownLinks(note));
    assertEquals(List.of(), Read.open(note));
  }

  @Test
  void anUnclosedFenceEndsBeforeTheNextHeadingAndIsTold() {
    Note note =
        Read.note(
            """
            # Top

            ```sh
            # list
            ls -l

            ## Next

            more [x](y)
            """);
    assertEquals(List.of("1-6 1 Top", "7-9 2 Top > Next"), Read.outline(note));
    assertEquals(
        List.of(
            "line 3: the code fence is never closed; it is read up to line 6, close it with ```"),
        note.warnings());
    assertEquals(List.of("9:6 INLINE [x] y"), Read.shownLinks(note));
    assertEquals(List.of("5 ls -l <- list"), Read.shownCommands(note));
  }

  @Test
  void anUnclosedFenceEndsBeforeTheNextOpeningOne() {
    Note note =
        Read.lines("```sh", "ls -l", "Then edit:", "", "```yaml", "a: b", "```", "", "end [x](y)");
    assertTrue(
        note.warnings().getFirst().startsWith("line 1: the code fence"),
        note.warnings().toString());
    assertEquals(List.of("9:5 INLINE [x] y"), Read.shownLinks(note));
  }

  @Test
  void anUnclosedBracketSwallowsNothing() {
    Note note = Read.lines("a (list [of things", "", "# Next", "", "[x](y)");
    assertEquals(List.of("5:1 INLINE [x] y"), Read.shownLinks(note));
    assertEquals("1 a (list [of things", Read.open(note).getFirst());
  }
}
