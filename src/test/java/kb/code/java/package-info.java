/// Tests of reading Java, and of the fence around its parser.
@NullMarked
package kb.code.java;

import org.jspecify.annotations.NullMarked;
