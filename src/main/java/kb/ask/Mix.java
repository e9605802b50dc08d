package kb.ask;

/// How much each sign counts when definitions are weighed against each other.
///
/// Found on the 159 questions to source of the truth set, by trying values in steps of a quarter to
/// a half: around these the share of right ones among the first five stays within two of a hundred,
/// so the figures are plain ones. What each sign gives is measured by `kb.ask.Ingredients` and
/// stands in `notes/kb/figures.md`.
///
/// @param order Lucene's score beside the coverage: it knows lengths and repetition
/// @param file what the rest of its file holds, against the definition itself
/// @param tests what the tests of its file hold: they say what was seen from outside
/// @param unlikely what a definition of the least likely project keeps of its score
/// @param linked what a note links to, as a part of what the note knows: its author chose it, not
///   the asker
/// @param linkedFile that other things in the file of a link fit
/// @param shortened what a word is worth that stands there shortened: `addr` means `address` most
///   of the time. From 0.6 to 1 the same questions are won
record Mix(
    double order,
    double file,
    double tests,
    double unlikely,
    double linked,
    double linkedFile,
    double shortened) {
  static final Mix USUAL = new Mix(0.35, 0.32, 0.33, 0.4, 0.7, 0.35, 0.6);

  /// The factor of a project.
  ///
  /// @param share its likelihood, 0 to 1
  double ofProject(double share) {
    return unlikely + (1 - unlikely) * share;
  }
}
