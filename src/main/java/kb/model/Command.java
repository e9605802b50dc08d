package kb.model;

/// A command a note tells to run: shown and copied, never run by kb.
///
/// @param text one command as written, continuation lines included, without a prompt
/// @param purpose the words just before it that say what it is for, empty when there are none
/// @param line where it stands in its note
public record Command(String text, String purpose, int line) {}
