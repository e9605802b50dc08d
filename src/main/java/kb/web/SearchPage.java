package kb.web;

/// The page with the box in the middle, or above what was found.
public record SearchPage(Frame frame, Results results) {}
