package kb.model;

import java.util.Optional;

/// An anchor and what became of it.
///
/// @param drift the verdict
/// @param detail what is wrong or has moved, for people; empty when fresh
/// @param evidence the definition, opened at the stamp; absent when it can't be
public record AnchorReport(Anchor anchor, Drift drift, String detail, Optional<Hit> evidence) {}
