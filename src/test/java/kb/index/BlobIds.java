package kb.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The ids git would give: a test's files carry true ones, so that evidence can be verified.
final class BlobIds {
  private BlobIds() {}

  static String of(byte[] content) {
    return hash(("blob " + content.length + "\0").getBytes(UTF_8), content);
  }

  /// 40 hex digits that are the same for the same text, for commits and fingerprints.
  static String ofText(String text) {
    return hash(text.getBytes(UTF_8));
  }

  private static String hash(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-1");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
