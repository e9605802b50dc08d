package kb.model;

import java.util.Locale;

/// What became of an anchor since its author looked (decision 3): content is compared, never dates.
public enum Drift {
  /// The definition is where the link says, and says the same at the followed revision.
  FRESH,
  /// The same definition stands at another line or in another file now.
  MOVED,
  /// The definition differs between the stamp and the followed revision.
  CHANGED,
  /// A definition of another name has the same syntax.
  RENAMED,
  /// The definition is no longer there at the followed revision; the stamp still holds it.
  GONE,
  /// The link is wrong at its own revision: no such file, symbol or line.
  BROKEN,
  /// The project, or this revision of it, is not synced: nothing can be said.
  NOT_SYNCED;

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /// Whether someone has to look: what `kb links --check` exits 1 for.
  public boolean needsLook() {
    return this == BROKEN;
  }
}
