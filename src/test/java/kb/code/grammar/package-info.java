/// Tests of reading by tree-sitter, on its own libraries.
@NullMarked
package kb.code.grammar;

import org.jspecify.annotations.NullMarked;
