package kb.model;

import java.util.List;

/// What `ask` and `search` return: notes beside code, and what could not be said.
///
/// @param id the caller's own mark for the question, empty when there is none
/// @param question as it was asked
/// @param shape how it was read: `symptom`, `search`
/// @param terms the words it was read as
/// @param notes sections, best first
/// @param hits evidence found directly in source, best first
/// @param misses what was not searched, not found or dropped, each a sentence; truncation is said
///   here
/// @param found whether anything is above the line of confidence; else notes and hits are only the
///   nearest
/// @param tookMs milliseconds from question to answer
public record Answer(
    String id,
    String question,
    String shape,
    List<String> terms,
    List<NoteHit> notes,
    List<Hit> hits,
    List<String> misses,
    boolean found,
    long tookMs) {
  /// The shape of what was searched for and not asked.
  public static final String SEARCH = "search";

  public Answer {
    terms = List.copyOf(terms);
    notes = List.copyOf(notes);
    hits = List.copyOf(hits);
    misses = List.copyOf(misses);
  }
}
