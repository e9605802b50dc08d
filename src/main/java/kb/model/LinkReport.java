package kb.model;

import java.util.List;

/// What became of every link of the notes.
///
/// @param anchors links to code, note by note
/// @param faults links to notes and files that lead nowhere
/// @param orphans notes no other note links to
public record LinkReport(List<AnchorReport> anchors, List<LinkFault> faults, List<String> orphans) {
  public LinkReport {
    anchors = List.copyOf(anchors);
    faults = List.copyOf(faults);
    orphans = List.copyOf(orphans);
  }

  /// A link that leads nowhere.
  ///
  /// @param note the note it stands in
  /// @param line its line
  /// @param target as written
  /// @param what is wrong, with the nearest that exists
  /// @param broken whether it has to be mended; a wiki link to a note not yet written does not
  public record LinkFault(String note, int line, String target, String what, boolean broken) {}

  /// Whether someone has to look.
  public boolean broken() {
    return anchors.stream().anyMatch(anchor -> anchor.drift().needsLook())
        || faults.stream().anyMatch(LinkFault::broken);
  }
}
