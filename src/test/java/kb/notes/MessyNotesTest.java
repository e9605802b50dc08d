package kb.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import kb.model.Note;
import kb.model.Section;
import kb.text.SearchText;
import org.junit.jupiter.api.Test;

/// Notes as people leave them: each mess once. No line is lost, and a person finds what they wrote.
class MessyNotesTest {
  @Test
  void m01EqualSignsOpenHeadingsAndMoreOfThemIsOuter() {
    Note note = Read.lines("===storage", "disks fill up", "=quota", "set one", "===network", "mtu");
    assertEquals(
        List.of("1-2 1 storage", "3-4 2 storage > quota", "5-6 1 network"), Read.outline(note));
  }

  @Test
  void m01ASingleEqualSignAloneAndAHighlightAreText() {
    Note note = Read.lines("=SUM(A1:A3)", "==careful== with this", "=> then that");
    assertEquals(List.of("1-3 0 some-note"), Read.outline(note));
  }

  @Test
  void m02AContentsListOfHeadingsIsNotTheSectionsThemselves() {
    Note note =
        Read.lines(
            "===raft",
            "===backup",
            "===later",
            "",
            "===raft",
            "terms and votes",
            "===backup",
            "snapshots",
            "===later");
    assertEquals(
        List.of("1-4 0 some-note", "5-6 1 raft", "7-8 1 backup", "9-9 1 later"),
        Read.outline(note));
    assertEquals(List.of("9 later (empty section)"), Read.open(note));
  }

  @Test
  void m02RepeatedHeadingsUnderDifferentParentsAreNoContents() {
    Note note = Read.lines("# v2", "## Added", "## Fixed", "x", "# v1", "## Added", "y");
    assertTrue(Read.outline(note).contains("2-2 2 v2 > Added"), Read.outline(note).toString());
  }

  @Test
  void m03ASnakeCaseHeadingIsShownAsWritten() {
    Note note = Read.lines("===node_disk_pressure", "evicts pods");
    assertEquals("node_disk_pressure", note.sections().getFirst().heading());
  }

  @Test
  void m04AWholeQuestionWithAPathCanBeAHeading() {
    Note note =
        Read.lines("===why does tc/bpf drop packets on cni0?", "", "===how to trace over ssh", "x");
    assertEquals("why does tc/bpf drop packets on cni0?", note.sections().getFirst().heading());
    assertEquals(
        List.of("1 why does tc/bpf drop packets on cni0? (empty section)"), Read.open(note));
  }

  @Test
  void m05AnUnderlineNeedsTextRightAboveIt() {
    Note note =
        Read.lines("Title", "=====", "text", "", "=========", "", "more text", "two lines", "====");
    assertEquals(List.of("1-9 1 Title"), Read.outline(note));
    assertTrue(note.sections().getFirst().text().contains("========="));
  }

  @Test
  void m05ARuleBelowASentenceIsARule() {
    Note note = Read.lines("This is a sentence.", "---", "next", "", "Sub title", "---", "text");
    assertEquals(List.of("1-4 0 some-note", "5-7 2 Sub title"), Read.outline(note));
  }

  @Test
  void m06AnUnderlineInAQuotationMakesNoHeading() {
    Note note =
        Read.lines("# Mine", "> Their tool", ">", "> ==========", ">", "> does things.", "after");
    assertEquals(List.of("1-7 1 Mine"), Read.outline(note));
  }

  @Test
  void m07ABannerIsOneHeading() {
    Note note =
        Read.lines(
            "intro",
            "",
            "######################",
            "# Vagrant",
            "######################",
            "",
            "boxes",
            "",
            "==========",
            "Packer",
            "==========",
            "images");
    assertEquals(List.of("1-2 0 some-note", "3-8 1 Vagrant", "9-12 1 Packer"), Read.outline(note));
    assertEquals("\nboxes\n", Read.section(note, "Vagrant").text());
  }

