package kb.index;

import kb.model.Section;

/// A section found in a note.
///
/// @param note the note's path
/// @param title the note's title
/// @param score Lucene's; 0 for a plain look-up
public record FoundSection(String note, String title, Section section, float score) {}
