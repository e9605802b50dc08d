package kb.model;

/// One thing `kb doctor` looked at.
///
/// @param sound whether it is as it should be
/// @param what was looked at and seen
/// @param nextStep what to do when it is not sound; empty otherwise
public record Finding(boolean sound, String what, String nextStep) {}
