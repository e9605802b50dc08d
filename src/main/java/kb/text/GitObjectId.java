package kb.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The id git gives a blob: the hash of its header and its bytes.
///
/// [Git Internals, Git Objects](https://git-scm.com/book/en/v2/Git-Internals-Git-Objects). An id of
/// 64 digits is SHA-256, one of 40 is SHA-1.
public final class GitObjectId {
  private static final int SHA1_DIGITS = 40;

  private GitObjectId() {}

  /// Whether `content` is the blob of that id: the proof that a citation says what the commit says.
  public static boolean names(String id, byte[] content) {
    MessageDigest digest = digest(id.length() == SHA1_DIGITS ? "SHA-1" : "SHA-256");
    digest.update(("blob " + content.length + "\0").getBytes(StandardCharsets.US_ASCII));
    return HexFormat.of().formatHex(digest.digest(content)).equals(id);
  }

  private static MessageDigest digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has " + algorithm, e);
    }
  }
}
