package kb.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kb.model.Project;
import kb.model.UserError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A project is a note.
class ProjectNotesTest {
  @TempDir Path notes;

  private ProjectNotes projects;

  @BeforeEach
  void open() {
    projects = new ProjectNotes(new Notebook(notes));
  }

  @Test
  void theFrontMatterSaysWhatIsFollowed() throws IOException {
    write(
        "etcd",
        "repository: https://github.com/etcd-io/etcd",
        "revisions: [v3.5.9, main]",
        "exclude: vendor/**",
        "aliases:",
        "  - coreos/etcd",
        "title: The store");
    Files.writeString(
        notes.resolve("other.md"), "---\nrepository: https://elsewhere.example/x\n---\n");
    assertEquals(
        List.of(
            new Project(
                "etcd",
                "https://github.com/etcd-io/etcd",
                List.of("v3.5.9", "main"),
                List.of("vendor/**"),
                List.of("coreos/etcd"),
                false,
                "projects/etcd.md")),
        projects.all().projects());
    assertEquals(List.of(), projects.all().warnings());
  }

  @Test
  void aBrokenNoteIsNamedWithItsLineAndHidesNoOther() throws IOException {
    write("good", "repository: ../mine");
    write("nameless", "title: no repository here");
    write("nested", "repository: https://x.example/a", "revisions:", "  since: v1");
    write("twice", "repository: [a, b]");
    write("broken", "repository: https://x.example/a", "aliases: [a");
    ProjectNotes.Found found = projects.all();
    assertEquals(List.of("good"), found.projects().stream().map(Project::name).toList());
    assertEquals(4, found.warnings().size());
    assertTrue(
        found.warnings().get(0).startsWith("projects/broken.md: line 3: "),
        found.warnings().get(0));
    assertTrue(
        found
            .warnings()
            .get(1)
            .startsWith("projects/nameless.md line 1: a project note names one repository; write"),
        found.warnings().get(1));
    assertTrue(
        found
            .warnings()
            .get(2)
            .startsWith("projects/nested.md line 3: `revisions` is neither a word nor a list"),
        found.warnings().get(2));
    assertTrue(
        found.warnings().get(3).startsWith("projects/twice.md line 2: "), found.warnings().get(3));
  }

  @Test
  void aNewProjectIsANoteThatReadsAsOne() throws IOException {
    Project project = projects.add("https://github.com/Etcd-IO/Etcd.git", Optional.empty());
    assertEquals("etcd", project.name());
    assertEquals(List.of(project), projects.all().projects());
    String text = Files.readString(notes.resolve("projects/etcd.md"));
    assertTrue(
        text.startsWith("---\nrepository: https://github.com/Etcd-IO/Etcd.git\n---\n\n# etcd\n"),
        text);
    assertTrue(text.contains("## Start reading"), text);
    try (var left = Files.list(notes.resolve("projects"))) {
      assertEquals(1, left.count());
    }
  }

  @Test
  void anOddRepositoryIsQuoted() {
    assertEquals("C: it's #1", projects.add("C: it's #1", Optional.of("odd")).repository());
  }

  @Test
  void whatIsThereAlreadyIsNotMadeAgain() {
    Project unused = projects.add("https://github.com/etcd-io/etcd", Optional.empty());
    assertEquals("etcd", unused.name());
    for (String again :
        List.of("https://elsewhere.example/etcd", "https://github.com/etcd-io/ETCD.git/")) {
      UserError error = assertThrows(UserError.class, () -> projects.add(again, Optional.empty()));
      assertTrue(
          error.sentence().startsWith("the project etcd stands in projects/etcd.md already"),
          error.sentence());
    }
    assertThrows(
        UserError.class,
        () -> projects.add("https://github.com/etcd-io/etcd", Optional.of("other")));
  }

  @Test
  void aNoteThatIsNoProjectIsNotOverwritten() throws IOException {
    write("etcd", "title: mine");
    assertThrows(
        UserError.class, () -> projects.add("https://github.com/etcd-io/etcd", Optional.empty()));
    assertTrue(Files.readString(notes.resolve("projects/etcd.md")).contains("title: mine"));
  }

  @Test
  void aNameThatLeadsElsewhereIsRefused() {
    for (String name : List.of("../x", "a/b", "", ".hidden", "*")) {
      assertThrows(
          UserError.class, () -> projects.add("https://x.example/a", Optional.of(name)), name);
    }
    assertThrows(
        UserError.class, () -> projects.add("https://github.com/coreos/*", Optional.empty()));
  }

  @Test
  void namesComeFromTheEndOfTheRepository() {
    assertEquals(
        "linux",
        ProjectNotes.slug("https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git"));
    assertEquals("moby", ProjectNotes.slug("git@github.com:moby/moby.git"));
    assertEquals("mine", ProjectNotes.slug("../src/mine/"));
  }

  private void write(String name, String... front) throws IOException {
    Path file = notes.resolve("projects/" + name + ".md");
    Files.createDirectories(notes.resolve("projects"));
    Files.writeString(file, "---\n" + String.join("\n", front) + "\n---\n\n# " + name + "\n");
  }
}