  @Test
  void m08AHashBesideACommandIsAComment() {
    Note note =
        Read.lines(
            "# Shell setup",
            "",
            "some prose here",
            "",
            "# Only on the laptop. Really?",
            "export EDITOR=vim",
            "",
            "chsh -s /usr/bin/fish",
            "#> log in again",
            "",
            "# TODO put this under version control",
            "",
            "In the home folder create a file.");
    assertEquals(
        List.of("1-10 1 Shell setup", "11-13 1 TODO put this under version control"),
        Read.outline(note));
    assertEquals(
        List.of("6 export EDITOR=vim <- Only on the laptop. Really?"), Read.shownCommands(note));
    assertEquals(List.of("11 TODO put this under version control"), Read.open(note));
  }

  @Test
  void m09PagesWithoutHeadingsAreCutAtTitleLines() {
    Note note =
        Read.lines(
            "Needs:",
            "- an api for the door bell",
            "- a server",
            "",
            "Cluster Nodes",
            "- two of them",
            "",
            "Storage",
            "Put a file server on one node, which then has to be pinned to that",
            "machine for good.",
            "",
            "Reading",
            "https://docs.example/placement",
            "",
            "is there a need for it in dev?",
            "Reasons against it:",
            "- it costs",
            "",
            "first words of a wrapped paragraph that goes",
            "on in lower case here",
            "",
            filler(30));
    assertEquals(
        List.of("Needs", "Cluster Nodes", "Storage", "Reading", "is there a need for it in dev?"),
        note.sections().stream()
            .filter(section -> section.level() > 0)
            .map(Section::heading)
            .toList());
  }

  @Test
  void m09ATidyNoteKeepsItsIntroducingLines() {
    Note note =
        Read.lines("# Check", "", "The steps:", "", "- one", "- two", "", "Then:", "- three");
    assertEquals(List.of("1-9 1 Check"), Read.outline(note));
  }

  @Test
  void m10ShoutingIsABorderAndNoHeading() {
    Note note =
        Read.lines(
            "# Ideas", "replace the scheduler", "", "START ALL OVER AGAIN", "", "with a language");
    assertEquals(List.of("1-3 1 Ideas", "4-6 0 Ideas"), Read.outline(note));
    assertTrue(note.sections().getLast().text().startsWith("START ALL OVER AGAIN"));
  }

  @Test
  void m11TwoBlankLinesAreABorder() {
    Note note =
        Read.lines("# Notes", "about swap", "", "", "", "about fonts", "", "still fonts", "", "");
    assertEquals(List.of("1-5 1 Notes", "6-10 0 Notes"), Read.outline(note));
  }

  @Test
  void m12ASecondTitleEndsACutSentence() {
    Note note =
        Read.lines(
            "# Part one", "* discover relations (config, tables ", "", "# Part two", "* more");
    assertEquals(List.of("1-3 1 Part one", "4-5 1 Part two"), Read.outline(note));
    assertEquals(List.of("2 discover relations (config, tables"), Read.open(note));
  }

  @Test
  void m13ListMarksOfEveryKindAreMarks() {
    Note note =
        Read.lines(
            "* outer",
            "  + inner",
            "    o innermost [a](b)",
            "- x",
            "\t-- remark `some_name`",
            "o [[page]]");
    assertEquals(List.of("3:17 INLINE [a] b", "6:3 WIKI [page] page"), Read.shownLinks(note));
    assertEquals(List.of("some_name"), Read.mentions(note));
    assertEquals(List.of("1-6 0 some-note"), Read.outline(note));
  }

  @Test
  void m14DeepIndentationHidesNothing() {
    Note note =
        Read.lines(
            "* item",
            "\t\t- WS stream/:camera, see [api](api.md)",
            "",
            "        text at eight blanks `deep_name`",
            "\t   https://deep.example/x");
    assertEquals(
        List.of(
            "2:28 INLINE [api] api.md", "5:5 BARE [https://deep.example/x] https://deep.example/x"),
        Read.shownLinks(note));
    assertEquals(List.of("deep_name"), Read.mentions(note));
    assertEquals(List.of(), Read.shownCommands(note));
  }

