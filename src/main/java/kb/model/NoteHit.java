package kb.model;

import java.util.List;

/// A section that answers, with the source it is anchored to.
///
/// @param note path of the note below the notes folder
/// @param title of the note
/// @param section heading of the section
/// @param line where the section starts
/// @param score 0 to 1; comparable within one answer
/// @param reason why it is here
/// @param excerpt its prose, front matter and commands left out
/// @param commands what it tells to run
/// @param anchors each link to code in it, with what became of it
public record NoteHit(
    String note,
    String title,
    String section,
    int line,
    double score,
    String reason,
    String excerpt,
    List<Command> commands,
    List<AnchorReport> anchors) {
  public NoteHit {
    commands = List.copyOf(commands);
    anchors = List.copyOf(anchors);
  }

  public NoteHit withScore(double other, String why) {
    return new NoteHit(note, title, section, line, other, why, excerpt, commands, anchors);
  }
}
