package kb.index;

import java.util.List;
import java.util.Optional;
import kb.model.FileRole;
import kb.model.Language;
import kb.model.Reference;
import kb.model.Signal;
import kb.model.SkipReason;
import kb.model.Symbol;

/// A file as it goes into the index: one blob under one path.
///
/// @param content the blob's bytes; empty when the skip reason says that its text is not kept
/// @param skip why its syntax was not read, when it was not
@SuppressWarnings("ArrayRecordComponent") // handed through once, never compared
public record IndexedFile(
    FileKey key,
    Language language,
    FileRole role,
    byte[] content,
    Optional<SkipReason> skip,
    List<Symbol> symbols,
    List<Reference> references,
    List<Signal> signals) {
  public IndexedFile {
    symbols = List.copyOf(symbols);
    references = List.copyOf(references);
    signals = List.copyOf(signals);
  }

  /// What tells one reading from another: the path and git's id of the content.
  public record FileKey(String path, String blob) {}
}
