package kb.model;

/// A file that a note cites at a revision.
public record Citation(String revision, String path) {}
