package kb.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.api.errors.InvalidRefNameException;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TagBuilder;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/// A repository built for a test, on `main`, commit by commit; the same steps give the same ids.
///
/// ```java
/// TestRepository.bare(folder).file("a/b.go", "package b\n").commit("first");
/// ```
public final class TestRepository implements AutoCloseable {
  private static final Instant BEGINNING = Instant.parse("2024-01-01T00:00:00Z");
  private static final Duration BETWEEN_COMMITS = Duration.ofMinutes(1);

  private final Path folder;
  private final Repository repository;
  private final Map<String, Entry> files = new TreeMap<>();
  private int commits;

  private record Entry(FileMode mode, ObjectId id) {}

  private TestRepository(Path folder, boolean bare) {
    NoUserFiles.install();
    this.folder = folder;
    Path git = bare ? folder : folder.resolve(".git");
    try {
      this.repository =
          new FileRepositoryBuilder().setInitialBranch("main").setGitDir(git.toFile()).build();
      repository.create(bare);
    } catch (IOException | InvalidRefNameException e) {
      throw new IllegalStateException(e);
    }
  }

  /// A bare repository.
  public static TestRepository bare(Path folder) {
    return new TestRepository(folder, true);
  }

  /// A repository with a work tree, into which plain files are written as they are added.
  public static TestRepository checkout(Path folder) {
    return new TestRepository(folder, false);
  }

  public Path folder() {
    return folder;
  }

  /// The repository's `file://` URL.
  public String url() {
    return "file://" + folder.toAbsolutePath();
  }

  public TestRepository file(String path, String text) {
    return file(path, text.getBytes(UTF_8));
  }

  public TestRepository file(String path, byte[] content) {
    if (!repository.isBare()) {
      write(folder.resolve(path), content);
    }
    return entry(path, FileMode.REGULAR_FILE, blob(content));
  }

  public TestRepository link(String path, String target) {
    return entry(path, FileMode.SYMLINK, blob(target.getBytes(UTF_8)));
  }

  /// @param commit of the other repository
  public TestRepository submodule(String path, String commit) {
    return entry(path, FileMode.GITLINK, commit);
  }

  public TestRepository remove(String path) {
    files.remove(path);
    return this;
  }

  private TestRepository entry(String path, FileMode mode, String id) {
    files.put(path, new Entry(mode, ObjectId.fromString(id)));
    return this;
  }

  /// Commits all files there are now to the branch `HEAD` is on, and returns the commit's id.
  public String commit(String message) {
    return commitTree(currentTree().name(), message);
  }

