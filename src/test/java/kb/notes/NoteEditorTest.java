package kb.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import kb.model.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A note changes by what is asked for, and by no other byte.
class NoteEditorTest {
  private static final String URL =
      "https://github.com/etcd-io/etcd/blob/v3.5.9/server/etcdserver/raft.go#L165";
  private static final String ANCHOR = "- [`raftNode.start`](" + URL + ")";

  @TempDir Path folder;

  @Test
  void anAnchorGoesIntoASourceSectionThatIsMade() throws IOException {
    assertEquals(
        "---\nb:  1 # odd\na: 2\n---\n# T\n\ntext\n\n## Source\n\n" + ANCHOR + "\n",
        withAnchor("---\nb:  1 # odd\na: 2\n---\n# T\n\ntext\n"));
    assertEquals("## Source\n\n" + ANCHOR + "\n", withAnchor(""));
    assertEquals("text\n\n## Source\n\n" + ANCHOR + "\n", withAnchor("text"));
  }

  @Test
  void lineEndsAndByteOrderMarkAreKept() throws IOException {
    assertEquals(
        "\uFEFF# T\r\n\r\ntext\r\n\r\n## Source\r\n\r\n" + ANCHOR + "\r\n",
        withAnchor("\uFEFF# T\r\n\r\ntext"));
  }

  @Test
  void anAnchorJoinsTheListThatIsThere() throws IOException {
    assertEquals(
        "# T\n\n## source\n\n- old\n" + ANCHOR + "\n\n\n## Next\n\nx\n",
        withAnchor("# T\n\n## source\n\n- old\n\n\n## Next\n\nx\n"));
    assertEquals(
        "## Source\n\nSome words.\n\n" + ANCHOR + "\n\n## Next\n",
        withAnchor("## Source\n\nSome words.\n\n## Next\n"));
  }

  @Test
  void aNamedSectionIsFoundAndAnUnknownOneIsNot() throws IOException {
    Path file = write("# T\n\n## Check the leader\n\ntext\n\n## Next\n");
    NoteEditor editor = NoteEditor.open(file);
    assertTrue(editor.addAnchor("check the LEADER", "raftNode.start", URL));
    editor.save();
    assertEquals(
        "# T\n\n## Check the leader\n\ntext\n\n" + ANCHOR + "\n\n## Next\n",
        Files.readString(file));
    UserError error =
        assertThrows(UserError.class, () -> editor.addAnchor("Check the lader", "a", URL));
    assertEquals("did you mean 'Check the leader'?", error.nextStep());
  }

  @Test
  void anAnchorIsNotWrittenTwice() throws IOException {
    Path file = write("## Source\n\n" + ANCHOR + "\n");
    NoteEditor editor = NoteEditor.open(file);
    assertFalse(editor.addAnchor("raftNode.start", URL));
    editor.save();
    assertEquals("## Source\n\n" + ANCHOR + "\n", Files.readString(file));
  }

  @Test
  void bytesThatAreNoTextStay() throws IOException {
    Path file =
        Files.write(
            folder.resolve("latin.md"), "# caf\u00E9\n".getBytes(StandardCharsets.ISO_8859_1));
    NoteEditor editor = NoteEditor.open(file);
    assertTrue(editor.addAnchor("", URL));
    editor.save();
    assertEquals(
        "# caf\u00E9\n\n## Source\n\n- [raft.go](" + URL + ")\n",
        Files.readString(file, StandardCharsets.ISO_8859_1));
  }

  @Test
  void anOpenFenceIsNotWrittenInto() throws IOException {
    NoteEditor editor = NoteEditor.open(write("## Source\n\n```sh\nls -l\n"));
    UserError error = assertThrows(UserError.class, () -> editor.addAnchor("x", URL));
    assertEquals("note.md line 3 opens a code fence that is never closed", error.sentence());
  }

  @Test
  void utf16IsNotWritten() throws IOException {
    Path file =
        Files.write(folder.resolve("wide.md"), "\uFEFFx".getBytes(StandardCharsets.UTF_16LE));
    assertThrows(UserError.class, () -> NoteEditor.open(file));
  }

  @Test
  void aFileThatChangedIsNotOverwritten() throws IOException {
    Path file = write("# T\n");
    NoteEditor editor = NoteEditor.open(file);
    assertTrue(editor.addAnchor("x", URL));
    Files.writeString(file, "# T of someone else\n");
    UserError error = assertThrows(UserError.class, editor::save);
    assertTrue(
        error.sentence().startsWith("note.md was changed by someone else"), error.sentence());
    assertEquals("# T of someone else\n", Files.readString(file));
    Files.delete(file);
    assertThrows(UserError.class, editor::save);
    try (var left = Files.list(folder)) {
      assertEquals(0, left.count());
    }
  }

  @Test
  void rightsAndLinksAreKept() throws IOException {
    Path file = write("# T\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
    Path link = Files.createSymbolicLink(folder.resolve("link.md"), file);
    NoteEditor editor = NoteEditor.open(link);
    assertTrue(editor.addAnchor("x", URL));
    editor.save();
    assertTrue(Files.isSymbolicLink(link));
    assertTrue(Files.readString(file).contains(URL));
    assertEquals("rw-rw-r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @Test
  void whatIsNoLinkTextIsRefused() {
    assertThrows(UserError.class, () -> NoteEditor.anchor("a`b", URL));
  }

  private String withAnchor(String text) throws IOException {
    Path file = write(text);
    NoteEditor editor = NoteEditor.open(file);
    assertTrue(editor.addAnchor("raftNode.start", URL));
    assertEquals(text, Files.readString(file));
    editor.save();
    return Files.readString(file);
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("note.md"), text);
  }
}
