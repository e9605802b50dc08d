package kb.explain.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads pasted text, whatever it is.
public final class Paste {
  private static final List<Piece> PIECES =
      List.of(
          new TracePiece(),
          new EventPiece(),
          new SamplesPiece(),
          new QueryPiece(),
          new CommandPiece(),
          new SettingPiece(),
          new PropertyPiece());

  private Paste() {}

  /// What stands in a text, in its order. Every line that is not blank and no fence of Markdown is
  /// in at least one of them; a text is never refused.
  public static List<Pasted> read(String text) {
    List<Row> rows = Rows.of(text);
    List<Pasted> pasted = new ArrayList<>();
    int at = 0;
    while (at < rows.size()) {
      Optional<Piece.Found> piece = piece(rows, at);
      if (piece.isPresent()) {
        pasted.addAll(piece.get().pasted());
        at += piece.get().rows();
      } else {
        pasted.add(line(rows.get(at)));
        pasted.addAll(TracePiece.inside(rows.get(at)));
        at++;
      }
    }
    return pasted;
  }

  private static Optional<Piece.Found> piece(List<Row> rows, int at) {
    for (Piece piece : PIECES) {
      Optional<Piece.Found> found = piece.read(rows, at);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Pasted.Line line(Row row) {
    Opened opened = row.opened();
    String message = Quoting.bare(opened.message().strip());
    boolean cut = opened.cut() || Cuts.isCut(message);
    return new Pasted.Line(row.excerpt(), opened.envelope(), message, cut);
  }
}
