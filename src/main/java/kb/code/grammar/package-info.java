/// Other languages by tree-sitter: a language is a line in a table and a query file. The only room
/// that names it.
///
/// Looks into code, model and text. Start at [kb.code.grammar.GrammarAnalyser].
@NullMarked
package kb.code.grammar;

import org.jspecify.annotations.NullMarked;
