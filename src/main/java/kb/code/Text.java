package kb.code;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import kb.model.SkipReason;

/// The bytes of a blob as text, or why they are none.
public sealed interface Text {
  /// @param content decoded, with replacement characters where it is not UTF-8, without a byte
  ///   order mark
  record Decoded(String content) implements Text {}

  record Refused(SkipReason reason) implements Text {}

  /// Above this a file is data or generated: in a Go project of 13,000 files it is one.
  int LARGEST = 1 << 20;

  /// As far as git looks for a NUL too.
  int PROBE = 8 << 10;

  /// Text holds hardly any control characters; one in twenty leaves room for a terminal's record.
  int CONTROL_SHARE = 20;

  /// What starts a terminal's colours.
  byte ESCAPE = 0x1B;

  static Text of(byte[] bytes) {
    if (bytes.length > LARGEST) {
      return new Refused(SkipReason.TOO_LARGE);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return decoded(bytes, 2, UTF_16LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return decoded(bytes, 2, UTF_16BE);
    }
    if (isBinary(bytes)) {
      return new Refused(SkipReason.BINARY);
    }
    return decoded(bytes, startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0, UTF_8);
  }

  private static Text decoded(byte[] bytes, int mark, Charset charset) {
    return new Decoded(new String(bytes, mark, bytes.length - mark, charset));
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBinary(byte[] bytes) {
    int probed = Math.min(bytes.length, PROBE);
    int controls = 0;
    for (int i = 0; i < probed; i++) {
      if (bytes[i] == 0) {
        return true;
      }
      controls += isControl(bytes[i]) ? 1 : 0;
    }
    return controls * CONTROL_SHARE > probed;
  }

  private static boolean isControl(byte value) {
    boolean space = value >= '\t' && value <= '\r';
    return value >= 0 && value < ' ' && !space && value != ESCAPE;
  }
}
