package kb.code;

import java.util.List;
import kb.model.Reference;
import kb.model.Signal;
import kb.model.SkipReason;
import kb.model.Symbol;

/// What reading a file gave.
public sealed interface Analysis {
  /// Its definitions, uses and signals, in the order of the file.
  record Read(List<Symbol> symbols, List<Reference> references, List<Signal> signals)
      implements Analysis {
    public Read {
      symbols = List.copyOf(symbols);
      references = List.copyOf(references);
      signals = List.copyOf(signals);
    }
  }

  /// Why its syntax could not be read.
  record Skipped(SkipReason reason) implements Analysis {}

  Read NOTHING = new Read(List.of(), List.of(), List.of());
}
