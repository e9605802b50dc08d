package kb.code;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import kb.model.Language;
import kb.model.Signal;
import kb.model.SkipReason;

/// Reads any blob of any repository: the door of this room.
///
/// A blob is hostile input. What no parser should see is refused here, and whatever a parser throws
/// ends here: a file gives a [Reading], never an exception. One instance serves many threads.
public final class SourceReader {
  /// Enough to reach past a licence to a generator's signature.
  private static final int HEAD = 4096;

  /// No hand writes a longer line; the lines of minified bundles start at thirty thousand.
  private static final int LONGEST_LINE = 10_000;

  private final List<Analyser> analysers;

  public SourceReader(List<Analyser> analysers) {
    this.analysers = List.copyOf(analysers);
  }

  /// @param path below the repository's root
  /// @param bytes the whole blob
  public Reading read(String path, byte[] bytes) {
    Text text = Text.of(bytes);
    String content =
        switch (text) {
          case Text.Decoded(String decoded) -> decoded;
          case Text.Refused _ -> "";
        };
    String head = content.substring(0, Math.min(content.length(), HEAD));
    Language language = Languages.of(path, head);
    SourceFile file = new SourceFile(path, language, content);
    Analysis analysis =
        switch (text) {
          case Text.Decoded _ -> analyse(file);
          case Text.Refused(SkipReason reason) -> new Analysis.Skipped(reason);
        };
    return new Reading(file, FileRoles.of(path, language, head), analysis);
  }

  private Analysis analyse(SourceFile file) {
    Optional<Analyser> analyser =
        analysers.stream().filter(each -> each.reads(file.language())).findFirst();
    if (analyser.isEmpty()) {
      return withLiterals(file, Analysis.NOTHING);
    }
    if (longestLine(file.text()) > LONGEST_LINE) {
      return new Analysis.Skipped(SkipReason.LONG_LINES);
    }
    return withLiterals(file, fenced(analyser.get(), file));
  }

  /// With the sentences in it that no known statement shows.
  private static Analysis withLiterals(SourceFile file, Analysis analysis) {
    if (!(analysis instanceof Analysis.Read read)) {
      return analysis;
    }
    BitSet said = new BitSet();
    read.signals().forEach(signal -> said.set(signal.lines().first(), signal.lines().last() + 1));
    List<Signal> signals = new ArrayList<>(read.signals());
    signals.addAll(Literals.of(file, read.symbols(), said));
    signals.addAll(Locales.of(file, read.symbols()));
    return new Analysis.Read(read.symbols(), read.references(), signals);
  }

  private static Analysis fenced(Analyser analyser, SourceFile file) {
    try {
      return analyser.analyse(file);
    } catch (RuntimeException | StackOverflowError e) {
      return new Analysis.Skipped(SkipReason.PARSE_FAILED);
    }
  }

  private static int longestLine(String text) {
    int longest = 0;
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      longest = Math.max(longest, end - start);
      start = end + 1;
    }
    return Math.max(longest, text.length() - start);
  }
}
