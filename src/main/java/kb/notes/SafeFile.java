package kb.notes;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Arrays;
import java.util.UUID;
import kb.model.UserError;

/// Writes files so that at any instant the old content or the new one stands there, whole.
final class SafeFile {
  private SafeFile() {}

  /// Makes a file that is not there yet, and the folders above it.
  static void create(Path file, byte[] content) {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw UserError.usage(
          file.getFileName() + " is there already", "edit it, or choose another name");
    }
    try {
      Files.createDirectories(folder(file));
      Path temporary = temporary(file, content);
      try {
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(temporary);
      }
      sync(folder(file));
    } catch (IOException e) {
      throw failed(file, e);
    }
  }

  /// Replaces a file, unless it is no longer what was read.
  ///
  /// @param read the content as it was read
  static void replace(Path file, byte[] read, byte[] content) {
    try {
      // A link stays a link: what it leads to is written.
      Path real = file.toRealPath();
      Path temporary = temporary(real, content);
      try {
        copyRights(real, temporary);
        if (!Arrays.equals(Files.readAllBytes(real), read)) {
          throw UserError.world(
              file.getFileName()
                  + " was changed by someone else since it was read; nothing is written",
              "look at it, then do it again");
        }
        Files.move(
            temporary, real, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(temporary);
      }
      sync(folder(real));
    } catch (NoSuchFileException e) {
      throw UserError.world(
          file.getFileName() + " is gone since it was read", "look for it, then do it again", e);
    } catch (IOException e) {
      throw failed(file, e);
    }
  }

  /// The content in a hidden file beside its place, on the disk.
  private static Path temporary(Path file, byte[] content) throws IOException {
    Path temporary = folder(file).resolve(".kb-" + UUID.randomUUID() + ".tmp");
    try (FileChannel channel =
        FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    } catch (IOException e) {
      Files.deleteIfExists(temporary);
      throw e;
    }
    return temporary;
  }

  private static Path folder(Path file) {
    return file.toAbsolutePath().resolve("..").normalize();
  }

  private static void copyRights(Path from, Path to) throws IOException {
    PosixFileAttributeView rights = Files.getFileAttributeView(from, PosixFileAttributeView.class);
    if (rights != null) {
      Files.setPosixFilePermissions(to, rights.readAttributes().permissions());
    }
  }

  /// Makes the new name last; a system that cannot sync a folder does so by itself.
  private static void sync(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      return;
    }
  }

  private static UserError failed(Path file, IOException e) {
    return UserError.world(
        file + " cannot be written: " + e.getClass().getSimpleName() + " " + e.getMessage(),
        "make its folder writable, or free some space",
        e);
  }
}
