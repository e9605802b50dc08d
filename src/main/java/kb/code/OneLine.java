package kb.code;

/// A declaration written over several lines, told on one.
///
/// White space becomes one space. Where a line broke inside of round or square brackets it becomes
/// none, and the comma goes that only the line break asked for.
public final class OneLine {
  /// A signature is read at a glance: what is longer is a value, and its end is cut and marked.
  private static final int LONGEST = 300;

  private static final String CUT = " …";

  private final StringBuilder line = new StringBuilder();
  private boolean space;
  private boolean lineBreak;
  private boolean cut;

  /// The characters of `text` from `start` to before `end`, after what was added before.
  public void add(CharSequence text, int start, int end) {
    for (int i = start; i < end && !cut; i++) {
      char next = text.charAt(i);
      if (Character.isWhitespace(next)) {
        space = true;
        lineBreak |= next == '\n';
      } else {
        put(next);
      }
    }
  }

  /// A gap, as a comment leaves one.
  public void space() {
    space = true;
  }

  private void put(char next) {
    if (line.length() >= LONGEST) {
      cut = true;
      return;
    }
    boolean closes = lineBreak && ")]}".indexOf(next) >= 0;
    if (closes && endsWith(",")) {
      line.setLength(line.length() - 1);
    }
    boolean tight = lineBreak && (endsWith("([") || next == ')' || next == ']');
    if (space && !line.isEmpty() && !tight) {
      line.append(' ');
    }
    line.append(next);
    space = false;
    lineBreak = false;
  }

  private boolean endsWith(String anyOf) {
    return !line.isEmpty() && anyOf.indexOf(line.charAt(line.length() - 1)) >= 0;
  }

  @Override
  public String toString() {
    return cut ? line + CUT : line.toString();
  }
}