  @Test
  void m15AnItemGoesOnInTheNextLine() {
    Note note =
        Read.lines(
            "- clients run on small boards,",
            "[see",
            "here](boards.md) without indentation",
            "- next");
    assertEquals(List.of("2:1 INLINE [see here] boards.md"), Read.shownLinks(note));
  }

  @Test
  void m16LooseNestedListsStayOneSection() {
    Note note =
        Read.lines("# Topics", "", "* one", "", "  * two", "", "    * three?", "", "  * four");
    assertEquals(List.of("1-9 1 Topics"), Read.outline(note));
  }

  @Test
  void m17NumbersStayAsTheyAre() {
    String text = "1 first\n2 second\n- 1. both\n  2.1 sub\n7. seventh\noption 1.  rolling";
    assertEquals(text, Read.note(text).sections().getFirst().text());
  }

  @Test
  void m18ALabelStaysWithItsItems() {
    Note note =
        Read.lines("# Plan", "needed:", "* ownership", "* monitoring", "(less often)", "* luck");
    assertTrue(note.sections().getFirst().text().contains("needed:\n* ownership"));
    assertEquals(1, note.sections().size());
  }

  @Test
  void m19ArrowsAreText() {
    Note note = Read.lines("# Flow", "=> simpler", "image -> box <-> host", "one xor two");
    assertEquals(
        "=> simpler\nimage -> box <-> host\none xor two", note.sections().getFirst().text());
    assertEquals(List.of("1-4 1 Flow"), Read.outline(note));
  }

  @Test
  void m20AFootnoteInAHeadingIsALink() {
    Note note = Read.lines("# Sagas [^1]", "text", "", "[^1]: https://talk.example/sagas");
    assertEquals("Sagas", note.sections().getFirst().heading());
    assertEquals("1:9 FOOTNOTE [1] https://talk.example/sagas", Read.shownLinks(note).getFirst());
  }

  @Test
  void m21AFootnoteWithoutTextIsOpen() {
    Note note = Read.lines("- an operator [^7]", "- another");
    assertEquals(List.of("1:15 FOOTNOTE [7] #^7"), Read.shownLinks(note));
    assertEquals(List.of("1 [^7] has no text"), Read.open(note));
  }

  @Test
  void m22AFootnotesRemarkIsItsTitle() {
    Note note = Read.lines("said[^a]", "", "[^a]: https://talk.example/v?x=1 (a keynote of 2019)");
    assertEquals(
        List.of(
            "1:5 FOOTNOTE [a keynote of 2019] https://talk.example/v?x=1",
            "3:7 BARE [a keynote of 2019] https://talk.example/v?x=1"),
        Read.shownLinks(note));
  }

  @Test
  void m23DanglingNumbersInBracketsAreText() {
    assertEquals(
        List.of(), Read.shownLinks(Read.lines("rebuild all of it (modules too)?[1] And test.[2]")));
  }

  @Test
  void m24BareAddressesEndWhereTheirSentenceGoesOn() {
    Note note =
        Read.lines(
            "https://alone.example/on/a/line", "* why not https (http://plain.example/a)?",
            "see https://x.example/a_(b), and https://y.example/q?z=1&w=a.b.",
                "**https://bold.example/**");
    assertEquals(
        List.of(
            "https://alone.example/on/a/line",
            "http://plain.example/a",
            "https://x.example/a_(b)",
            "https://y.example/q?z=1&w=a.b",
            "https://bold.example/"),
        Read.links(note).stream().map(link -> link.target()).toList());
  }

  @Test
  void m25NestedBracketsHoldBothLinks() {
    Note note =
        Read.lines(
            "* ts (http://db.example/ts/ (no https here?),"
                + " [overview](http://db.example/img/T-X.PDF))");
    assertEquals(
        List.of(
            "1:7 BARE [http://db.example/ts/] http://db.example/ts/",
            "1:47 INLINE [overview] http://db.example/img/T-X.PDF"),
        Read.shownLinks(note));
    assertTrue(note.sections().getFirst().text().contains("(no https here?)"));
  }

