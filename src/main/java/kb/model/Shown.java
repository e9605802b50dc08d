package kb.model;

import java.util.List;

/// A place in source, opened, with what hangs on it.
///
/// @param place as it was asked for
/// @param hits the definitions or lines meant, best first; several when the place is ambiguous
/// @param callers definitions that call it by name, for the first hit
/// @param notes sections that link to it
/// @param misses what could not be shown, each a sentence
public record Shown(
    String place, List<Hit> hits, List<Hit> callers, List<NoteHit> notes, List<String> misses) {
  public Shown {
    hits = List.copyOf(hits);
    callers = List.copyOf(callers);
    notes = List.copyOf(notes);
    misses = List.copyOf(misses);
  }
}
