/// Other languages by tree-sitter; the only room that calls native code.
///
/// A language is a row in [Grammar#ALL], a query file beside `go.scm` that says what its nodes mean
/// by the captures of [Capture], its library among the dependencies, and a folder of pairs below
/// `src/test/analysers`.
///
/// Looks into code, model and text. Start at [GrammarAnalyser]; a file goes through [TreeSitter],
/// [Matcher], [Outline], and leaves as [Symbols] and [References].
@NullMarked
package kb.code.grammar;

import org.jspecify.annotations.NullMarked;
