package kb.web;

/// A page that says why it is not the one that was asked for.
public record ProblemPage(Frame frame, Problem problem) {}
