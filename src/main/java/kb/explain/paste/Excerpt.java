package kb.explain.paste;

/// Where something stands in a paste.
///
/// @param line its first line, from 1
/// @param lines how many lines it takes
/// @param text these lines as they were pasted
public record Excerpt(int line, int lines, String text) {
  public Excerpt {
    if (line < 1 || lines < 1) {
      throw new IllegalArgumentException("line " + line + ", " + lines + " lines");
    }
  }
}
