package kb.code;

import kb.model.Language;

/// Reads the definitions and uses in one file.
///
/// An analyser never throws for what a file contains: what it can't read is [Analysis.Skipped]. One
/// instance serves many threads.
public interface Analyser {
  boolean reads(Language language);

  Analysis analyse(SourceFile file);
}
