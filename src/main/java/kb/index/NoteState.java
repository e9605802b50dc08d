package kb.index;

/// What tells whether a note's file changed since it was read: milliseconds of its last change, and
/// bytes.
public record NoteState(long modified, long size) {}
