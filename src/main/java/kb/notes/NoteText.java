package kb.notes;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The lines of a file as text, whatever bytes it is made of.
///
/// @param lines without their ends (`\n`, `\r\n` or `\r`); the last end opens no further line
/// @param warnings what the bytes hold that text cannot, each with line and next step
record NoteText(List<String> lines, List<String> warnings) {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  NoteText {
    lines = List.copyOf(lines);
    warnings = List.copyOf(warnings);
  }

  static NoteText of(byte[] content) {
    List<String> warnings = new ArrayList<>();
    Charset charset = charset(content);
    if (!charset.equals(StandardCharsets.UTF_8)) {
      warnings.add(
          "line 1: the file is "
              + charset
              + ", kb reads but does not edit it;"
              + " save it as UTF-8");
    } else {
      malformedAt(content).ifPresent(offset -> warnings.add(notUtf8(content, offset)));
    }
    String text = new String(content, charset);
    if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
      text = text.substring(1);
    }
    List<String> lines = split(text);
    nulLine(lines)
        .ifPresent(line ->
            warnings.add(
                "line "
                    + line
                    + ": holds a NUL, so it may be no text file;"
                    + " delete the NUL or move the file out of the notes"));
    return new NoteText(lines, warnings);
  }

  /// UTF-16 when a byte order mark says so; UTF-8 is what everything else is read as.
  static Charset charset(byte[] content) {
    int mark = content.length < 2 ? 0 : ((content[0] & 0xFF) << 8) | (content[1] & 0xFF);
    return mark == 0xFEFF || mark == 0xFFFE ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
  }

  private static String notUtf8(byte[] content, int offset) {
    int line = 1;
    for (int i = 0; i < offset; i++) {
      line += content[i] == '\n' ? 1 : 0;
    }
    return "line "
        + line
        + ": byte "
        + offset
        + " is not UTF-8, what cannot be read shows as \uFFFD;"
        + " save the file as UTF-8";
  }

  /// The offset of the first byte that is not UTF-8.
  private static Optional<Integer> malformedAt(byte[] content) {
    ByteBuffer in = ByteBuffer.wrap(content);
    CharBuffer out = CharBuffer.allocate(8192);
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CoderResult result;
    do {
      out.clear();
      result = decoder.decode(in, out, true);
    } while (result.isOverflow());
    return result.isError() ? Optional.of(in.position()) : Optional.empty();
  }

  private static List<String> split(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        lines.add(text.substring(start, i));
        boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
        i += pair ? 1 : 0;
        start = i + 1;
      }
    }
    if (start < text.length()) {
      lines.add(text.substring(start));
    }
    return lines;
  }

  private static Optional<Integer> nulLine(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).indexOf('\0') >= 0) {
        return Optional.of(i + 1);
      }
    }
    return Optional.empty();
  }
}
