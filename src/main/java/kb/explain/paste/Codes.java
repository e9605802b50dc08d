package kb.explain.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Exit and status codes in a text, by the words before them.
public final class Codes {
  /// The words before a code, in lower case, and what kind of code it is.
  private record Before(String words, Code.Kind kind) {}

  private static final List<Before> BEFORE =
      List.of(
          new Before("exit status ", Code.Kind.EXIT),
          new Before("exit code: ", Code.Kind.EXIT),
          new Before("exit code ", Code.Kind.EXIT),
          new Before("exitcode: ", Code.Kind.EXIT),
          new Before("exited with code ", Code.Kind.EXIT),
          new Before("code=exited, status=", Code.Kind.EXIT),
          new Before("code=killed, status=", Code.Kind.SIGNAL),
          new Before("code=dumped, status=", Code.Kind.SIGNAL),
          new Before("signal: ", Code.Kind.SIGNAL),
          new Before("terminated by signal ", Code.Kind.SIGNAL),
          new Before("errno ", Code.Kind.ERRNO),
          new Before("errno=", Code.Kind.ERRNO),
          new Before("errno: ", Code.Kind.ERRNO),
          new Before("status code ", Code.Kind.HTTP),
          new Before("status code: ", Code.Kind.HTTP),
          new Before("statuscode: ", Code.Kind.HTTP),
          new Before("rpc error: code = ", Code.Kind.GRPC));

  private Codes() {}

  /// The codes in a text, in the order of their kinds.
  public static List<Code> in(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    List<Code> codes = new ArrayList<>();
    for (Before before : BEFORE) {
      int at = lower.length() == text.length() ? lower.indexOf(before.words) : -1;
      while (at >= 0) {
        int start = at + before.words.length();
        code(text, start, before.kind, codes);
        at = lower.indexOf(before.words, start);
      }
    }
    return List.copyOf(codes);
  }

  /// `203/EXEC`, `137`, `killed`, `-5`.
  private static void code(String text, int start, Code.Kind kind, List<Code> codes) {
    int sign = start < text.length() && text.charAt(start) == '-' ? start + 1 : start;
    int digits = Ascii.afterDigits(text, sign);
    String number = digits > sign ? text.substring(start, digits) : "";
    int slash = digits < text.length() && text.charAt(digits) == '/' ? digits + 1 : digits;
    int end = slash;
    while (end < text.length() && Ascii.letter(text.charAt(end))) {
      end++;
    }
    String name = number.isEmpty() || slash > digits ? text.substring(slash, end) : "";
    if (!number.isEmpty() || !name.isEmpty()) {
      codes.add(new Code(kind, number, name));
    }
  }
}
