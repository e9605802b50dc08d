/// Java by its syntax tree. Looks into code, model and text; the only room that names JavaParser.
///
/// Start at [kb.code.java.JavaAnalyser].
@NullMarked
package kb.code.java;

import org.jspecify.annotations.NullMarked;
