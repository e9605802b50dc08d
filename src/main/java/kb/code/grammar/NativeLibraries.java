package kb.code.grammar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import kb.model.UserError;

/// The native libraries of the jars as files, since an operating system loads only files.
///
/// Each stands in a folder named for its content, so that it is written once, two versions do not
/// meet, and two processes that unpack at the same time write the same.
final class NativeLibraries {
  /// Digits of the hash in a folder's name: as many as people compare.
  private static final int DIGITS = 16;

  private final Path folder;

  /// @param folder where to unpack; made when first needed
  NativeLibraries(Path folder) {
    this.folder = folder;
  }

  /// The file of a library: `tree-sitter-go`.
  Path file(String library) {
    String system = System.getProperty("os.name");
    String processor = System.getProperty("os.arch");
    Platform platform =
        Platform.of(system, processor)
            .orElseThrow(() ->
                UserError.world(
                    "there is no " + library + " for " + system + " on " + processor,
                    "its files are searched as text; by syntax they are read on Linux and macOS,"
                        + " x86_64 and aarch64"));
    return unpacked(platform.resource(library));
  }

  /// The file of the core that was compiled with this program, for this machine; empty when none
  /// was.
  Optional<Path> built() {
    String system = System.getProperty("os.name");
    String processor = System.getProperty("os.arch");
    String resource = "kb/code/grammar/core-" + system + "-" + processor + ".so";
    boolean there = NativeLibraries.class.getClassLoader().getResource(resource) != null;
    return there ? Optional.of(unpacked(resource)) : Optional.empty();
  }

  private Path unpacked(String resource) {
    try {
      byte[] content = content(resource);
      String name = resource.substring(resource.lastIndexOf('/') + 1);
      Path file = folder.resolve(hash(content)).resolve(name);
      if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), content)) {
        write(file, content);
      }
      return file;
    } catch (IOException e) {
      throw UserError.world(
          "cannot unpack " + resource + " into " + folder + ": " + e.getMessage(),
          "make that folder writable; until then files that need it are searched as text",
          e);
    }
  }

  /// Whole or not at all: another process may look at this moment.
  private static void write(Path file, byte[] content) throws IOException {
    Path parent = Files.createDirectories(file.toAbsolutePath().getParent());
    Path unfinished = Files.createTempFile(parent, "unpacking", null);
    try {
      Files.write(unfinished, content);
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private static byte[] content(String resource) throws IOException {
    try (InputStream stream =
        NativeLibraries.class.getClassLoader().getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IOException("it is in no jar of this program");
      }
      return stream.readAllBytes();
    }
  }

  private static String hash(byte[] content) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(hash).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