  /// Commits a tree, as [#tree] returns it, to the branch `HEAD` is on.
  public String commitTree(String tree, String message) {
    CommitBuilder builder = new CommitBuilder();
    PersonIdent person = person();
    builder.setTreeId(ObjectId.fromString(tree));
    builder.setAuthor(person);
    builder.setCommitter(person);
    builder.setMessage(message);
    try {
      ObjectId parent = repository.resolve(Constants.HEAD);
      if (parent != null) {
        builder.setParentId(parent);
      }
      String commit = insert(inserter -> inserter.insert(builder)).name();
      return ref(repository.getFullBranch(), commit);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PersonIdent person() {
    Instant when = BEGINNING.plus(BETWEEN_COMMITS.multipliedBy(commits++));
    return new PersonIdent("Some One", "someone@example.org", when, ZoneOffset.UTC);
  }

  private ObjectId currentTree() {
    DirCache cache = DirCache.newInCore();
    DirCacheBuilder builder = cache.builder();
    files.forEach((path, entry) -> {
      DirCacheEntry added = new DirCacheEntry(path);
      added.setFileMode(entry.mode());
      added.setObjectId(entry.id());
      builder.add(added);
    });
    builder.finish();
    return insert(cache::writeTree);
  }

  /// Lets `HEAD` be on a branch, which begins where `HEAD` was.
  public TestRepository branch(String name) {
    try {
      ObjectId head = repository.resolve(Constants.HEAD);
      if (head != null && repository.exactRef(Constants.R_HEADS + name) == null) {
        ref(Constants.R_HEADS + name, head.name());
      }
      RefUpdate update = repository.updateRef(Constants.HEAD);
      update.link(Constants.R_HEADS + name);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A plain tag on the commit of `HEAD`.
  public TestRepository tag(String name) {
    ref(Constants.R_TAGS + name, head());
    return this;
  }

  /// A tag with a message, which is an object of its own.
  public TestRepository annotatedTag(String name) {
    TagBuilder builder = new TagBuilder();
    builder.setTag(name);
    builder.setObjectId(ObjectId.fromString(head()), Constants.OBJ_COMMIT);
    builder.setTagger(person());
    builder.setMessage(name + "\n");
    ref(Constants.R_TAGS + name, insert(inserter -> inserter.insert(builder)).name());
    return this;
  }

  /// The commit of `HEAD`.
  public String head() {
    try {
      Ref head = repository.exactRef(Constants.HEAD);
      if (head == null || head.getObjectId() == null) {
        throw new IllegalStateException("nothing is committed yet");
      }
      return head.getObjectId().name();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Lets a ref, under its full name, name an object, and returns the object's id.
  public String ref(String name, String id) {
    try {
      RefUpdate update = repository.updateRef(name);
      update.setNewObjectId(ObjectId.fromString(id));
      update.setForceUpdate(true);
      update.disableRefLog();
      RefUpdate.Result result = update.update();
      if (result == RefUpdate.Result.LOCK_FAILURE || result == RefUpdate.Result.IO_FAILURE) {
        throw new IllegalStateException(name + ": " + result);
      }
      return id;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public TestRepository deleteRef(String name) {
    try {
      RefUpdate update = repository.updateRef(name);
      update.setForceUpdate(true);
      update.delete();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Stores a file's content, and returns its id.
  public String blob(byte[] content) {
    return object(Constants.OBJ_BLOB, content);
  }

  /// Stores an object of raw bytes, unchecked, and returns its id.
  ///
  /// @param type as git numbers them: 1 commit, 2 tree, 3 blob, 4 tag
  public String object(int type, byte[] content) {
    return insert(inserter -> inserter.insert(type, content)).name();
  }

  /// The raw bytes of one entry of a tree, whatever git would say to the name.
  public static byte[] treeEntry(String mode, byte[] name, String id) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes((mode + " ").getBytes(UTF_8));
    bytes.writeBytes(name);
    bytes.write(0);
    byte[] raw = new byte[Constants.OBJECT_ID_LENGTH];
    ObjectId.fromString(id).copyRawTo(raw, 0);
    bytes.writeBytes(raw);
    return bytes.toByteArray();
  }

  /// Stores a tree of raw bytes, unchecked, and returns its id.
  public String tree(byte[]... entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] entry : entries) {
      bytes.writeBytes(entry);
    }
    return object(Constants.OBJ_TREE, bytes.toByteArray());
  }

  /// The file that holds a loose object.
  public Path looseObject(String id) {
    Path objects = repository.getDirectory().toPath().resolve("objects");
    return objects.resolve(id.substring(0, 2)).resolve(id.substring(2));
  }

  /// Packs all that is reachable, as a repository of some age is.
  public TestRepository pack() {
    Outcome outcome =
        TestGit.program().run("--git-dir=" + repository.getDirectory(), "gc", "-q", "--prune=now");
    if (!outcome.succeeded()) {
      throw new IllegalStateException(outcome.complaint());
    }
    return this;
  }

  private interface Insertion {
    ObjectId into(ObjectInserter inserter) throws IOException;
  }

  private ObjectId insert(Insertion insertion) {
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      ObjectId id = insertion.into(inserter);
      inserter.flush();
      return id;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, byte[] content) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    repository.close();
  }
}
