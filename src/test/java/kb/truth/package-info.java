/// What is measured against truth that people wrote down: programs to run, no tests.
@NullMarked
package kb.truth;

import org.jspecify.annotations.NullMarked;
