package kb.notes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import kb.model.UserError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The folder of notes, listed and searched by name.
class NotebookTest {
  @TempDir Path home;

  private Path notes;

  @BeforeEach
  void makeFolder() throws IOException {
    notes = Files.createDirectories(home.resolve("notes"));
  }

  @Test
  void notesAreListedByPathWithSizeAndTime() throws IOException {
    write("b.txt", "plain");
    Path tidy = write("network/Conntrack.md", "# x\n");
    write("network/old.markdown", "y");
    write("picture.png", "no note");
    write("md", "no note");
    Files.setLastModifiedTime(tidy, FileTime.fromMillis(1_700_000_000_000L));
    List<NoteFile> files = new Notebook(notes).files().files();
    assertEquals(
        List.of("b.txt", "network/Conntrack.md", "network/old.markdown"),
        files.stream().map(NoteFile::path).toList());
    assertEquals(new NoteFile("network/Conntrack.md", 4, 1_700_000_000_000L), files.get(1));
    assertEquals("network/Conntrack", files.get(1).slug());
  }

  @Test
  void aFolderThatIsNotThereHoldsNothing() {
    assertEquals(List.of(), new Notebook(home.resolve("none")).files().files());
  }

  @Test
  void hiddenFoldersAndLinksThatLeadOutAreSkippedAndTold() throws IOException {
    write("a/in.md", "x");
    write(".obsidian/hidden.md", "x");
    Path outside = Files.writeString(home.resolve("outside.md"), "secret");
    Files.createSymbolicLink(notes.resolve("alias.md"), notes.resolve("a/in.md"));
    Files.createSymbolicLink(notes.resolve("out.md"), outside);
    Files.createSymbolicLink(notes.resolve("around"), notes.resolve("a"));
    Files.createSymbolicLink(notes.resolve("up"), home);
    Files.createSymbolicLink(notes.resolve("gone.md"), notes.resolve("nowhere.md"));
    NoteFiles listed = new Notebook(notes).files();
    assertEquals(
        List.of("a/in.md", "alias.md"), listed.files().stream().map(NoteFile::path).toList());
    assertEquals(
        List.of(
            ".obsidian/ is hidden and was not read",
            "around leads to a folder that is read where it stands",
            "gone.md leads nowhere",
            "out.md leads out of the notes and was not followed",
            "up leads out of the notes and was not followed"),
        listed.skipped().stream().sorted().toList());
  }

  @Test
  void aNoteIsReadAsItsBytes() throws IOException {
    write("a.md", "# One\ntext\n");
    Notebook notebook = new Notebook(notes);
    NoteFile file = notebook.find("a");
    assertEquals("One", notebook.read(file).title());
    assertEquals("a.md", notebook.read(file).path());
    assertArrayEquals(
        "# One\ntext\n".getBytes(java.nio.charset.StandardCharsets.UTF_8), notebook.content(file));
    Files.delete(notes.resolve("a.md"));
    assertTrue(
        assertThrows(UserError.class, () -> notebook.read(file)).sentence().contains("a.md"));
  }

  @Test
  void aNoteIsFoundByAnyEndOfItsPath() throws IOException {
    write("network/conntrack.md", "x");
    write("kernel/conntrack.md", "x");
    write("network/dns/coredns.md", "x");
    write("conntrack-tuning.md", "x");
    Notebook notebook = new Notebook(notes);
    for (String name :
        List.of(
            "coredns",
            "dns/CoreDNS.md",
            "/network/dns/coredns",
            "notes/network/dns/coredns.md",
            "coredns#Heading",
            " coredns ")) {
      assertEquals("network/dns/coredns.md", notebook.find(name).path(), name);
    }
    assertEquals("kernel/conntrack.md", notebook.find("kernel/conntrack").path());
    UserError both = assertThrows(UserError.class, () -> notebook.find("conntrack"));
    assertEquals(
        "'conntrack' is the name of 2 notes: kernel/conntrack, network/conntrack", both.sentence());
  }

  @Test
  void aWholePathWinsOverALongerOne() throws IOException {
    write("dns.md", "x");
    write("network/dns.md", "x");
    NoteNames names = new NoteNames(new Notebook(notes).files().files());
    assertEquals("dns.md", names.find("dns").path());
    assertEquals(
        List.of("dns.md", "network/dns.md"),
        names.called("dns").stream().map(NoteFile::path).toList());
  }

  @Test
  void aNameNobodyBearsIsAnsweredWithTheNearest() throws IOException {
    write("network/conntrack.md", "x");
    write("containers/runtime.md", "x");
    Notebook notebook = new Notebook(notes);
    UserError slip = assertThrows(UserError.class, () -> notebook.find("conntrak"));
    assertEquals("no note is called 'conntrak'", slip.sentence());
    assertEquals("did you mean network/conntrack?", slip.nextStep());
    UserError folder = assertThrows(UserError.class, () -> notebook.find("/containerization.md"));
    assertEquals("did you mean containers/?", folder.nextStep());
    UserError far = assertThrows(UserError.class, () -> notebook.find("zzz"));
    assertEquals("kb note list shows all of them", far.nextStep());
  }

  private Path write(String path, String text) throws IOException {
    Path file = notes.resolve(path);
    Files.createDirectories(file.resolve("..").normalize());
    return Files.writeString(file, text);
  }
}