  @Test
  void m26SlippedLinksStillSayWhatIsMeant() {
    Note note =
        Read.lines(
            "[Cache - Sharing]https://cache.example/#sec",
            "(the manual)[https://manual.example/a]",
            "[far away] (https://far.example/b)",
            "[my file](some notes/my file.md)",
            "[open](https://open.example/c",
            "[[a page]",
            "[angled](<a b.md>)");
    assertEquals(
        List.of(
            "1:1 MALFORMED [Cache - Sharing] https://cache.example/#sec",
            "2:1 MALFORMED [the manual] https://manual.example/a",
            "3:1 MALFORMED [far away] https://far.example/b",
            "4:1 MALFORMED [my file] some notes/my file.md",
            "5:1 MALFORMED [open] https://open.example/c",
            "6:1 MALFORMED [a page] a page",
            "7:1 MALFORMED [angled] a b.md"),
        Read.shownLinks(note));
  }

  @Test
  void m27ALinkToAMissingFileIsKept() {
    assertEquals(
        List.of("1:7 INLINE [Boxes] /boxing.md"),
        Read.shownLinks(Read.lines("* see [Boxes](/boxing.md)")));
  }

  @Test
  void m28EscapesAreTakenOutForSearchAndStillMarkCommands() {
    Note note =
        Read.lines(
            "### The Tool \\(by us\\)",
            "* influxdata/\\* projects, \\[config values\\]",
            "",
            "Install it via \\`apt install kvmtool\\` first. Then go.");
    assertEquals("The Tool (by us)", note.sections().getFirst().heading());
    assertTrue(
        SearchText.of(note.sections().getFirst().text())
            .contains("influxdata/* projects, [config values]"));
    assertEquals(
        List.of("4 apt install kvmtool <- Install it via `apt install kvmtool` first."),
        Read.shownCommands(note));
  }

  @Test
  void m29AngleBracketsAndCommentsAreText() {
    Note note =
        Read.lines(
            "net<->app <put a name here> and <T>",
            "<!-- remark [kept](kept.md) -->",
            "<div>",
            "[in](in.md)",
            "</div>");
    assertTrue(note.sections().getFirst().text().contains("<!-- remark"));
    assertEquals(
        List.of("2:13 INLINE [kept] kept.md", "4:1 INLINE [in] in.md"), Read.shownLinks(note));
    assertEquals(List.of("1 net<->app <put a name here> and <T>"), Read.open(note));
  }

  @Test
  void m30ATableDrawnWithBarsIsNoHeadingAndNoCommand() {
    Note note =
        Read.lines(
            "uptime    | downtime  | needs",
            "99.0 %    | 3d 15h    | nothing",
            "99.999 %  |   5m 15s  | [all](a.md)",
            "",
            "vm.overcommit_memory\t0",
            "vm.overcommit_memory\t1");
    assertEquals(List.of("1-6 0 some-note"), Read.outline(note));
    assertEquals(List.of(), Read.shownCommands(note));
    assertEquals(List.of("3:25 INLINE [all] a.md"), Read.shownLinks(note));
  }

  @Test
  void m31CommandsNeedNoFence() {
    Note note =
        Read.lines(
            "# Grow the disk",
            "",
            "su",
            "swapoff -v /dev/mapper/vg-swap",
            "lvm lvresize /dev/mapper/vg-swap -L +4G",
            "cat /proc/swaps && free",
            "",
            "Boot from the stick",
            "sudo su -",
            "lsblk",
            "cryptsetup luksOpen /dev/sdb1 disk",
            "",
            "{",
            "  \"type\": \"vagrant\",",
            "  \"broken\": ",
            "}",
            "",
            "What if it hangs? Test it:",
            "",
            "    $ systemctl list-jobs",
            "    $ ./result/bin/run-it",
            "The docker engine makes it easy to run.",
            "make sure to use -j",
            "sort of true / find out more");
    assertEquals(
        List.of(
            "3 su <- ",
            "4 swapoff -v /dev/mapper/vg-swap <- ",
            "5 lvm lvresize /dev/mapper/vg-swap -L +4G <- ",
            "6 cat /proc/swaps && free <- ",
            "9 sudo su - <- Boot from the stick",
            "10 lsblk <- Boot from the stick",
            "11 cryptsetup luksOpen /dev/sdb1 disk <- Boot from the stick",
            "20 systemctl list-jobs <- Test it",
            "21 ./result/bin/run-it <- Test it"),
        Read.shownCommands(note));
  }

