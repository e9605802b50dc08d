package kb.git;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// The name of a tree's entry as text: bytes that no path may have become backslash and three octal
/// digits.
final class EntryName {
  /// The most bytes UTF-8 needs for a character.
  private static final int LONGEST_CHARACTER = 4;

  private EntryName() {}

  static String text(byte[] name) {
    return isPlain(name) ? new String(name, StandardCharsets.US_ASCII) : decoded(name);
  }

  /// Printable ASCII without a slash, which is nearly every name there is.
  private static boolean isPlain(byte[] name) {
    for (byte character : name) {
      if (character < ' ' || character == 0x7f || character == '/') {
        return false;
      }
    }
    return name.length > 0 && !isDots(name);
  }

  private static boolean isDots(byte[] name) {
    return name.length <= 2 && name[0] == '.' && name[name.length - 1] == '.';
  }

  private static String decoded(byte[] name) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(name)).toString();
      boolean safe = text.codePoints().noneMatch(EntryName::isUnsafe);
      return safe && name.length > 0 && !isDots(name) ? text : escaped(name);
    } catch (CharacterCodingException _) {
      return escaped(name);
    }
  }

  private static boolean isUnsafe(int character) {
    return character == '/' || Character.isISOControl(character);
  }

  private static String escaped(byte[] name) {
    if (name.length == 0) {
      return octal((byte) 0);
    }
    StringBuilder text = new StringBuilder();
    boolean dots = isDots(name);
    for (int at = 0; at < name.length; ) {
      int length = dots ? 0 : characterLength(name, at);
      if (length == 0) {
        text.append(octal(name[at++]));
      } else {
        text.append(new String(name, at, length, StandardCharsets.UTF_8));
        at += length;
      }
    }
    return text.toString();
  }

  /// The bytes of the character that begins here; 0 when it must not be shown.
  private static int characterLength(byte[] name, int at) {
    for (int length = 1; length <= Math.min(LONGEST_CHARACTER, name.length - at); length++) {
      try {
        String character =
            StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(name, at, length))
                .toString();
        boolean shown = !isUnsafe(character.codePointAt(0)) && !character.equals("\\");
        return shown ? length : 0;
      } catch (CharacterCodingException _) {
        // A character of more bytes, perhaps.
      }
    }
    return 0;
  }

  private static String octal(byte character) {
    return String.format("\\%03o", character & 0xff);
  }
}
