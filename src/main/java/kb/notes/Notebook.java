package kb.notes;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kb.model.Note;
import kb.model.UserError;

/// The folder of notes.
///
/// Listing it asks the file system only for names, sizes and times; no file is opened.
public final class Notebook {
  private static final Set<String> ENDINGS = Set.of("md", "markdown", "txt");

  /// A larger file is a log or data, not something a person wrote.
  private static final long LARGEST = 16L << 20;

  private final Path folder;

  public Notebook(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  /// Every note below the folder, and what was passed by.
  public NoteFiles files() {
    Walk walk = new Walk();
    if (Files.isDirectory(folder)) {
      try {
        Files.walkFileTree(folder, walk);
      } catch (IOException e) {
        throw UserError.world(
            "the notes in " + folder + " cannot be listed: " + e.getMessage(),
            "make the folder readable",
            e);
      }
    }
    walk.files.sort((a, b) -> a.path().compareTo(b.path()));
    return new NoteFiles(walk.files, walk.skipped);
  }

  /// The note people call so; see [NoteNames].
  public NoteFile find(String slugOrPath) {
    return new NoteNames(files().files()).find(slugOrPath);
  }

  /// One note. A file that cannot be opened is an error that names it; what it holds never is.
  public Note read(NoteFile file) {
    return NoteReader.read(file.path(), content(file));
  }

  /// The bytes of a note as they are.
  public byte[] content(NoteFile file) {
    try {
      return Files.readAllBytes(path(file));
    } catch (IOException e) {
      throw UserError.world(
          "the note " + file.path() + " cannot be read: " + e.getMessage(),
          "make the file readable, or remove it",
          e);
    }
  }

  /// Where a note's file is.
  public Path path(NoteFile file) {
    return folder.resolve(file.path());
  }

  /// Where the notes are.
  public Path folder() {
    return folder;
  }

  private static boolean isNote(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 && ENDINGS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
  }

  /// Collects notes. Hidden folders and linked ones are not entered; a linked file is a note when
  /// it stands below the folder.
  private final class Walk extends SimpleFileVisitor<Path> {
    private final List<NoteFile> files = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      if (!directory.equals(folder) && isHidden(directory)) {
        skipped.add(name(directory) + "/ is hidden and was not read");
        return FileVisitResult.SKIP_SUBTREE;
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isSymbolicLink()) {
        visitLink(file);
      } else if (attributes.isRegularFile() && isNote(name(file)) && !isHidden(file)) {
        add(file, attributes);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      skipped.add(name(file) + " cannot be read: " + e.getClass().getSimpleName());
      return FileVisitResult.CONTINUE;
    }

    private void visitLink(Path link) {
      try {
        Path target = link.toRealPath();
        if (!target.startsWith(folder.toRealPath())) {
          skipped.add(name(link) + " leads out of the notes and was not followed");
        } else if (Files.isDirectory(target)) {
          skipped.add(name(link) + " leads to a folder that is read where it stands");
        } else if (isNote(name(link)) && !isHidden(link)) {
          add(link, Files.readAttributes(target, BasicFileAttributes.class));
        }
      } catch (IOException e) {
        skipped.add(name(link) + " leads nowhere");
      }
    }

    private void add(Path file, BasicFileAttributes attributes) {
      if (attributes.size() > LARGEST) {
        skipped.add(name(file) + " is larger than " + (LARGEST >> 20) + " MB and was not read");
      } else {
        files.add(
            new NoteFile(name(file), attributes.size(), attributes.lastModifiedTime().toMillis()));
      }
    }

    private boolean isHidden(Path path) {
      return path.getFileName().toString().startsWith(".");
    }

    private String name(Path path) {
      return folder.relativize(path).toString().replace('\\', '/');
    }
  }
}
