package kb.explain.paste;

import java.util.ArrayList;
import java.util.List;

/// Reads pasted text, whatever it is.
public final class Paste {
  private Paste() {}

  /// What stands in a text, in its order. Every line that is not blank is in at least one of them;
  /// a text is never refused.
  public static List<Pasted> read(String text) {
    List<Pasted> pasted = new ArrayList<>();
    for (Row row : Rows.of(text)) {
      Opened opened = row.opened();
      String message = Quoting.bare(opened.message());
      pasted.add(
          new Pasted.Line(
              row.excerpt(), opened.envelope(), message, opened.cut() || Cuts.isCut(message)));
    }
    return pasted;
  }
}
