package kb.code.java;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node.Parsedness;
import java.time.Duration;
import kb.code.Analyser;
import kb.code.Analysis;
import kb.code.SourceFile;
import kb.model.Language;
import kb.model.SkipReason;

/// Reads Java by JavaParser.
///
/// A mistake within a method costs that statement, one outside of methods the file. The parser can
/// neither be stopped nor trusted to end: see [Abandoning].
public final class JavaAnalyser implements Analyser {
  /// What JDK 25 compiles; older sources parse by it too, but for a variable called `_` and such.
  private static final LanguageLevel LEVEL = LanguageLevel.JAVA_25;

  /// Deeper than people nest: in the sources of the JDK the most is 17.
  private static final int DEEPEST = 100;

  /// The largest file takes a second, and four where it is the first, while the JVM still
  /// interprets the parser.
  private static final Duration LIMIT = Duration.ofSeconds(6);

  private final Abandoning fence = new Abandoning(LIMIT);

  @Override
  public boolean reads(Language language) {
    return language.equals(Language.JAVA);
  }

  @Override
  public Analysis analyse(SourceFile file) {
    return Nesting.depth(file.text()) > DEEPEST
        ? new Analysis.Skipped(SkipReason.PARSE_FAILED)
        : fence.run(() -> read(file.text()));
  }

  private static Analysis read(String text) {
    ParserConfiguration configuration =
        new ParserConfiguration().setLanguageLevel(LEVEL).setAttributeComments(false);
    return new JavaParser(configuration)
        .parse(text)
        .getResult()
        .filter(unit -> unit.getParsed() == Parsedness.PARSED)
        .map(unit -> read(text, unit))
        .orElse(new Analysis.Skipped(SkipReason.PARSE_FAILED));
  }

  private static Analysis read(String text, CompilationUnit unit) {
    JavaSymbols symbols = new JavaSymbols(unit);
    return new Analysis.Read(
        symbols.all(),
        new JavaReferences(unit, symbols).all(),
        new JavaSignals(text, unit, symbols).all());
  }
}
