package kb.cli;

/// An option of a verb, named and explained once: parsing and help are made from it.
///
/// @param name the long name, without its dashes
/// @param letter the short name; empty when it has none
/// @param value what its value is called in the help; empty when it takes none
/// @param meaning a sentence
record Flag(String name, String letter, String value, String meaning) {
  static final Flag HELP = new Flag("help", "h", "", "This help.");
  static final Flag HOME = new Flag("home", "", "DIR", "The knowledge base to work in.");
  static final Flag JSON = new Flag("json", "", "", "One JSON object.");
  static final Flag JSONL =
      new Flag(
          "jsonl",
          "",
          "",
          "Read {\"id\", \"text\"} objects, one a line, from standard input; print one a line.");
  static final Flag PROJECT = new Flag("project", "", "NAME", "Look only in this project.");
  static final Flag REVISION =
      new Flag("rev", "", "REV", "Look at this revision, not at the followed one.");
  static final Flag COUNT = new Flag("count", "n", "N", "At most so many of each kind.");
  static final Flag NO_REDACT =
      new Flag("no-redact", "", "", "Show secrets of the pasted text as they are.");
}