  @Test
  void m32APastedPaperIsFoundByItsWords() {
    Note note =
        Read.lines(
            "The server uses the notifi-",
            "cation path \u2018pending\u2019 and \u201Cready\u201D bits, each process\u2019s own,",
            "in tightly con-",
            "> fined cells.",
            "",
            "- my own remark here");
    String text = SearchText.of(note.sections().getFirst().text());
    for (String words :
        List.of(
            "notification", "notifi-cation", "'pending'", "\"ready\"", "process's", "confined")) {
      assertTrue(text.contains(words), text);
    }
    assertTrue(note.sections().getFirst().text().contains("notifi-\ncation"));
  }

  @Test
  void m33PlaceholdersAreOpen() {
    Note note =
        Read.lines(
            "# Gaps",
            "* ....",
            "* ?? / small services",
            "TODO",
            "!!! both tools are",
            "Host OS: built on =",
            "> Write here what each of the links said",
            "it is hard (what is ...?)",
            "done? https://x.example/?a=??b",
            "- [ ] ask about it",
            "## Other",
            "> Write here what each of the links said",
            "TBD: <one line here>",
            "?",
            "`TODO` in code");
    assertEquals(
        List.of(
            "2 ....",
            "3 ?? / small services",
            "4 TODO",
            "5 !!! both tools are",
            "6 Host OS: built on =",
            "7 Write here what each of the links said",
            "8 it is hard (what is ...?)",
            "10 [ ] ask about it",
            "12 Write here what each of the links said",
            "13 TBD: <one line here>",
            "14 ?"),
        Read.open(note));
  }

  @Test
  void m34TyposAndLongLinesStayAsWritten() {
    String line = "A litle maintanance of podes, ".repeat(60) + "[end](end.md)";
    Note note = Read.note(line);
    assertEquals(line, note.sections().getFirst().text());
    assertEquals(List.of("1:1801 INLINE [end] end.md"), Read.shownLinks(note));
  }

  @Test
  void blanksAtLineEndsAndRepeatedAddressesAreKept() {
    Note note =
        Read.lines("ends with two blanks  ", "https://twice.example/", "https://twice.example/");
    assertEquals(2, Read.links(note).size());
    assertTrue(note.sections().getFirst().text().startsWith("ends with two blanks  \n"));
  }

  @Test
  void pathsWithColonsAndVariablesAreNotTornApart() {
    Note note = Read.lines("- GET shots/:size/:cameras", "- set $OMF_HOME and vm.dirty_ratio");
    assertFalse(Read.links(note).stream().findAny().isPresent());
    assertEquals(
        "- GET shots/:size/:cameras\n- set $OMF_HOME and vm.dirty_ratio",
        SearchText.of(note.sections().getFirst().text()));
  }

  @Test
  void everyLanguageIsText() {
    Note note =
        Read.lines(
            "# \u00DCbersicht",
            "Gr\u00F6\u00DFe \u00E4ndern: [hier](\u00FC.md)",
            "# \u6982\u8981",
            "\u30E1\u30E2");
    assertEquals(List.of("1-2 1 \u00DCbersicht", "3-4 1 \u6982\u8981"), Read.outline(note));
    assertEquals("\u00FC.md", Read.links(note).getFirst().target());
  }

  private static String filler(int lines) {
    return "and then some more of it, as it was written\n".repeat(lines).stripTrailing();
  }
}
