package kb.git;

import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/// Keeps JGit away from every file outside the repositories it is given.
///
/// Left alone, it reads three configuration files of the user, runs `git` to find one of them,
/// writes probe files into the first repository it opens to measure the clock of the file system
/// for seconds, and stores the result in the user's configuration.
final class NoUserFiles extends SystemReader.Delegate {
  private static final NoUserFiles INSTANCE = new NoUserFiles();

  private NoUserFiles() {
    super(SystemReader.getInstance());
  }

  /// Makes it so for the whole process; to be called before anything else of JGit.
  static void install() {
    if (SystemReader.getInstance() != INSTANCE) {
      SystemReader.setInstance(INSTANCE);
    }
  }

  @Override
  public FileBasedConfig openUserConfig(Config parent, FS files) {
    return new Blank(parent, files);
  }

  @Override
  public FileBasedConfig openSystemConfig(Config parent, FS files) {
    return new Blank(parent, files);
  }

  @Override
  public FileBasedConfig openJGitConfig(Config parent, FS files) {
    return new Blank(parent, files);
  }

  /// A configuration without a file. It holds one value, for every file system: JGit's own guess at
  /// how coarse the clock of an unknown one is, which is always safe.
  private static final class Blank extends FileBasedConfig {
    Blank(Config parent, FS files) {
      super(parent, null, files);
    }

    @Override
    public void load() {}

    @Override
    public void save() {}

    @Override
    public boolean isOutdated() {
      return false;
    }

    @Override
    public long getTimeUnit(
        String section, String subsection, String name, long otherwise, TimeUnit unit) {
      return section.equals("filesystem")
          ? unit.convert(FS.FileStoreAttributes.FALLBACK_TIMESTAMP_RESOLUTION)
          : super.getTimeUnit(section, subsection, name, otherwise, unit);
    }
  }
}
